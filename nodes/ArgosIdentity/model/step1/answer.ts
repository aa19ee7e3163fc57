import type { StatusFacts } from '../status/outcome';
import { readRetryReasons } from '../status/retryReasons';
import {
	isRecord,
	parseJson,
	toBoolean,
	toText,
	valueOfKey,
	type UnknownRecord,
} from '../values/unknown';

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
	ocr: Record<OcrField, OcrValue>;
	missingFields: string[];
	documentFields: string[];
	frontImageReceived: boolean | null;
	backImageReceived: boolean | null;
	frontImageUrl: string | null;
	backImageUrl: string | null;
}

/** A list of names from an array, from a text such as `[gender, documentNumber]`, or from an object of flags. */
function toNames(value: unknown): string[] {
	if (Array.isArray(value)) return value.map(toText).filter((name) => name !== null);
	if (isRecord(value)) return Object.keys(value).filter((name) => toBoolean(value[name]) === true);
	const text = toText(value);
	if (text === null) return [];
	const parsed = parseJson(text);
	if (Array.isArray(parsed)) return toNames(parsed);
	return text
		.replace(/^\[|\]$/g, '')
		.split(',')
		.map((name) => name.trim().replace(/^["']|["']$/g, ''))
		.filter((name) => name !== '');
}

function toCount(value: unknown): number {
	const count = Number(toText(value) ?? 0);
	return Number.isFinite(count) ? Math.max(0, Math.trunc(count)) : 0;
}

function readOcr(data: UnknownRecord): Record<OcrField, OcrValue> {
	const read = (name: string): OcrValue => ({
		value: toText(data[`ocr_${name}`]),
		accepted: toBoolean(data[`accepted_ocr_${name}`]),
	});
	return Object.fromEntries(
		OCR_FIELD_NAMES.map((field) => [field, read(OCR_FIELDS[field])]),
	) as Record<OcrField, OcrValue>;
}

/**
 * Reads the body of a Step 1 answer with HTTP 200, in every form that ARGOS's pages show.
 * Null when it names neither a submission nor a status: then it is no answer of Step 1.
 */
export function readStep1Answer(body: unknown): Step1Answer | null {
	if (!isRecord(body)) return null;
	const ocrData = valueOfKey(body, 'reviewOCRData');
	const ocr = readOcr(isRecord(ocrData) ? ocrData : {});
	const answer: Step1Answer = {
		submissionId: toText(valueOfKey(body, 'submissionId')),
		kycStatus: toText(valueOfKey(body, 'kycStatus')),
		retryCount: toCount(valueOfKey(body, 'retryCount')),
		retryReasons: readRetryReasons(body.retry),
		ocrRead: OCR_FIELD_NAMES.some((field) => ocr[field].value !== null),
		ocr,
		missingFields: toNames(body.missing_fields),
		documentFields: toNames(body.document_fields),
		frontImageReceived: toBoolean(body.file_upload),
		backImageReceived: toBoolean(body.file_back_upload),
		frontImageUrl: toText(body.idImage),
		backImageUrl: toText(body.idBackImage),
	};
	const saysSomething =
		answer.submissionId !== null || answer.kycStatus !== null || answer.retryReasons.length > 0;
	return saysSomething ? answer : null;
}
