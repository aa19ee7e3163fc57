import { isRecord, readKey, toText, type UnknownRecord } from '../values/unknown';

/** ARGOS's own words for what it did. */
export interface Done {
	message: string | null;
}

export interface Reviewed extends Done {
	finalStatus: string | null;
}

/** The keys under which ARGOS's pages show errors, beside `message`. */
const ERROR_KEYS = ['errorCode', 'errorMessage', 'errorType', 'error', 'errors'];

/** Some answers repeat their status in the body, and it may be another one. */
function isSuccessStatus({ statusCode }: UnknownRecord): boolean {
	const status = Number(statusCode ?? 200);
	return status >= 200 && status < 300;
}

/** The answer as a record, unless it says that something went wrong. */
function withoutError(body: unknown): UnknownRecord | null {
	if (!isRecord(body) || !isSuccessStatus(body)) return null;
	return ERROR_KEYS.some((key) => Boolean(body[key])) ? null : body;
}

const saysSuccess = (message: string | null) => /\bsuccess(fully)?\b/i.test(message ?? '');

/** ARGOS's words in an answer that says that all went well; null when it does not say so. */
export function readDone(body: unknown): Done | null {
	const message = toText(withoutError(body)?.message);
	return saysSuccess(message) ? { message } : null;
}

/**
 * The answer of a review: its words or its final status say that it was done. One about another
 * submission is none.
 */
export function readReviewed(body: unknown, submissionId: string): Reviewed | null {
	const answer = withoutError(body);
	if (answer === null) return null;
	if ((readKey(answer, 'submissionId', toText) ?? submissionId) !== submissionId) return null;
	const message = toText(answer.message);
	const finalStatus = readKey(answer, 'finalStatus', toText);
	return finalStatus !== null || saysSuccess(message) ? { finalStatus, message } : null;
}

/** The words of failures that ARGOS documents, for whole deletions. */
const FAILURE = /\b(not exist|fail(ed|s|ure)?|error|invalid|required|denied|not found)\b/i;

/**
 * The answer of a partial deletion. What it looks like is not documented, so that any JSON object or empty
 * body counts that says nothing of a failure.
 */
export function readPartsDeleted(body: unknown): Done | null {
	if (body === '' || body === null || body === undefined) return { message: null };
	const answer = withoutError(body);
	if (answer === null) return null;
	const message = toText(answer.message);
	return FAILURE.test(message ?? '') ? null : { message };
}
