import { toAlpha3 } from '../values/country/country';
import {
	customOptionsText,
	isDuplicateRule,
	isRuleToTurnOff,
	type CustomOptionsChoice,
} from './customOptions';
import { invalidInput } from '../errors/inputErrors';
import { toIdType, type IdType } from './idType';
import type { Step1Fields } from './fields';
import { isEmailAddress, MAX_TEXT_LENGTH, textRefusal, type TextRefusal } from '../values/text';
import { isRecord, toText, type UnknownRecord } from '../values/unknown';

/** The text parameters as a workflow gives them: of any type, since expressions can give anything. */
export type GivenFields = Record<
	'issuingCountry' | 'email' | 'idType' | 'submissionId' | 'customOptions' | 'additionalFields',
	unknown
>;

const TEXT_FAULTS: Record<TextRefusal, [fault: string, advice: string]> = {
	tooLong: [`is longer than ${MAX_TEXT_LENGTH} characters`, 'Shorten it.'],
	controlCharacters: [
		'contains a line break or another control character',
		'Give it as one line of plain text.',
	],
	notUnicode: ['contains half of a character', 'Give it as plain text.'],
};

function optionalText(parameter: string, value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	const text = toText(value);
	if (text === null && typeof value !== 'string') {
		throw invalidInput(parameter, 'is neither text nor a number', 'Check its expression.');
	}
	const refusal = text === null ? null : textRefusal(text);
	if (refusal !== null) throw invalidInput(parameter, ...TEXT_FAULTS[refusal]);
	return text;
}

function requiredText(parameter: string, value: unknown): string {
	const text = optionalText(parameter, value);
	if (text === null) {
		throw invalidInput(parameter, 'is empty', 'Fill it in, or check its expression.');
	}
	return text;
}

function checkCountry(value: unknown): string {
	const country = toAlpha3(requiredText('issuingCountry', value));
	if (country !== null) return country;
	throw invalidInput(
		'issuingCountry',
		'is not a country',
		'Choose one from the list, or let the expression give an ISO 3166 code (KOR or KR) or an English name (South Korea).',
	);
}

function checkEmail(value: unknown): string {
	const email = requiredText('email', value);
	if (isEmailAddress(email)) return email;
	throw invalidInput('email', 'is not an e-mail address', 'Write it as name@example.com.');
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

/** The choices made in a collection; text instead of one would be lost silently. */
function collection(parameter: string, value: unknown): UnknownRecord {
	if (isRecord(value)) return value;
	if (value === undefined || value === null || value === '') return {};
	throw invalidInput(
		parameter,
		'is not a set of fields',
		'Add its fields one by one; each can have an expression of its own.',
	);
}

function checkCustomOptions(value: unknown): CustomOptionsChoice {
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
		issuingCountry: checkCountry(given.issuingCountry),
		email: checkEmail(given.email),
		idType: checkIdType(given.idType),
		submissionId: optionalText('submissionId', given.submissionId),
		userid: optionalText('userid', additional.userid),
		cf1: optionalText('cf1', additional.cf1),
		cf2: optionalText('cf2', additional.cf2),
		cf3: optionalText('cf3', additional.cf3),
		customOptions: customOptionsText(checkCustomOptions(given.customOptions)),
	};
}
