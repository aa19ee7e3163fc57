import { ArgosIdentityError, type ErrorDetails } from '../model/errors/argosIdentityError';
import { meaningOfText } from '../model/errors/argosTexts';
import { ERROR_TEXTS, type ErrorCode } from '../model/errors/errorTexts';

/** What is used of an HTTP answer. */
export interface HttpAnswer {
	status: number;
	/** By lower-case name. */
	headers: Readonly<Record<string, unknown>>;
	/** Parsed where it was JSON, else the text. */
	body: unknown;
}

/** Enough for every text that ARGOS lists; keeps a huge body from being searched whole. */
const SEARCHED_CHARACTERS = 10_000;

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

/** Every shape of error body is searched at once: its JSON text holds what any of its keys says. */
function searchable(body: unknown): string {
	const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
	return text.slice(0, SEARCHED_CHARACTERS);
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

/**
 * What an answer other than a 2xx means. Nothing of its body goes into the error: it can hold
 * personal data, such as the e-mail address of a known applicant.
 *
 * @param now milliseconds since 1970, for a Retry-After date
 */
export function errorFromAnswer(answer: HttpAnswer, now: number): ArgosIdentityError {
	const { status, headers, body } = answer;
	const meaning = status >= 400 ? meaningOfText(searchable(body), status) : null;
	const [statusCode, statusDetails] = CODE_BY_STATUS[status] ?? [codeByClass(status)];
	if (status === 429) {
		return new ArgosIdentityError('rateLimited', {
			...rateLimitDetails(headers, now),
			httpStatus: status,
		});
	}
	if (meaning !== null) {
		const { code, ...details } = meaning;
		return new ArgosIdentityError(code, { ...details, httpStatus: status });
	}
	return new ArgosIdentityError(statusCode, { ...statusDetails, httpStatus: status });
}
