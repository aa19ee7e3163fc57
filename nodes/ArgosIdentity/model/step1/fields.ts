import type { IdType } from './idType';

/** The text fields of one Step 1 request, checked and in ARGOS's spelling; null = not sent. */
export interface Step1Fields {
	issuingCountry: string;
	email: string;
	idType: IdType;
	/** Set on a retry: the submission that this try belongs to. */
	submissionId: string | null;
	userid: string | null;
	cf1: string | null;
	cf2: string | null;
	cf3: string | null;
	/** JSON as text, from `customOptionsText`. */
	customOptions: string | null;
}

const FIELD_ORDER = [
	'issuingCountry',
	'email',
	'idType',
	'submissionId',
	'userid',
	'cf1',
	'cf2',
	'cf3',
	'customOptions',
] as const satisfies ReadonlyArray<keyof Step1Fields>;

/** The fields to send, in a fixed order; an unset one is left out, never sent as an empty text. */
export function fieldsToSend(fields: Step1Fields): Array<[name: string, value: string]> {
	return FIELD_ORDER.flatMap((name) => {
		const value = fields[name];
		return value === null ? [] : [[name, value] as [string, string]];
	});
}
