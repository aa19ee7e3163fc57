import { MAX_TRIES, SUBMISSION_LIFETIME_MS } from '../limits';
import { outcomeOf } from '../status/outcome';
import { retryGuidance } from '../status/retryCodes';
import { OCR_FIELD_NAMES, type OcrField, type Step1Answer } from './answer';
import type { Step1Fields } from './fields';

/** A row holds scalars only, so that the columns of a sheet never shift. */
export type Scalar = string | number | boolean | null;

type AcceptedKey = `${OcrField}Accepted`;

/** Every key of the row that `submitId` puts out, in the order of its columns. */
export const ROW_KEYS = [
	'outcome',
	'kycStatus',
	'retryCount',
	'attemptsLeft',
	'canRetry',
	'retryCode',
	'retryCodes',
	'retryMessage',
	'retryAdvice',
	'retryCategory',
	'submissionId',
	'submissionExpiresAt',
	'issuingCountry',
	'idType',
	'email',
	'userid',
	'cf1',
	'cf2',
	'cf3',
	'ocrRead',
	'dataComplete',
	'missingFields',
	'documentFields',
	...OCR_FIELD_NAMES,
	...OCR_FIELD_NAMES.map((field): AcceptedKey => `${field}Accepted`),
	'frontImageReceived',
	'backImageReceived',
	'frontImageUrl',
	'backImageUrl',
] as const;

export type RowKey = (typeof ROW_KEYS)[number];

export type SubmissionRow = Record<RowKey, Scalar>;

function list(names: readonly string[]): string | null {
	return names.length === 0 ? null : names.join(', ');
}

function statusColumns(answer: Step1Answer) {
	const outcome = outcomeOf(answer);
	const attemptsLeft = outcome === 'rejected' ? 0 : Math.max(0, MAX_TRIES - answer.retryCount);
	const codes = answer.retryReasons.map(({ code }) => code).filter((code) => code !== null);
	const messages = answer.retryReasons
		.map(({ message }) => message)
		.filter((text) => text !== null);
	const guidance = outcome === 'retry' ? retryGuidance(codes[0] ?? null) : null;
	return {
		outcome,
		kycStatus: answer.kycStatus,
		retryCount: answer.retryCount,
		attemptsLeft,
		canRetry: outcome === 'retry' && attemptsLeft > 0,
		retryCode: codes[0] ?? null,
		retryCodes: list(codes),
		retryMessage: messages.length === 0 ? null : messages.join(' '),
		retryAdvice: guidance?.advice ?? null,
		retryCategory: guidance?.category ?? null,
	};
}

function documentColumns(answer: Step1Answer) {
	const { ocr } = answer;
	const values = OCR_FIELD_NAMES.map((field) => [field, ocr[field].value]);
	const accepted = OCR_FIELD_NAMES.map((field) => [`${field}Accepted`, ocr[field].accepted]);
	return {
		ocrRead: answer.ocrRead,
		dataComplete:
			answer.ocrRead &&
			answer.missingFields.length === 0 &&
			OCR_FIELD_NAMES.every((field) => ocr[field].accepted !== false),
		missingFields: list(answer.missingFields),
		documentFields: list(answer.documentFields),
		...(Object.fromEntries([...values, ...accepted]) as Record<OcrField | AcceptedKey, Scalar>),
	};
}

/**
 * The flat row of one submission, every key present, in the order of ROW_KEYS.
 *
 * @param answeredAt when the answer came, in milliseconds since 1970; a first try's submission
 * expires four hours later. On a retry the first answer's time is not known here.
 */
export function submissionRow(
	fields: Step1Fields,
	answer: Step1Answer,
	answeredAt: number,
): SubmissionRow {
	const isNew = fields.submissionId === null && answer.submissionId !== null;
	const columns: SubmissionRow = {
		...statusColumns(answer),
		submissionId: answer.submissionId ?? fields.submissionId,
		submissionExpiresAt: isNew ? new Date(answeredAt + SUBMISSION_LIFETIME_MS).toISOString() : null,
		issuingCountry: fields.issuingCountry,
		idType: fields.idType,
		email: fields.email,
		userid: fields.userid,
		cf1: fields.cf1,
		cf2: fields.cf2,
		cf3: fields.cf3,
		...documentColumns(answer),
		frontImageReceived: answer.frontImageReceived,
		backImageReceived: answer.backImageReceived,
		frontImageUrl: answer.frontImageUrl,
		backImageUrl: answer.backImageUrl,
	};
	return Object.fromEntries(ROW_KEYS.map((key) => [key, columns[key]])) as SubmissionRow;
}
