import { invalidInput } from '../errors/inputErrors';
import { optionalText, requiredText } from '../given/text';

/** What of a submission can be deleted alone, by ARGOS's names (`fields` of partial deletion). */
export const PARTS = [
	'additional_list',
	'applicant_id',
	'custom_duplicated_information',
	'data',
	'duplicated_information',
	'email',
	'id_image',
	'injection_action',
	'ocr',
	'OCR_raw',
	'review',
	'selfie_image',
	'userid',
] as const;

export type Part = (typeof PARTS)[number];

/** What stands in `data`, by ARGOS's names (`data_fields` of partial deletion). */
export const DATA_FIELDS = [
	'address_city',
	'address_compoundCode',
	'address_country',
	'address_detail',
	'address_formatted',
	'address_globalCode',
	'address_input',
	'address_state',
	'address_street',
	'address_street2',
	'address_zipcode',
	'age_group',
	'cf1',
	'cf2',
	'cf3',
	'date_of_birth',
	'documentNumber',
	'expiryDateOfStayKor',
	'first_name',
	'full_name',
	'gender',
	'idcard_expireDate',
	'idcard_issueDate',
	'idcard_issuingCountry',
	'identityNumber',
	'idType',
	'ip_address',
	'last_name',
	'nationality',
	'nationalityGovKor',
	'phoneNumber',
	'ssnNumber',
	'typeOfPermit',
	'typeOfPermitGovKor',
] as const;

export type DataField = (typeof DATA_FIELDS)[number];

/**
 * Everything, or parts. Of the data there is either all, by the part `data`, or single fields, never both;
 * of parts and fields together there is at least one.
 */
export type Deletion =
	| { what: 'everything'; submissionId: string; adminName: string | null }
	| {
			what: 'parts';
			submissionId: string;
			parts: readonly Part[];
			dataFields: readonly DataField[];
	  };

export type GivenDeletion = Record<
	'submissionId' | 'adminName' | 'what' | 'parts' | 'dataFields',
	unknown
>;

/** The choices of a list, each once. Anything else could delete what nobody chose. */
function chosen<Name extends string>(
	parameter: string,
	value: unknown,
	names: readonly Name[],
): Name[] {
	const given: unknown[] = Array.isArray(value) ? value : [value ?? ''];
	const texts = given.filter((text) => text !== '');
	const isKnown = (text: unknown): text is Name => names.some((name) => name === text);
	if (!texts.every(isKnown)) {
		throw invalidInput(
			parameter,
			'has a value that is not in its list',
			'Choose from the list, or let the expression give an array of its values.',
		);
	}
	return [...new Set(texts)];
}

function checkWhat(value: unknown): Deletion['what'] {
	if (value === 'everything' || value === 'parts') return value;
	throw invalidInput('what', 'is neither everything nor parts', 'Choose it from the list.');
}

/**
 * What is to be deleted, from the parameters.
 *
 * @throws ArgosIdentityError `invalidInput`: for nothing chosen, too, and for all of the data together
 * with single fields of it
 */
export function checkDeletion(given: GivenDeletion): Deletion {
	const submissionId = requiredText('submissionId', given.submissionId);
	const what = checkWhat(given.what);
	if (what === 'everything') {
		return { what, submissionId, adminName: optionalText('adminName', given.adminName) };
	}
	const parts = chosen('parts', given.parts, PARTS);
	const dataFields = chosen('dataFields', given.dataFields, DATA_FIELDS);
	if (parts.length === 0 && dataFields.length === 0) {
		throw invalidInput(
			'parts',
			"is empty, and so is 'dataFields'",
			'Choose what to delete, or Everything.',
		);
	}
	if (parts.includes('data') && dataFields.length > 0) {
		throw invalidInput(
			'parts',
			"has all of the data, and 'dataFields' has single ones",
			'Choose one of the two.',
		);
	}
	return { what, submissionId, parts, dataFields };
}

/**
 * The query of a deletion, in ARGOS's names. Its table says `submissionId` where the URL of its sample
 * says `submission_id`; the URL's is sent, since that is how it is called and what all other queries of
 * ARGOS have.
 *
 * ARGOS documentation: `fields=data` without `data_fields` erases all of the data. So `data` comes in
 * here only by its own choice or with the single fields that it stands for.
 */
export function deletionQuery(deletion: Deletion): Record<string, string> {
	const submission_id = deletion.submissionId;
	if (deletion.what === 'everything') {
		const { adminName } = deletion;
		return { submission_id, ...(adminName !== null && { admin_name: adminName }) };
	}
	const { parts, dataFields } = deletion;
	if (dataFields.length === 0) return { submission_id, fields: parts.join(',') };
	return {
		submission_id,
		fields: [...parts, 'data'].join(','),
		data_fields: dataFields.join(','),
	};
}

/** What was deleted, for the row: `everything`, or the parts, single fields as `data.gender`. */
export function deletedText(deletion: Deletion): string {
	if (deletion.what === 'everything') return 'everything';
	return [...deletion.parts, ...deletion.dataFields.map((name) => `data.${name}`)].join(', ');
}
