import type { GenericValue, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { ArgosIdentityApi } from '../../credentials/ArgosIdentityApi.credentials';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../../sandbox/emulator';
import { startEngine, type Engine } from '../../sandbox/engine/engine';
import { openLab, outputOf } from '../../sandbox/engine/lab';
import { describeNode } from '../../sandbox/engine/nodeDescription';
import { keysIn, startProxyOfEnvironment, startWiretap, type Wiretap } from './harness/wiretap';

/** What n8n's HTTP Request node (4.2) gives to n8n's helper when nothing is set under Options. */
const LIKE_HTTP_REQUEST = {
	method: 'GET',
	gzip: true,
	rejectUnauthorized: true,
	followRedirect: true,
	followAllRedirects: true,
	resolveWithFullResponse: true,
	sendCredentialsOnCrossOriginRedirect: true,
	timeout: 5000,
	json: true,
} as const;

/** Sends a GET with the credential by the helper that HTTP Request uses, or by the one that nodes use. */
class Request implements INodeType {
	description = describeNode('request', {
		credentials: [{ name: 'argosIdentityApi', required: true }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Helper', name: 'helper', type: 'string', default: '' },
		],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const url = String(this.getNodeParameter('url', 0));
		const isOlder = this.getNodeParameter('helper', 0) === 'requestWithAuthentication';
		const answer: unknown = isOlder
			? // eslint-disable-next-line @typescript-eslint/no-deprecated -- HTTP Request still uses it.
				await this.helpers.requestWithAuthentication.call(this, 'argosIdentityApi', {
					...LIKE_HTTP_REQUEST,
					headers: {},
					uri: url,
				})
			: await this.helpers.httpRequestWithAuthentication.call(this, 'argosIdentityApi', {
					url,
					timeout: 5000,
					returnFullResponse: true,
				});
		return [[{ json: { status: (answer as { statusCode: number }).statusCode } }]];
	}
}

const HELPERS = ['requestWithAuthentication', 'httpRequestWithAuthentication'] as const;

describe.each(HELPERS)("the credential in n8n's HTTP Request and other nodes (%s)", (helper) => {
	let emulator: Emulator;
	let engine: Engine;

	beforeAll(async () => {
		emulator = await startEmulator();
		engine = await startEngine({
			nodeTypes: { 'test.request': new Request() },
			credentialTypes: { argosIdentityApi: new ArgosIdentityApi() },
			credentials: {},
			binaryMode: 'default',
		});
	});
	beforeEach(() => {
		emulator.reset();
		use(emulator.baseUrl);
	});
	afterAll(async () => {
		await engine.close();
		await emulator.close();
	});

	const use = (baseUrl: string) =>
		engine.setCredentials({ argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl } });

	/** The status of the answer, or the words of the error. */
	async function request(url: string): Promise<GenericValue> {
		const parameters = { url, helper };
		return await engine.runNode({ type: 'test.request', parameters, items: [{ json: {} }] }).then(
			({ output }) => output[0]?.[0]?.json.status as GenericValue,
			(error: unknown) => (error instanceof Error ? error.message : 'no error'),
		);
	}

	it('reads a list of ARGOS', async () => {
		expect(await request(`${emulator.baseUrl}/submission?count=1`)).toBe(200);

		expect(emulator.requests).toMatchObject([
			{ path: '/v3/submission', query: { count: '1' }, keyOk: true },
		]);
	});

	it('sends nothing to another port, and says why', async () => {
		const wiretap = await startWiretap({ status: 200 });
		try {
			const words = await request(`${wiretap.url}/v3/submission?email=anna@example.test`);

			expect(words).toContain('The API key goes to the Base URL of its credential only');
			expect(words).toContain('Nothing was sent.');
			expect(words).not.toContain('anna@example.test');
			expect(wiretap.requests).toEqual([]);
		} finally {
			await wiretap.close();
		}
	});

	it.each([301, 302, 303, 307, 308])(
		'does not hand the key on to where an answer %d points',
		async (status) => {
			const wiretap = await startWiretap({ status: 200 });
			const argos = await startWiretap({ status, location: `${wiretap.url}/v3/submission` });
			use(`${argos.url}/v3`);
			try {
				expect(await request(`${argos.url}/v3/submission`)).toEqual(
					expect.stringContaining(String(status)),
				);

				expect(keysIn(argos)).toEqual([EMULATOR_KEY]);
				expect(wiretap.requests).toEqual([]);
			} finally {
				await argos.close();
				await wiretap.close();
			}
		},
	);
});

describe('with HTTP_PROXY in the environment of n8n and no NO_PROXY', () => {
	let proxy: Wiretap;

	beforeAll(async () => {
		proxy = await startProxyOfEnvironment();
	});
	afterAll(async () => {
		await proxy.close();
	});
	beforeEach(() => proxy.requests.splice(0));

	it('the proxy of this test is one that n8n would use', async () => {
		const careless = Object.assign(new ArgosIdentityApi(), { authenticate: undefined });
		const engine = await startEngine({
			nodeTypes: { 'test.request': new Request() },
			credentialTypes: { argosIdentityApi: careless },
			credentials: { argosIdentityApi: { apiKey: EMULATOR_KEY, baseUrl: 'http://127.0.0.1:9/v3' } },
			binaryMode: 'default',
		});
		try {
			const parameters = { url: 'http://127.0.0.1:9/v3/submission' };
			await engine.runNode({ type: 'test.request', parameters, items: [{ json: {} }] });

			expect(proxy.requests.map(({ url }) => url)).toEqual(['http://127.0.0.1:9/v3/submission']);
		} finally {
			await engine.close();
		}
	});

	it.each(['http://127.0.0.1', 'http://localhost'])(
		'a submission to %s goes straight there',
		async (origin) => {
			const lab = await openLab();
			lab.pointAt(`${origin}:${lab.emulator.port}/v3`);
			try {
				const run = await lab.runWorkflow([await lab.applicant('anna@example.test')]);

				expect(outputOf(run, 'Rows')).toHaveLength(1);
				expect(lab.emulator.requests).toMatchObject([
					{ path: '/v3/submission/step1', keyOk: true },
				]);
				expect(proxy.requests).toEqual([]);
			} finally {
				await lab.close();
			}
		},
	);
});
