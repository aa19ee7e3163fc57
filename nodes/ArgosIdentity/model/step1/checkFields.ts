import { checkCountry } from '../given/country';
import {
	customOptionsText,
	isDuplicateRule,
	isRuleToTurnOff,
	type CustomOptionsChoice,
} from './customOptions';
import { invalidInput } from '../errors/inputErrors';
import { collection } from '../given/collection';
import { checkSubmissionId } from '../given/submissionId';
import { refuseAnyInvisible, refuseStrayInvisible, requiredText, storedText } from '../given/text';
import { toIdType, type IdType } from './idType';
import type { Step1Fields } from './fields';
import { afterEmailAddress, isEmailAddress } from '../values/text';

/** The text parameters as a workflow gives them: of any type, since expressions can give anything. */
export type GivenFields = Record<
	'issuingCountry' | 'email' | 'idType' | 'submissionId' | 'customOptions' | 'additionalFields',
	unknown
>;

/** @throws ArgosIdentityError `invalidInput`, like all functions here */
export function checkEmail(value: unknown): string {
	const email = requiredText('email', value);
	if (isEmailAddress(email)) return email;
	refuseAnyInvisible('email', email);
	const after = afterEmailAddress(email);
	// Not stripped: on many keyboards comma and dot stand beside the m of ".com".
	if (after !== null) {
		throw invalidInput(
			'email',
			`has ${after} after the address`,
			'Write the address alone and complete, as name@example.com.',
		);
	}
	throw invalidInput('email', 'is not an e-mail address', 'Write it as name@example.com.');
}

export function checkUserId(value: unknown): string | null {
	const userid = storedText('userid', value);
	if (userid !== null) refuseStrayInvisible('userid', userid);
	return userid;
}

function checkIdType(value: unknown): IdType {
	const idType = toIdType(requiredText('idType', value));
	if (idType !== null) return idType;
	throw invalidInput(
		'idType',
		'is not one of the kinds of ID that ARGOS checks',
		'Choose one from the list, or let the expression give its value, such as passport or drivers_license.',
	);
}

export function checkCustomOptions(value: unknown): CustomOptionsChoice {
	const given = collection('customOptions', value);
	const turnOff = given.turnOff ?? [];
	const rejectDuplicateUser = given.rejectDuplicateUser ?? 'projectDefault';
	if (!Array.isArray(turnOff) || !turnOff.every(isRuleToTurnOff)) {
		throw invalidInput(
			'customOptions',
			"has a value in 'turnOff' that is not one of its rules",
			'Choose the rules from the list.',
		);
	}
	if (!isDuplicateRule(rejectDuplicateUser)) {
		throw invalidInput(
			'customOptions',
			"has a value in 'rejectDuplicateUser' that is not one of its choices",
			'Choose it from the list.',
		);
	}
	return { turnOff, rejectDuplicateUser };
}

/**
 * The fields of a Step 1 request from the parameters, in ARGOS's spelling.
 *
 * @throws ArgosIdentityError `invalidInput`, naming the first parameter that cannot be used.
 */
export function checkStep1Fields(given: GivenFields): Step1Fields {
	const additional = collection('additionalFields', given.additionalFields);
	return {
		issuingCountry: checkCountry('issuingCountry', given.issuingCountry),
		email: checkEmail(given.email),
		idType: checkIdType(given.idType),
		submissionId: checkSubmissionId(given.submissionId),
		userid: checkUserId(additional.userid),
		cf1: storedText('cf1', additional.cf1),
		cf2: storedText('cf2', additional.cf2),
		cf3: storedText('cf3', additional.cf3),
		customOptions: customOptionsText(checkCustomOptions(given.customOptions)),
	};
}
