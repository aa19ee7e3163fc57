import { ArgosIdentityError } from '../errors/argosIdentityError';
import { invalidInput } from '../errors/inputErrors';
import { checkCustomOptions, checkEmail, checkUserId } from '../step1/checkFields';
import { collection } from '../given/collection';
import { checkSubmissionId } from '../given/submissionId';
import { optionalText, storedText } from '../given/text';
import { chosenOptions } from '../step1/customOptions';
import { toText } from '../values/unknown';
import type { LinkFields } from './fields';
import { toLanguage, type Language } from './language';

/** The parameters as a workflow gives them: of any type, since expressions can give anything. */
export type GivenLinkFields = Record<'language' | 'customOptions' | 'additionalFields', unknown>;

const GIVES_NOTHING = 'See that its expression gives a submissionId, or nothing.';

function checkLanguage(value: unknown): Language | null {
	const text = optionalText('language', value);
	if (text === null) return null;
	const language = toLanguage(text);
	if (language !== null) return language;
	throw invalidInput(
		'language',
		"is not a language of ARGOS's form that is known here",
		'Choose one from the list, or leave it to the device of the applicant.',
	);
}

/**
 * What a link tells the form, from the parameters.
 *
 * @throws ArgosIdentityError `invalidInput`, naming the first parameter that cannot be used
 */
export function checkLinkFields(given: GivenLinkFields): LinkFields {
	const additional = collection('additionalFields', given.additionalFields);
	const email = optionalText('email', additional.email);
	return {
		language: checkLanguage(given.language),
		email: email === null ? null : checkEmail(email),
		submissionId: checkSubmissionId(additional.submissionId, GIVES_NOTHING),
		userid: checkUserId(additional.userid),
		cf1: storedText('cf1', additional.cf1),
		cf2: storedText('cf2', additional.cf2),
		cf3: storedText('cf3', additional.cf3),
		customOptions: chosenOptions(checkCustomOptions(given.customOptions)),
	};
}

function unusableProjectId(fault: string): ArgosIdentityError {
	return new ArgosIdentityError('invalidInput', {
		message: `The Project ID of the credential ${fault}`,
		description:
			'Write it into the credential as it stands after pid= in the address of the form that ARGOS gave your project.',
	});
}

/**
 * The project whose form a link opens. How ARGOS writes these ids is not documented; those that are seen
 * are letters and digits, and what is more than letters, digits, - and _ is taken for a slip.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkProjectId(given: unknown): string {
	const projectId = toText(given);
	if (projectId === null) throw unusableProjectId('is empty');
	if (!/^[\w-]{1,64}$/.test(projectId)) {
		throw unusableProjectId('has a character that is no part of one, or is too long');
	}
	return projectId;
}
