import type { ICredentialsDecrypted, ICredentialTestFunctions, IDataObject } from 'n8n-workflow';
import { testCredential } from '../../../nodes/ArgosIdentity/transport/credentialTest';

const CREDENTIAL = { apiKey: 'the-key-of-the-test', baseUrl: 'https://argos.example.test/v3/' };

/** What the dialog says of a credential, and what was asked for; an Error stands for no answer. */
async function tested(answer: unknown, data: IDataObject | null = CREDENTIAL) {
	const requests: unknown[] = [];
	const helpers = {
		async request(options: unknown) {
			requests.push(options);
			if (answer instanceof Error) throw answer;
			return await Promise.resolve(answer);
		},
	};
	const credential = data === null ? {} : { data };
	const result = await testCredential.call(
		{ helpers } as unknown as ICredentialTestFunctions,
		credential as unknown as ICredentialsDecrypted,
	);
	return { ...result, requests };
}

const failure = (httpCode: string, words: string) =>
	Object.assign(new Error(words), { httpCode, messages: [words] });

describe('the test of a credential', () => {
	it('asks with the key for an applicant whom nobody can be, and follows no redirect', async () => {
		const { requests } = await tested({ statusCode: 200, body: { Items: [] } });

		expect(requests).toEqual([
			expect.objectContaining({
				method: 'GET',
				url: 'https://argos.example.test/v3/submission',
				qs: { email: 'nobody@credential-test.invalid', count: 1 },
				headers: { accept: 'application/json', 'x-api-key': 'the-key-of-the-test' },
				timeout: 30_000,
				json: true,
				simple: false,
				resolveWithFullResponse: true,
			}),
		]);
	});

	it('is passed by a list', async () => {
		expect(await tested({ statusCode: 200, body: { Items: [] } })).toMatchObject({
			status: 'OK',
			message: 'Connection successful!',
		});
	});

	it.each<[string, unknown, string]>([
		['a refused key', { statusCode: 401, body: 'x' }, 'does not accept the API key'],
		['no answer that can be read', null, 'not with a list of submissions'],
		['an unknown host', failure('ENOTFOUND', 'getaddrinfo'), 'was not found'],
		['a closed port', failure('ECONNREFUSED', 'connect'), 'No connection to ARGOS'],
		['a foreign certificate', failure('CERT_HAS_EXPIRED', 'x'), 'No secure connection'],
		['a lost answer', failure('ECONNRESET', 'read'), 'No complete answer came'],
	])('is failed by %s, in words', async (_what, answer, words) => {
		expect(await tested(answer)).toMatchObject({
			status: 'Error',
			message: expect.stringContaining(words),
		});
	});

	it.each([
		['ECONNREFUSED', 'Nothing listens at the Base URL'],
		['ENOTFOUND', 'was not found'],
	])('speaks of a stand-in on this machine only where that can be: %s', async (code, words) => {
		const here = { ...CREDENTIAL, baseUrl: 'http://localhost:4010/v3' };

		expect((await tested(failure(code, ''), here)).message).toContain(words);
	});

	it.each<[string, IDataObject | null]>([
		['an address without https', { ...CREDENTIAL, baseUrl: 'http://argos.example.test/v3' }],
		['no key', { ...CREDENTIAL, apiKey: '' }],
		['no Base URL', { apiKey: 'the-key-of-the-test' }],
		['nothing', null],
	])('sends nothing with %s', async (_what, data) => {
		const { status, message, requests } = await tested({ statusCode: 200, body: {} }, data);

		expect(status).toBe('Error');
		expect(message).toMatch(/^.+\. .+/);
		expect(requests).toEqual([]);
	});
});
