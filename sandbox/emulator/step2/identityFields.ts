import { FormFault } from '../http/formFault';
import type { Submission } from '../submissions/submission';
import { OWN_ERRORS, STEP2_ERRORS } from '../texts/errors';

type Text = (name: string) => string | undefined;

/** ARGOS documentation: always needed. */
const ALWAYS = ['name', 'date_of_birth'];

/**
 * ARGOS documentation: what Korean documents need besides. Its table for all countries and kinds is not
 * public; which ID types count as Korean photo IDs is inferred.
 */
const BY_DOCUMENT: Readonly<Record<string, readonly string[]>> = {
	'KOR government_id': ['identity_number'],
	'KOR residence_permit': ['identity_number'],
	'KOR drivers_license': ['license_number'],
};

/** ARGOS documentation: the form of each; the texts of the errors are the emulator's own. */
const FORMS: Readonly<Record<string, [form: RegExp, fault: string]>> = {
	date_of_birth: [/^\d{4}-\d{2}-\d{2}$/, OWN_ERRORS.birthDate],
	gender: [/^(male|female)$/, OWN_ERRORS.gender],
	nationality: [/^[A-Z]{3}$/, OWN_ERRORS.nationality],
	license_number: [
		/^(\d{2}-\d{2}-\d{6}-\d{2}|\p{Script=Hangul}{2}-?\d{2}-?\d{6}-?\d{2})$/u,
		OWN_ERRORS.licenseNumber,
	],
};

/** Looks at what was typed for the document of this submission. Throws a FormFault. */
export function checkIdentityFields(text: Text, { application }: Submission): void {
	const { issuingCountry, idType } = application;
	const needed = [...ALWAYS, ...(BY_DOCUMENT[`${issuingCountry} ${idType}`] ?? [])];
	if (!needed.every((name) => text(name))) {
		throw new FormFault(STEP2_ERRORS['missing-identity-parameters']);
	}
	for (const [name, [form, fault]] of Object.entries(FORMS)) {
		const value = text(name);
		if (value !== undefined && !form.test(value)) throw new FormFault(fault);
	}
}
