import type { ReadValues, ValueName } from './values';

/** The document part of a Step 1 answer, in ARGOS's words. */
export interface ReadDocument {
	document_fields: Record<string, boolean>;
	missing_fields: string[];
	reviewOCRData: Record<string, string | boolean>;
}

export type DocumentKind = 'passport' | 'license' | 'id-card';

/**
 * Fields that each kind of document has, with the values that they are read from. ARGOS's names;
 * which of them a kind has is the emulator's own. ARGOS has no `ocr_documentNumber`: the number
 * stands as `ocr_identityNumber`, that of a license as `ocr_licenseNumber`.
 */
const FIELDS: Record<DocumentKind, Readonly<Record<string, readonly ValueName[]>>> = {
	passport: {
		name: ['lastName', 'firstName'],
		birthDate: ['birthDate'],
		gender: ['gender'],
		nationality: ['nationality'],
		documentNumber: ['identityNumber'],
		issueDate: ['issueDate'],
		expireDate: ['expireDate'],
	},
	license: {
		name: ['lastName', 'firstName'],
		birthDate: ['birthDate'],
		gender: [],
		nationality: [],
		documentNumber: ['licenseNumber'],
		issueDate: ['issueDate'],
		expireDate: ['expireDate'],
	},
	'id-card': {
		name: ['lastName', 'firstName'],
		birthDate: ['birthDate'],
		gender: ['gender'],
		nationality: ['nationality'],
		documentNumber: ['identityNumber'],
		issueDate: ['issueDate'],
		expireDate: ['expireDate'],
	},
};

function ocrOf(values: ReadValues): Record<string, string | boolean> {
	const { firstName, lastName } = values;
	const name = firstName &&
		lastName && {
			value: `${firstName.value} ${lastName.value}`,
			accepted: firstName.accepted && lastName.accepted,
		};
	return Object.fromEntries(
		Object.entries({ ...values, ...(name && { name }) }).flatMap(([key, { value, accepted }]) => [
			[`ocr_${key}`, value],
			[`accepted_ocr_${key}`, accepted],
		]),
	);
}

/** Words what was read as ARGOS words it. */
export function asDocument(kind: DocumentKind, values: ReadValues): ReadDocument {
	const fields = Object.entries(FIELDS[kind]);
	return {
		document_fields: Object.fromEntries(fields.map(([field, names]) => [field, names.length > 0])),
		missing_fields: fields
			.filter(([, names]) => names.some((name) => values[name] === undefined))
			.map(([field]) => field),
		reviewOCRData: ocrOf(values),
	};
}
