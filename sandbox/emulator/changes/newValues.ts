import type { Submission } from '../submissions/submission';

/** ARGOS documentation: what PATCH can change, with GET's name of it in `data` (inferred: which is which). */
const NAMES: Readonly<Record<string, string>> = {
	birthDate: 'date_of_birth',
	documentNumber: 'documentNumber',
	expireDate: 'idcard_expireDate',
	firstName: 'first_name',
	fullName: 'full_name',
	gender: 'gender',
	identityNumber: 'identityNumber',
	idType: 'idType',
	issueDate: 'idcard_issueDate',
	issuingCountry: 'idcard_issuingCountry',
	lastName: 'last_name',
	nationality: 'nationality',
	serialNumber: 'serialNumber',
};

/** ARGOS documentation: what a review can correct. */
export const CORRECTIONS = ['birthDate', 'expireDate', 'fullName', 'gender', 'idType', 'issueDate'];

export const CHANGEABLE = Object.keys(NAMES);

/** Keeps new values, in place of what was read or typed. */
export function keepNewValues(
	submission: Submission,
	values: Readonly<Record<string, string>>,
): void {
	const named = Object.entries(values).map(([name, value]) => [NAMES[name] ?? name, value]);
	submission.changed = { ...submission.changed, ...Object.fromEntries(named) };
}
