import { decidesNothing, type StatusFacts } from '../status/outcome';
import { readStatus } from '../status/readStatus';
import {
	isEmpty,
	isRecord,
	readKey,
	toBoolean,
	toRecord,
	toText,
	valuesOfKey,
	type UnknownRecord,
} from '../values/unknown';
import { documentFieldNames, missingFieldNames } from './fieldNames';

/** Row name of each value read from the document → ARGOS's name after `ocr_`. */
export const OCR_FIELDS = {
	fullName: 'name',
	firstName: 'firstName',
	lastName: 'lastName',
	birthDate: 'birthDate',
	gender: 'gender',
	nationality: 'nationality',
	identityNumber: 'identityNumber',
	licenseNumber: 'licenseNumber',
	issueDate: 'issueDate',
	expireDate: 'expireDate',
} as const;

export type OcrField = keyof typeof OCR_FIELDS;

export const OCR_FIELD_NAMES = Object.keys(OCR_FIELDS) as readonly OcrField[];

export interface OcrValue {
	value: string | null;
	/** Whether ARGOS trusts the value; null when it says nothing, which is normal for some. */
	accepted: boolean | null;
}

/** What Step 1 answered, in one form whatever form it came in. */
export interface Step1Answer extends StatusFacts {
	submissionId: string | null;
	/** Whether anything was read from the document. */
	ocrRead: boolean;
	/** Whether there are values of the document in a form that cannot be understood. */
	ocrIsUnclear: boolean;
	ocr: Record<OcrField, OcrValue>;
	missingFields: string[];
	/** Whether ARGOS misses any field, also one that it gives no name. */
	lacksFields: boolean;
	documentFields: string[];
	frontImageReceived: boolean | null;
	backImageReceived: boolean | null;
	frontImageUrl: string | null;
	backImageUrl: string | null;
}

function readOcr(data: UnknownRecord): Record<OcrField, OcrValue> {
	const read = (name: string): OcrValue => ({
		value: readKey(data, `ocr_${name}`, toText),
		accepted: readKey(data, `accepted_ocr_${name}`, toBoolean),
	});
	return Object.fromEntries(
		OCR_FIELD_NAMES.map((field) => [field, read(OCR_FIELDS[field])]),
	) as Record<OcrField, OcrValue>;
}

/** Whether `reviewOCRData` holds no value; flags that say whether ARGOS accepts one are none. */
function holdsNoValue(data: unknown): boolean {
	const record = toRecord(data);
	if (record === null) return isEmpty(data) || data === 'null';
	return Object.entries(record).every(([key, value]) => /^accepted/i.test(key) || isEmpty(value));
}

function documentPart(body: UnknownRecord) {
	const ocr = readOcr(readKey(body, 'reviewOCRData', toRecord) ?? {});
	const ocrRead = OCR_FIELD_NAMES.some((field) => ocr[field].value !== null);
	const missing = valuesOfKey(body, 'missing_fields').flatMap(missingFieldNames);
	return {
		ocrRead,
		ocrIsUnclear: !ocrRead && !valuesOfKey(body, 'reviewOCRData').every(holdsNoValue),
		ocr,
		missingFields: missing.filter((name) => name !== null),
		lacksFields: missing.length > 0,
		documentFields: valuesOfKey(body, 'document_fields').flatMap(documentFieldNames),
	};
}

/**
 * Reads the body of a Step 1 answer with HTTP 200, in every form that ARGOS's pages show.
 * Null when it names neither a submission nor a status: then it is no answer of Step 1.
 */
export function readStep1Answer(body: unknown): Step1Answer | null {
	if (!isRecord(body)) return null;
	const answer: Step1Answer = {
		submissionId: readKey(body, 'submissionId', toText),
		...readStatus(body),
		...documentPart(body),
		frontImageReceived: readKey(body, 'file_upload', toBoolean),
		backImageReceived: readKey(body, 'file_back_upload', toBoolean),
		frontImageUrl: readKey(body, 'idImage', toText),
		backImageUrl: readKey(body, 'idBackImage', toText),
	};
	const saysSomething =
		answer.submissionId !== null || answer.kycStatus !== null || answer.retryReasons.length > 0;
	return saysSomething ? answer : null;
}

/** Whether an answer says no more than which submission it is about: nothing was read and nothing decided. */
export function namesOnlySubmission(answer: Step1Answer): boolean {
	return decidesNothing(answer) && !answer.ocrRead && !answer.ocrIsUnclear;
}
