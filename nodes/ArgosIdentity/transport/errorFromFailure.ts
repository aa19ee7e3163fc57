import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { isRecord, toText } from '../model/values/unknown';

/** What n8n's request helper tells about a request without an answer. */
interface Failure {
	/** Node.js's code. n8n puts it in `httpCode`, for it has no status to put there. */
	codes: string[];
	/** Node.js's own words; n8n keeps them as the first of its `messages`. */
	words: string;
}

/** Reads n8n's NodeApiError, on old versions without a cause, and the error it wraps where it is there. */
function readFailure(thrown: unknown): Failure {
	if (!isRecord(thrown)) return { codes: [], words: '' };
	const cause = isRecord(thrown.cause) ? thrown.cause : {};
	const [firstMessage] = Array.isArray(thrown.messages) ? (thrown.messages as unknown[]) : [];
	return {
		codes: [thrown.httpCode, thrown.code, cause.code].map(toText).filter((code) => code !== null),
		words: toText(firstMessage) ?? toText(cause.message) ?? toText(thrown.message) ?? '',
	};
}

const CERTIFICATE_CODES = [
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'CERT_REVOKED',
	'CERT_UNTRUSTED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** With several addresses for a name, Node.js joins what went wrong with each by a bar. */
function everyPartStartsWith(words: string, start: string): boolean {
	return words !== '' && words.split(' | ').every((part) => part.startsWith(start));
}

/** Where a request ended that surely never left. */
export type UnsentCause = 'dns' | 'connection' | 'tls';

/**
 * The failures after which no byte of the request can have left: the name was not found, no
 * connection was made, or TLS was not established. They were measured with real sockets on the
 * oldest and the newest supported n8n; whatever looks otherwise may have been received.
 */
const UNSENT_FAILURES: ReadonlyArray<[UnsentCause, (failure: Failure) => boolean]> = [
	[
		'dns',
		({ codes, words }) =>
			codes.includes('ENOTFOUND') ||
			codes.includes('EAI_AGAIN') ||
			everyPartStartsWith(words, 'getaddrinfo '),
	],
	[
		'connection',
		({ codes, words }) => codes.includes('ECONNREFUSED') || everyPartStartsWith(words, 'connect '),
	],
	[
		'tls',
		({ codes, words }) =>
			codes.some((code) => CERTIFICATE_CODES.includes(code)) ||
			words.includes('disconnected before secure TLS connection was established') ||
			// Other TLS alerts can come after the request was sent (TLS 1.3).
			(codes.includes('EPROTO') && words.includes('wrong version number')),
	],
];

const UNSENT_MESSAGES: Record<UnsentCause, string> = {
	dns: "The address in the credential's Base URL was not found (DNS), so nothing was sent",
	connection: 'No connection to ARGOS could be made, so nothing was sent',
	tls: 'No secure connection to ARGOS could be made (TLS), so nothing was sent',
};

/** Where a request without an answer ended, if it surely never left; null where it may have arrived. */
export function unsentCause(thrown: unknown): UnsentCause | null {
	const failure = readFailure(thrown);
	return UNSENT_FAILURES.find(([, matches]) => matches(failure))?.[0] ?? null;
}

/**
 * What a request that ended without an answer means: `notSent` only where it surely never left,
 * else `noAnswer`. The thrown error is only looked at, never wrapped: n8n stores what errors hold.
 */
export function errorFromFailure(thrown: unknown): ArgosIdentityError {
	const cause = unsentCause(thrown);
	return cause === null
		? new ArgosIdentityError('noAnswer')
		: new ArgosIdentityError('notSent', { message: UNSENT_MESSAGES[cause] });
}
