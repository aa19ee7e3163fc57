import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { ArgosIdentityApi } from '../../../credentials/ArgosIdentityApi.credentials';

const KEY = 'the-key-of-the-test';
const BASE_URL = 'https://rest-api.argosidentity.com/v3';

/** What n8n hands to a credential: the newer request helper has `url`, the older one `uri`. */
type Request = Partial<IHttpRequestOptions> & Record<string, unknown>;

interface Data {
	apiKey?: unknown;
	baseUrl?: unknown;
}

/** The request as n8n sends it then. */
async function authenticated(
	request: Request,
	data: Data = {},
): Promise<IHttpRequestOptions & Record<string, unknown>> {
	const credential = { apiKey: KEY, baseUrl: BASE_URL, ...data } as Record<string, string>;
	const { authenticate } = new ArgosIdentityApi();
	if (typeof authenticate !== 'function') throw new Error('authenticate is a function here');
	return { ...(await authenticate(credential, request as IHttpRequestOptions)) };
}

const wordsOf = async (request: Request, data: Data = {}): Promise<string> =>
	await authenticated(request, data).then(
		() => 'the key was added',
		(error: unknown) => (error instanceof Error ? error.message : 'no error'),
	);

const ELSEWHERE =
	'The API key goes to the Base URL of its credential only, and this URL is elsewhere. ' +
	'Write a URL that begins with the Base URL of the ARGOS credential, or use no ARGOS credential for it. Nothing was sent.';

describe('the key of a credential goes', () => {
	it.each<[string, Request]>([
		['below the Base URL', { url: `${BASE_URL}/submission` }],
		['to the Base URL itself', { url: BASE_URL }],
		['to the Base URL with a slash at its end', { url: `${BASE_URL}/` }],
		['with a query', { url: `${BASE_URL}/submission?email=a%2F..%2Fb@example.test` }],
		['whatever the case of the host', { url: 'HTTPS://REST-API.ArgosIdentity.com/v3/submission' }],
		['with the default port', { url: 'https://rest-api.argosidentity.com:443/v3/submission' }],
		['by the name `uri`', { uri: `${BASE_URL}/submission` }],
		['by `baseURL` and a relative `url`', { baseURL: BASE_URL, url: '/submission' }],
		['by `baseURL` with slashes', { baseURL: `${BASE_URL}//`, url: '/submission' }],
		['by `baseURL` alone', { baseURL: BASE_URL }],
		['by `url` beside a `baseURL`', { baseURL: 'https://x.test', url: `${BASE_URL}/submission` }],
		['over a step up that stays below', { url: `${BASE_URL}/a/../submission` }],
		['with an encoded slash in an id', { url: `${BASE_URL}/submission/a%2Fb` }],
		['with dots in an id', { url: `${BASE_URL}/submission/a..b` }],
		['with a broken escape in an id', { url: `${BASE_URL}/submission/100%` }],
	])('%s', async (_, request) => {
		const sent = await authenticated(request);

		expect(sent.headers).toEqual({ 'x-api-key': KEY });
		expect(sent.url).toMatch(/^https:\/\/rest-api\.argosidentity\.com\/v3(\/|$)/);
	});

	it.each<[string, Request]>([
		['to another host', { url: 'https://example.test/v3/submission' }],
		['to a host that begins alike', { url: 'https://rest-api.argosidentity.com.evil.test/v3/x' }],
		[
			'to a host after the Base URL’s as a user',
			{ url: 'https://rest-api.argosidentity.com@evil.test/v3/x' },
		],
		['to the Base URL’s host with a user', { url: 'https://user@rest-api.argosidentity.com/v3/x' }],
		[
			'to the Base URL’s host with a password',
			{ url: 'https://:pw@rest-api.argosidentity.com/v3' },
		],
		['to a host with a dot at its end', { url: 'https://rest-api.argosidentity.com./v3/x' }],
		['to another port', { url: 'https://rest-api.argosidentity.com:8443/v3/submission' }],
		['without TLS', { url: 'http://rest-api.argosidentity.com/v3/submission' }],
		['without TLS on the port of https', { url: 'http://rest-api.argosidentity.com:443/v3/x' }],
		['by another scheme', { url: `blob:${BASE_URL}/submission` }],
		['beside its path', { url: 'https://rest-api.argosidentity.com/v3evil' }],
		['above its path', { url: 'https://rest-api.argosidentity.com/' }],
		['to its path in other letters', { url: 'https://rest-api.argosidentity.com/V3/submission' }],
		['up out of its path', { url: `${BASE_URL}/../other` }],
		['up by encoded dots', { url: `${BASE_URL}/%2e%2E/other` }],
		['up by an encoded slash', { url: `${BASE_URL}/..%2fother` }],
		['up by encoded dots and slash', { url: `${BASE_URL}/x%2F%2e%2e%2F..%2fother` }],
		['up by an encoded backslash', { url: `${BASE_URL}/..%5Cother` }],
		['up by backslashes', { url: `${BASE_URL}\\..\\other` }],
		['up by what is encoded twice', { url: `${BASE_URL}/%252e%252e%252fother` }],
		['up by what is encoded three times', { url: `${BASE_URL}/..%25252fother` }],
		['to a host after backslashes', { url: 'https:\\\\evil.test\\v3' }],
		['without a scheme', { url: '//rest-api.argosidentity.com/v3/submission' }],
		['without a scheme beside a `baseURL`', { baseURL: BASE_URL, url: '//evil.test/v3/x' }],
		['to `url` where `uri` is below', { url: 'https://evil.test', uri: `${BASE_URL}/x` }],
		['to `uri`', { uri: 'https://evil.test/v3/x' }],
		['to a `baseURL`', { baseURL: 'https://evil.test/v3', url: '/submission' }],
		['to `url` beside a `baseURL`', { baseURL: BASE_URL, url: 'https://evil.test/v3/x' }],
		['up from a `baseURL`', { baseURL: BASE_URL, url: '../other' }],
		['to no address', {}],
		['to an empty address', { url: '' }],
		['to a path alone', { url: '/v3/submission' }],
		['to what is no text', { url: { href: `${BASE_URL}/x` } as unknown as string }],
	])('never %s', async (_, request) => {
		expect(await wordsOf(request)).toBe(ELSEWHERE);
	});

	it('to the very address that was looked at, whoever reads it next', async () => {
		const { url, uri } = await authenticated({
			url: ' https://REST-API.argosidentity.com:443\\v3/a/../submission ',
			uri: 'https://evil.test',
		});

		expect({ url, uri }).toEqual({ url: `${BASE_URL}/submission`, uri: `${BASE_URL}/submission` });
	});

	it('below the Base URL or nowhere, for all addresses', async () => {
		const parts = fc.constantFrom(
			...[
				'https:',
				'http:',
				'//',
				'/',
				'\\',
				'..',
				'.',
				'%2e',
				'%2f',
				'%5c',
				'%25',
				'@',
				':',
				':443',
			],
			...[
				'?',
				'#',
				'v3',
				'/v3',
				'evil.test',
				'rest-api.argosidentity.com',
				BASE_URL,
				' ',
				'\t',
				'x',
			],
		);
		const text = fc.array(parts, { maxLength: 8 }).map((some) => some.join(''));
		const request = fc.record({ url: text, baseURL: text, uri: text }, { requiredKeys: [] });
		await fc.assert(
			fc.asyncProperty(request, async (given) => {
				const sent = await authenticated(given).catch(() => undefined);
				if (sent === undefined) return;
				const { origin, pathname, username } = new URL(sent.url);
				expect(origin).toBe('https://rest-api.argosidentity.com');
				expect(username).toBe('');
				expect(decodeURIComponent(pathname)).toMatch(/^\/v3(?!.*[\\/]\.\.([\\/]|$))(\/|$)/);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('a request with the key', () => {
	const url = `${BASE_URL}/submission`;

	it('keeps what else it has', async () => {
		const request = { url, method: 'POST' as const, headers: { accept: 'a/b' }, body: { a: 1 } };

		expect(await authenticated(request)).toMatchObject({
			method: 'POST',
			headers: { accept: 'a/b', 'x-api-key': KEY },
			body: { a: 1 },
		});
	});

	it('follows no redirect, whichever helper sends it', async () => {
		const request = { url, followRedirect: true, followAllRedirects: true, maxRedirects: 21 };

		expect(await authenticated(request)).toMatchObject({
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
		});
	});

	it('goes through the proxy that it names, when https hides the key from it', async () => {
		const proxy = { host: 'proxy.example.test', port: 3128 };

		expect(await authenticated({ url, proxy })).toMatchObject({ proxy });
		expect(await authenticated({ url })).not.toHaveProperty('proxy');
	});

	it.each([
		['http://127.0.0.1:4010/v3', { protocol: 'http', host: '127.0.0.1', port: 4010 }],
		['http://localhost/v3', { protocol: 'http', host: 'localhost', port: 80 }],
		['http://[::1]:4010/v3', { protocol: 'http', host: '[::1]', port: 4010 }],
	])('to %s has no other proxy than that server', async (baseUrl, proxy) => {
		const request = { url: `${baseUrl}/submission`, proxy: { host: 'proxy.test', port: 3128 } };

		expect(await authenticated(request, { baseUrl })).toMatchObject({ proxy });
	});

	it.each([`\u00a0${KEY}\n`, ` ${KEY} `])(
		'strips the space around a pasted key: %j',
		async (apiKey) => {
			expect((await authenticated({ url }, { apiKey })).headers).toEqual({ 'x-api-key': KEY });
		},
	);
});

describe('what the user reads', () => {
	const secrets = ['secret-key', 'anna@example.test'];

	it.each<[string, Data, string]>([
		['a missing scheme', { baseUrl: 'rest-api.argosidentity.com/v3' }, 'is not a URL'],
		['an empty Base URL', { baseUrl: '' }, 'is not a URL'],
		['http', { baseUrl: 'http://rest-api.argosidentity.com/v3' }, 'does not start with https://'],
		[
			'a wrong scheme',
			{ baseUrl: 'ftp://rest-api.argosidentity.com' },
			'does not start with https://',
		],
		['a query', { baseUrl: `${BASE_URL}?email=anna@example.test` }, 'holds more than an address'],
		['no key', { apiKey: ' ' }, 'is empty'],
		['a hidden space', { apiKey: 'secret-key\u200b' }, 'such as a hidden space'],
	])('about %s says what is wrong and what to do', async (_, data, part) => {
		const words = await wordsOf({ baseURL: String(data.baseUrl ?? BASE_URL), url: '/x' }, data);

		expect(words).toContain(part);
		expect(words).toMatch(/ in the credential| into the credential/);
		expect(words).toContain('Nothing was sent.');
		for (const secret of secrets) expect(words).not.toContain(secret);
	});

	it('about an address elsewhere holds neither the key nor the address', async () => {
		const foreign = 'https://evil.test/anna@example.test?email=anna@example.test';

		const words = await wordsOf({ url: foreign }, { apiKey: 'secret-key' });

		expect(words).toBe(ELSEWHERE);
	});

	it('has no code, which n8n would take for an HTTP status', async () => {
		const error: unknown = await authenticated({ url: 'https://evil.test' }).catch(
			(e: unknown) => e,
		);

		expect(error).toBeInstanceOf(Error);
		expect(error).not.toHaveProperty('code');
	});
});
