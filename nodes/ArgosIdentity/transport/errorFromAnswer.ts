import { ArgosIdentityError, type ErrorDetails } from '../model/errors/argosIdentityError';
import { meaningOfTexts, type ArgosText } from '../model/errors/argosTexts';
import { ERROR_TEXTS, type ErrorCode, type Sent } from '../model/errors/errorTexts';
import { textsOf } from './answerTexts';

/** What is used of an HTTP answer. */
export interface HttpAnswer {
	status: number;
	/** By lower-case name. */
	headers: Readonly<Record<string, unknown>>;
	/** Parsed where it was JSON, else the text. */
	body: unknown;
}

/** Statuses whose meaning is plain whatever the body says. */
const CODE_BY_STATUS: Readonly<Record<number, [code: ErrorCode, details?: ErrorDetails]>> = {
	401: ['unauthorized'],
	403: [
		'unauthorized',
		{
			message: 'ARGOS turned the request away (HTTP 403)',
			description:
				"Either the API key in the credential is wrong, or this server's public IP address is missing from the project's API allow-list. Check both in the ARGOS dashboard. No try was used.",
		},
	],
	404: [
		'invalidRequest',
		{
			message: 'The Base URL of the credential does not lead to the ARGOS API',
			description: 'Check the Base URL; it ends in /v3.',
			sent: 'no',
		},
	],
	407: ['notSent', { description: 'A proxy on the way asks for a sign-in.' }],
	408: ['noAnswer'],
	413: ['tooLarge'],
	429: ['rateLimited'],
};

function codeByClass(status: number): ErrorCode {
	if (status >= 500) return 'serverError';
	if (status >= 400) return 'invalidRequest';
	return status >= 300 ? 'unexpectedRedirect' : 'unexpectedResponse';
}

/**
 * Whether the end of a body is missing though the connection ended in good order: n8n unpacks a
 * compressed answer that breaks off without a word. A body of the announced length is whole.
 */
function isCutOff({ headers, body }: HttpAnswer): boolean {
	if (typeof body !== 'string') return false;
	const announced = headers['content-length'];
	if (announced !== undefined && Number(announced) === Buffer.byteLength(body)) return false;
	return body === '' ? announced !== undefined : /^\s*[[{]/.test(body);
}

const CAREFUL: readonly Sent[] = ['no', 'yes', 'maybe'];

function moreCareful(one: Sent, other: Sent): Sent {
	return CAREFUL.indexOf(one) > CAREFUL.indexOf(other) ? one : other;
}

/** How long a Retry-After header (RFC 9110, seconds or a date) asks to wait; null when it does not say. */
function secondsToWait(header: unknown, now: number): number | null {
	if (typeof header !== 'string' && typeof header !== 'number') return null;
	const text = String(header).trim();
	if (/^\d{1,9}$/.test(text)) return Number(text);
	// Date.parse takes many things for a date; HTTP's own begin with the name of a day.
	const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

function rateLimitDetails(headers: HttpAnswer['headers'], now: number): ErrorDetails {
	const seconds = secondsToWait(headers['retry-after'], now);
	if (seconds === null) return {};
	return {
		retryAfter: seconds,
		description: `ARGOS asks to wait ${seconds} seconds. ${ERROR_TEXTS.rateLimited.description}`,
	};
}

/** What the status alone says. */
function errorFromStatus(answer: HttpAnswer, now: number): ArgosIdentityError {
	const { status, headers } = answer;
	const [code, details] = CODE_BY_STATUS[status] ?? [codeByClass(status)];
	const more = code === 'rateLimited' ? rateLimitDetails(headers, now) : details;
	return new ArgosIdentityError(code, { ...more, httpStatus: status });
}

/**
 * The error that a documented text in the body names; null when there is none. Whether a try was
 * counted the status decides; no text makes that surer, since it may stand in an answer of another kind.
 *
 * @param now milliseconds since 1970, for a Retry-After date
 * @param own texts of the endpoint's errors, beside those of Step 1 and the gateway
 */
export function errorFromTexts(
	answer: HttpAnswer,
	now: number,
	own: readonly ArgosText[] = [],
): ArgosIdentityError | null {
	const { status, body } = answer;
	const meaning = meaningOfTexts(textsOf(body), status, own);
	if (meaning === null) return null;
	const { code, ...details } = meaning;
	const sent = moreCareful(
		errorFromStatus(answer, now).sent,
		new ArgosIdentityError(code, details).sent,
	);
	return new ArgosIdentityError(code, { ...details, sent, httpStatus: status });
}

/**
 * What an answer means that is not the one that was asked for: another status than 2xx, or a 2xx in
 * which the caller found no answer. Nothing of its body goes into the error: it can hold personal
 * data, such as the e-mail address of a known applicant.
 *
 * @param now milliseconds since 1970, for a Retry-After date
 * @param own as for `errorFromTexts`
 */
export function errorFromAnswer(
	answer: HttpAnswer,
	now: number,
	own: readonly ArgosText[] = [],
): ArgosIdentityError {
	const byStatus = errorFromStatus(answer, now);
	const { code } = byStatus;
	if (code === 'unexpectedRedirect' || code === 'rateLimited') return byStatus;
	const byTexts = errorFromTexts(answer, now, own);
	if (byTexts !== null) return byTexts;
	return code === 'unexpectedResponse' && isCutOff(answer)
		? new ArgosIdentityError('noAnswer', { httpStatus: answer.status })
		: byStatus;
}
