import { errorFromFailure } from '../../../nodes/ArgosIdentity/transport/errorFromFailure';
import { wordsOf } from '../support/thrown';

const DNS = 'was not found (DNS)';
const CONNECTION = 'No connection to ARGOS';
const TLS = 'No secure connection to ARGOS';

type Unsent = [thrown: Record<string, unknown>, message: string];

/** As n8n throws it: Node.js's code as `httpCode`, its words as the first of `messages`. */
const byN8n = (httpCode: string | null, ...messages: string[]) => ({ httpCode, messages });

/** What surely never left. To add a row after a measurement: what n8n throws, and what we say. */
const NOT_SENT: Unsent[] = [
	[byN8n('ENOTFOUND', 'getaddrinfo ENOTFOUND argos.invalid'), DNS],
	[byN8n('EAI_AGAIN', 'getaddrinfo EAI_AGAIN argos.invalid'), DNS],
	[byN8n(null, 'getaddrinfo EAI_FAIL argos.invalid'), DNS],
	[{ code: 'ENOTFOUND' }, DNS],
	[{ cause: { code: 'EAI_AGAIN' } }, DNS],
	[{ httpCode: null, cause: { message: 'getaddrinfo EBUSY argos.invalid' } }, DNS],
	[byN8n('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), CONNECTION],
	[byN8n('ECONNREFUSED'), CONNECTION],
	[{ code: 'ECONNREFUSED' }, CONNECTION],
	[{ cause: { code: 'ECONNREFUSED' } }, CONNECTION],
	[byN8n('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:443'), CONNECTION],
	[byN8n('EHOSTUNREACH', 'connect EHOSTUNREACH 192.0.2.1:443'), CONNECTION],
	[byN8n('ENETUNREACH', 'connect ENETUNREACH 2001:db8::1:443'), CONNECTION],
	[{ message: 'connect EHOSTUNREACH 192.0.2.1:443' }, CONNECTION],
	[
		byN8n(
			'ETIMEDOUT',
			'connect ETIMEDOUT 192.0.2.1:443 | connect ENETUNREACH 2001:db8::1:443 - Local (:::0)',
		),
		CONNECTION,
	],
	...[
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
	].map((code): Unsent => [byN8n(code, 'words of the TLS library'), TLS]),
	[
		byN8n(
			'ECONNRESET',
			'Client network socket disconnected before secure TLS connection was established',
		),
		TLS,
	],
	[byN8n('EPROTO', 'write EPROTO 00:error:0A00010B:SSL routines::wrong version number'), TLS],
];

/** What may have reached ARGOS, or of which nothing is known. */
const MAYBE_SENT: unknown[] = [
	byN8n('ECONNRESET', 'read ECONNRESET'),
	byN8n('ECONNRESET', 'socket hang up'),
	byN8n('EPIPE', 'write EPIPE'),
	byN8n('ETIMEDOUT', 'read ETIMEDOUT'),
	byN8n('ECONNABORTED', 'timeout of 60000ms exceeded'),
	byN8n('ERR_CANCELED', 'canceled'),
	byN8n('EHOSTUNREACH', 'read EHOSTUNREACH'),
	byN8n('ENETUNREACH', 'write ENETUNREACH'),
	byN8n('EPROTO', 'write EPROTO 00:error:0A000412:SSL routines::sslv3 alert bad certificate'),
	byN8n('EPROTO'),
	byN8n('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:443 | read ECONNRESET'),
	byN8n('ECONNRESET', 'wrong version number'),
	byN8n('HPE_INVALID_CONSTANT', 'Parse Error: Expected HTTP/'),
	byN8n('ENOTFOUNDISH', 'could not connect '),
	byN8n(null, ''),
	byN8n('502', 'Bad gateway', 'connect ECONNREFUSED 127.0.0.1:1'),
	{ message: '' },
	{ messages: 'connect ECONNREFUSED 127.0.0.1:1' },
	{ cause: 'connect ECONNREFUSED 127.0.0.1:1' },
	{ cause: null },
	{ cause: { cause: null } },
	new Error('canceled'),
	new Error(),
	'connect ECONNREFUSED',
	null,
	undefined,
	5,
	[],
];

describe('a request that surely never left', () => {
	it.each(NOT_SENT)('is known as such: %j', (thrown, message) => {
		const error = errorFromFailure(thrown);
		expect(error).toMatchObject({ code: 'notSent', sent: 'no', httpStatus: null });
		expect(error.message).toContain(message);
		expect(error.message).toMatch(/so nothing was sent$/);
	});

	it('is known from the error that n8n wraps too', () => {
		const inner = Object.assign(new Error('connect ECONNREFUSED ::1:1'), { code: 'ECONNREFUSED' });
		const thrown = new Error('The service refused the connection', { cause: inner });
		expect(errorFromFailure(thrown).code).toBe('notSent');
	});
});

describe('a request of which nobody knows whether it arrived', () => {
	it.each(MAYBE_SENT.map((thrown) => [thrown]))('is not called unsent: %j', (thrown) => {
		expect(errorFromFailure(thrown)).toMatchObject({
			code: 'noAnswer',
			sent: 'maybe',
			httpStatus: null,
		});
	});
});

describe('n8n’s own error', () => {
	it('is neither quoted nor wrapped', () => {
		const thrown = Object.assign(new Error('secret'), {
			httpCode: 'ECONNREFUSED',
			messages: ['connect secret'],
			context: { request: 'secret' },
		});
		const error = errorFromFailure(thrown);
		expect(wordsOf(error)).not.toContain('secret');
		expect(error.cause).toBeUndefined();
	});

	it('can lead in a circle', () => {
		const thrown: { cause?: unknown } = {};
		thrown.cause = thrown;
		expect(errorFromFailure(thrown).code).toBe('noAnswer');
	});
});
