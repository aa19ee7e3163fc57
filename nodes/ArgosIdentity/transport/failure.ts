import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { isRecord, toText } from '../model/unknown';

/** What Node.js says about a request without an answer: the parts of an error and of its causes. */
interface Cause {
	code: string;
	syscall: string;
	message: string;
}

const DEEPEST_CAUSE = 5;

function causesOf(thrown: unknown): Cause[] {
	const causes: Cause[] = [];
	let current = thrown;
	while (isRecord(current) && causes.length < DEEPEST_CAUSE) {
		causes.push({
			code: toText(current.code) ?? '',
			syscall: toText(current.syscall) ?? '',
			message: toText(current.message) ?? '',
		});
		current = current.cause;
	}
	return causes;
}

interface UnsentCause {
	matches: (cause: Cause) => boolean;
	message: string;
}

/**
 * The faults after which no byte of the request can have left: the name was not found, no
 * connection was made, or TLS was not established. Anything else may have been received.
 */
const UNSENT_CAUSES: readonly UnsentCause[] = [
	{
		matches: ({ code, syscall }) =>
			syscall === 'getaddrinfo' || ['ENOTFOUND', 'EAI_AGAIN'].includes(code),
		message: "The address in the credential's Base URL was not found (DNS), so nothing was sent",
	},
	{
		matches: ({ code, syscall }) =>
			syscall === 'connect' || ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code),
		message: 'No connection to ARGOS could be made, so nothing was sent',
	},
	{
		matches: ({ code, message }) =>
			/^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|ERR_TLS_CERT|HOSTNAME_MISMATCH)/.test(
				code,
			) ||
			message.includes('before secure TLS connection was established') ||
			(/^(EPROTO|ERR_SSL_)/.test(code) &&
				/wrong version number|packet length too long|handshake/i.test(message)),
		message: 'No secure connection to ARGOS could be made (TLS), so nothing was sent',
	},
	{
		matches: ({ message }) => /proxy connection ended before receiving connect/i.test(message),
		message: 'The proxy did not connect to ARGOS, so nothing was sent',
	},
];

/**
 * What a request that ended without an answer means: `notSent` only where it surely never left,
 * else `noAnswer`. The thrown error is only looked at: n8n stores what it finds in causes.
 */
export function errorFromFailure(thrown: unknown): ArgosIdentityError {
	const causes = causesOf(thrown);
	const unsent = UNSENT_CAUSES.find(({ matches }) => causes.some(matches));
	return unsent
		? new ArgosIdentityError('notSent', { message: unsent.message })
		: new ArgosIdentityError('noAnswer');
}
