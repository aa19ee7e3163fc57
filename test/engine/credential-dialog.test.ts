import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ArgosIdentity } from '../../nodes/ArgosIdentity/ArgosIdentity.node';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../../sandbox/emulator';
import { dnsFailureUrl, refusedUrl, startFaultServer } from '../../sandbox/engine/faultServer';
import { keysIn, startProxyOfEnvironment, startWiretap } from './harness/wiretap';

/** What the dialog of the credential says after the button "Save". */
async function dialog(
	data: ICredentialDataDecryptedObject,
): Promise<{ status: 'OK' | 'Error'; message: string }> {
	const { testCredential } = new ArgosIdentity().methods.credentialTest;
	const type = 'argosIdentityApi';
	return await testCredential.call(new CredentialTestContext(), {
		id: '1',
		name: 'ARGOS',
		type,
		data,
	});
}

describe('the dialog of the credential', () => {
	let emulator: Emulator;

	beforeAll(async () => {
		emulator = await startEmulator();
	});
	beforeEach(() => emulator.reset());
	afterAll(async () => {
		await emulator.close();
	});

	const test = async (baseUrl = emulator.baseUrl, apiKey = EMULATOR_KEY) =>
		await dialog({ apiKey, baseUrl });

	it('accepts the right key, by a read that fetches no applicant', async () => {
		expect(await test(`  ${emulator.baseUrl}/ `)).toMatchObject({ status: 'OK' });

		expect(emulator.requests).toMatchObject([
			{
				method: 'GET',
				path: '/v3/submission',
				query: { email: 'nobody@credential-test.invalid', count: '1' },
				keyOk: true,
			},
		]);
	});

	it('tells a wrong key from an address that is not on the list', async () => {
		expect((await test(emulator.baseUrl, 'not-the-key')).message).toContain('the API key');
		emulator.setAllowedIps(['192.0.2.1']);
		expect((await test()).message).toContain("this server's IP address");
	});

	it('tells apart what keeps a request from arriving, in words and without a code', async () => {
		const plain = emulator.baseUrl.replace('http:', 'https:');
		const messages = {
			noScheme: (await test('rest-api.argosidentity.com/v3')).message,
			wrongScheme: (await test('http://rest-api.argosidentity.com/v3')).message,
			closedPort: (await test(`${await refusedUrl()}/v3`)).message,
			unknownHost: (await test(`${dnsFailureUrl('https')}/v3`)).message,
			noTls: (await test(plain)).message,
		};

		expect(messages).toEqual({
			noScheme: expect.stringContaining('is not a URL. Write it as https://'),
			wrongScheme: expect.stringContaining('does not start with https://. Write it as https://'),
			closedPort: expect.stringContaining('Is the stand-in for ARGOS running?'),
			unknownHost: expect.stringContaining('The address in the Base URL was not found'),
			noTls: expect.stringContaining('No secure connection to ARGOS could be made'),
		});
		expect(Object.values(messages).join()).not.toMatch(/\bE[A-Z]{4,}\b/);
	});

	it('says so when the connection breaks off', async () => {
		const broken = await startFaultServer({ kind: 'resetMidAnswer' });
		try {
			expect((await test(`${broken.url}/v3`)).message).toContain('No complete answer came');
		} finally {
			await broken.close();
		}
	});

	it.each([301, 302, 303, 307, 308])(
		'does not hand the key on to where an answer %d points',
		async (status) => {
			const elsewhere = await startWiretap({ status: 200 });
			const argos = await startWiretap({ status, location: `${elsewhere.url}/v3/submission` });
			try {
				expect((await test(`${argos.url}/v3`)).message).toContain('was not passed on');

				expect(keysIn(argos)).toEqual([EMULATOR_KEY]);
				expect(elsewhere.requests).toEqual([]);
			} finally {
				await argos.close();
				await elsewhere.close();
			}
		},
	);

	describe('behind a proxy (HTTPS_PROXY)', () => {
		const behind = async (proxy: string) => {
			process.env['HTTPS_PROXY'] = proxy;
			try {
				return (await test('https://rest-api.argosidentity.invalid/v3')).message;
			} finally {
				Reflect.deleteProperty(process.env, 'HTTPS_PROXY');
			}
		};

		it.each([
			[403, 'A proxy in between can also say this'],
			[407, 'asks for a name and a password'],
			[502, 'ARGOS, or a proxy in between'],
		] as const)('that answers %d names the proxy', async (status, words) => {
			const proxy = await startFaultServer({ kind: 'proxyRefuses', status });
			try {
				expect(await behind(proxy.url)).toContain(words);
			} finally {
				await proxy.close();
			}
		});

		it('that nobody answers for, or that there is not, names the proxy', async () => {
			expect(await behind(await refusedUrl())).toContain('the proxy of this server');
			expect(await behind(dnsFailureUrl('http'))).toContain(
				'a proxy (HTTPS_PROXY) that there is not',
			);
		});
	});

	it('asks an emulator on this machine past the proxy in HTTP_PROXY', async () => {
		const proxy = await startProxyOfEnvironment();
		try {
			expect(await test()).toMatchObject({ status: 'OK' });

			expect(emulator.requests).toMatchObject([{ path: '/v3/submission', keyOk: true }]);
			expect(proxy.requests).toEqual([]);
		} finally {
			await proxy.close();
		}
	});

	it('holds neither the key nor an answer of the server', async () => {
		const server = await startWiretap({ status: 500 });
		try {
			const { message } = await test(`${server.url}/v3`, 'key-of-somebody');

			expect(message).not.toContain('key-of-somebody');
			expect(message).not.toContain('Items');
		} finally {
			await server.close();
		}
	});
});
