import {
	newToken,
	registerToken,
} from '../../../../nodes/ArgosIdentity/actions/verificationLink/oneTimeToken';
import { answered, fakeItem } from '../../support/fakeItem';
import { sample } from '../../support/samples';

const SENDING = { timeout: 5000, resend: false };

type Answer = ReturnType<typeof answered> | Error;

async function registered(answer: Answer) {
	const { item, requests } = fakeItem({ answer });
	const thrown: unknown = await registerToken(item, 'faketoken', SENDING).catch(
		(error: unknown) => error,
	);
	return { thrown, requests };
}

const NOT_REGISTERED = {
	code: 'invalidRequest',
	sent: 'yes',
	message: 'ARGOS did not register the one-time token, so there is no link',
	description:
		'Look into the Private Mode settings of the project in the ARGOS dashboard: it may have no room for another token (ARGOS keeps 100,000). Old tokens can be deleted there.',
};

describe('the registration of a one-time token', () => {
	it('is sent once, as text', async () => {
		const { requests } = await registered(answered({ success: true }));

		expect(requests).toMatchObject([
			{
				method: 'POST',
				url: 'https://argos.example.test/v3/submission/tokens',
				body: '{"tokenId":["faketoken"]}',
				headers: { 'content-type': 'text/plain' },
				timeout: 5000,
			},
		]);
	});

	it.each([
		['in short', { success: true }],
		['with its count', { success: true, summary: { processed: 1, failed: 0 } }],
		['in text', { success: 'true' }],
	])('is registered where ARGOS says so %s', async (_how, body) => {
		expect((await registered(answered(body))).thrown).toBeUndefined();
	});

	it.each([
		['in short', { success: false }],
		['by what failed', { success: true, summary: { processed: 1, failed: 1 } }],
		['by what it processed', { success: true, summary: { processed: 0 } }],
		['by what failed alone', { summary: { failed: 1 } }],
	])('is not registered where ARGOS says so %s', async (_how, body) => {
		const { thrown, requests } = await registered(answered(body, 201));

		expect(thrown).toMatchObject({ ...NOT_REGISTERED, httpStatus: 201 });
		expect(requests).toHaveLength(1);
	});

	it.each([400, 422])('is not registered where ARGOS refuses it with HTTP %d', async (status) => {
		const { thrown } = await registered(answered({ message: 'x' }, status));

		expect(thrown).toMatchObject({ ...NOT_REGISTERED, httpStatus: status });
	});

	it.each([
		['nothing of it', { message: 'ok' }],
		['an empty object', {}],
		['a web page', '<html></html>'],
	])('may be registered where the answer is %s', async (_what, body) => {
		expect((await registered(answered(body))).thrown).toMatchObject({
			code: 'unexpectedResponse',
			sent: 'yes',
			httpStatus: 200,
			description:
				'It does not say that the one-time token was registered, so there is no link. Check the Base URL in the credential.',
		});
	});

	it.each<[string, Answer, object]>([
		[
			'a key that is refused',
			answered({ message: 'x' }, 401),
			{ code: 'unauthorized', sent: 'no', httpStatus: 401 },
		],
		[
			'a Base URL that leads nowhere',
			answered('Not Found', 404),
			{
				code: 'invalidRequest',
				sent: 'no',
				httpStatus: 404,
				message: 'The Base URL of the credential does not lead to the ARGOS API',
			},
		],
		[
			'an encrypted answer',
			answered(sample('encrypted-response-envelope')),
			{ code: 'encryptedResponse', sent: 'yes', httpStatus: 200 },
		],
		[
			'a fault of ARGOS',
			answered({ message: 'Internal server error' }, 500),
			{ code: 'serverError', sent: 'maybe', httpStatus: 500 },
		],
		[
			'a connection that was not made',
			new Error('connect ECONNREFUSED 192.0.2.1:443'),
			{ code: 'notSent', sent: 'no' },
		],
		[
			'a connection that broke off',
			new Error('socket hang up'),
			{ code: 'noAnswer', sent: 'maybe' },
		],
	])('is told of as every request is, for %s', async (_what, answer, expected) => {
		const { thrown, requests } = await registered(answer);

		expect(thrown).toMatchObject(expected);
		expect(requests).toHaveLength(1);
	});
});

describe('a one-time token', () => {
	const tokens = Array.from({ length: 1000 }, newToken);

	it('is written as ARGOS wants it', () => {
		for (const token of tokens) {
			expect(token).toMatch(/^[a-z\d][\w.-]*[a-z\d]$/i);
			expect(Buffer.byteLength(token)).toBeGreaterThanOrEqual(8);
			expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64);
		}
	});

	it('never comes twice, and each of its digits varies', () => {
		expect(new Set(tokens).size).toBe(1000);
		for (let place = 0; place < 32; place += 1) {
			expect(new Set(tokens.map((token) => token[place])).size).toBe(16);
		}
	});
});
