import { createServer, type AddressInfo } from 'node:net';
import type { GenericValue, INodeExecutionData } from 'n8n-workflow';
import { LINK_COLUMNS } from '../../nodes/ArgosIdentity/model/link/row';
import { refusedUrl, startFaultServer, type Fault } from '../../sandbox/engine/faultServer';
import { CREATE_LINK, openLab, outputOf, type Lab } from '../../sandbox/engine/lab';

const WITH_TOKEN = { oneTimeToken: true };
const RETRY_ON_FAIL = { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 };
const TOKEN = /[\da-f]{32}/;
const REGISTERED = JSON.stringify({ success: true, summary: { processed: 1, failed: 0 } });

describe('a verification link', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		lab.emulator.reset();
		lab.useForm({});
	});
	afterAll(async () => {
		await lab.close();
	});

	const rows = (...emails: string[]): INodeExecutionData[] =>
		emails.map((email) => ({ json: { email } }));
	const create = async (parameters: Record<string, GenericValue> = {}, items = rows('')) =>
		await lab.submit(
			items,
			{ ...CREATE_LINK, ...parameters },
			{ onError: 'continueRegularOutput' },
		);
	const created = async (parameters: Record<string, GenericValue> = {}) => {
		const { output } = await create(parameters);
		return output[0]?.[0]?.json ?? {};
	};
	const tokenRequests = () => lab.emulator.requests.filter(({ path }) => path.endsWith('/tokens'));
	const tokenIn = (row: { link?: unknown }) => new URL(String(row.link)).searchParams.get('token');

	describe('without a token', () => {
		it('is made from the credential, and nothing is sent', async () => {
			expect(await created()).toEqual({
				link: `${lab.emulator.formUrl}/?pid=emulator-project`,
				tokenId: null,
				userid: null,
				email: null,
				submissionId: null,
				cf1: null,
				cf2: null,
				cf3: null,
				language: null,
			});
			expect(lab.emulator.requests).toEqual([]);
		});

		it('has a row with every column, in their order', async () => {
			expect(Object.keys(await created())).toEqual(LINK_COLUMNS.map(({ name }) => name));
		});

		it('is made for each item from its own values, in order and paired', async () => {
			const items = rows('anna+kyc@example.test', 'ben@example.test');
			const additionalFields = { email: '={{ $json.email }}', userid: '={{ $itemIndex }}' };

			const { output } = await create({ language: 'Korean', additionalFields }, items);

			const queries = output[0]?.map(({ json }) =>
				Object.fromEntries(new URL(String(json.link)).searchParams),
			);
			expect(queries).toEqual([
				{ pid: 'emulator-project', lang: 'ko', email: 'anna+kyc@example.test', userid: '0' },
				{ pid: 'emulator-project', lang: 'ko', email: 'ben@example.test', userid: '1' },
			]);
			expect(output[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		});

		it('changes the project’s rules for this applicant, as Step 1 does', async () => {
			const customOptions = { turnOff: ['rejectPeriod'], rejectDuplicateUser: 'on' };
			expect((await created({ customOptions })).link).toBe(
				`${lab.emulator.formUrl}/?pid=emulator-project&rejectPeriod=false&rejectDuplicateUser=true`,
			);
		});

		it('leads to the form of ARGOS where the credential says nothing else', async () => {
			lab.useForm({ formUrl: '' });
			expect((await created()).link).toBe('https://form.argosidentity.com/?pid=emulator-project');
		});
	});

	describe('with a one-time token', () => {
		it('is given out after its token was registered, and opens the form', async () => {
			const row = await created(WITH_TOKEN);

			expect(tokenIn(row)).toBe(row.tokenId);
			expect([...lab.emulator.tokens.keys()]).toEqual([row.tokenId]);
			expect(tokenRequests()).toHaveLength(1);
			expect((await fetch(String(row.link))).status).toBe(200);
		});

		it('sends the token as text/plain, which ARGOS takes where it refuses JSON', async () => {
			await created(WITH_TOKEN);

			expect(tokenRequests()[0]).toMatchObject({
				method: 'POST',
				path: '/v3/submission/tokens',
				keyOk: true,
				headers: { 'content-type': 'text/plain' },
				status: 200,
			});
		});

		it('has another token for every item', async () => {
			const { output } = await create(WITH_TOKEN, rows('a', 'b', 'c'));

			const tokens = output[0]?.map(({ json }) => json.tokenId);
			expect(new Set(tokens).size).toBe(3);
			expect([...lab.emulator.tokens.keys()].sort()).toEqual(tokens?.sort());
		});

		it('can be wanted by one item and not by another', async () => {
			const items = [{ json: { once: true } }, { json: { once: 'false' } }];
			const { output } = await create({ oneTimeToken: '={{ $json.once }}' }, items);
			expect(output[0]?.map(({ json }) => json.tokenId !== null)).toEqual([true, false]);
		});
	});

	describe('is refused, and nothing is sent,', () => {
		it.each([
			['no Project ID', { projectId: '' }, 'The Project ID of the credential is empty'],
			[
				'a Project ID with other characters',
				{ projectId: 'emulator-project&email=x' },
				'The Project ID of the credential has a character that is no part of one, or is too long',
			],
			[
				'a form that is not https',
				{ formUrl: 'http://form.argosidentity.com' },
				'The Form URL of the credential does not start with https://',
			],
		])('with %s', async (_, changes, message) => {
			lab.useForm(changes);
			expect(await created(WITH_TOKEN)).toMatchObject({
				message: `${message} [item 0]`,
				error: {
					code: 'invalidInput',
					sent: 'no',
					description: expect.stringMatching(/Nothing was sent\.$/),
				},
			});
			expect(lab.emulator.requests).toEqual([]);
		});

		it.each([
			[{ language: 'Klingon' }, /^'Language' is not a language of ARGOS's form/],
			[{ oneTimeToken: '={{ $json.nothing }}' }, /^'One-Time Token' is neither true nor false/],
			[{ oneTimeToken: 'perhaps' }, /^'One-Time Token' is neither true nor false/],
			[{ additionalFields: { email: 'anna' } }, /^'Email' is not an e-mail address/],
			[
				{ additionalFields: { cf1: '김'.repeat(300) } },
				/^'Data to Store' would make the link longer than 2000 characters/,
			],
		])('with %j', async (parameters, message) => {
			expect(await created({ ...WITH_TOKEN, ...parameters })).toMatchObject({
				message: expect.stringMatching(message),
				error: { code: 'invalidInput', sent: 'no' },
			});
			expect(lab.emulator.requests).toEqual([]);
		});
	});

	describe('is not given out when its token', () => {
		const noLink = { link: expect.anything() };

		it.each([
			['gateway-403-forbidden', 'unauthorized', 'no', 'No link was made.'],
			['gateway-429', 'rateLimited', 'no', 'No link was made.'],
			['gateway-500', 'serverError', 'maybe', 'does no harm.'],
			['body-html', 'unexpectedResponse', 'yes', 'does no harm.'],
			['body-encrypted', 'encryptedResponse', 'yes', 'does no harm.'],
			['connection-reset', 'noAnswer', 'maybe', 'does no harm.'],
			['redirect-307', 'unexpectedRedirect', 'maybe', 'does no harm.'],
		])('meets %s, and is not registered again', async (scenario, code, sent, end) => {
			lab.emulator.setScenario('POST /submission/tokens', scenario);
			const row = await created(WITH_TOKEN);

			expect(row).not.toMatchObject(noLink);
			expect(row.error).toMatchObject({
				code,
				sent,
				description: expect.stringMatching(new RegExp(`${end}$`)),
			});
			expect(tokenRequests()).toHaveLength(1);
		});

		it.each([
			[400, { errorCode: 'token_limit_exceeded', errorMessage: 'full' }],
			[200, { success: false, message: 'no' }],
			[200, { success: true, summary: { processed: 0, failed: 1 } }],
		])('is refused with %s %j', async (status, body) => {
			lab.emulator.setScenario('POST /submission/tokens', [{ kind: 'raw', status, body }]);
			const row = await created(WITH_TOKEN);

			expect(row).not.toMatchObject(noLink);
			expect(row).toMatchObject({
				message: 'ARGOS did not register the one-time token, so there is no link [item 0]',
				error: { code: 'invalidRequest', httpStatus: status },
			});
		});

		it('is refused for the key, in words about the key', async () => {
			const body = { errorCode: 'invalid_project', errorMessage: 'Invalid project' };
			lab.emulator.setScenario('POST /submission/tokens', [{ kind: 'raw', status: 400, body }]);
			expect((await created(WITH_TOKEN)).error).toMatchObject({ code: 'unauthorized' });
		});

		it.each<[string, Fault]>([
			['stays unanswered', { kind: 'silence' }],
			['is answered by half', { kind: 'closeMidAnswer', answer: { body: REGISTERED } }],
		])('%s: nobody knows then, and it is not sent again', async (_, fault) => {
			const host = await startFaultServer(fault);
			lab.pointAt(`${host.url}/v3`);
			const row = await created({ ...WITH_TOKEN, options: { timeout: 1000 } });
			await host.close();

			expect(row).not.toMatchObject(noLink);
			expect(row.error).toMatchObject({ code: 'noAnswer', sent: 'maybe' });
			expect(host.requests()).toBe(1);
		});

		it('cannot leave this machine', async () => {
			lab.pointAt(`${await refusedUrl()}/v3`);
			const options = { resendWhenNotSent: false };
			expect((await created({ ...WITH_TOKEN, options })).error).toMatchObject({
				code: 'notSent',
				sent: 'no',
			});
		});
	});

	it('is made once when its token is answered twice', async () => {
		const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${REGISTERED.length}\r\n\r\n${REGISTERED}`;
		let requests = 0;
		const server = createServer((socket) => {
			socket.on('error', () => {});
			socket.once('data', () => {
				requests += 1;
				socket.write(answer + answer);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		lab.pointAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`);

		const { output } = await create(WITH_TOKEN);
		server.close();

		expect(output[0]?.map(({ json }) => tokenIn(json))).toEqual([expect.stringMatching(TOKEN)]);
		expect(requests).toBe(1);
	});

	describe('when n8n runs the node again (Retry On Fail)', () => {
		it('keeps the token that it has, and never registers a second one', async () => {
			lab.emulator.setScenario('POST /submission/tokens', [
				{ kind: 'raw', status: 429 },
				{ kind: 'success' },
			]);
			const node = { ...RETRY_ON_FAIL, onError: 'continueErrorOutput' } as const;
			const parameters = { ...CREATE_LINK, ...WITH_TOKEN, options: { maxConcurrency: 1 } };

			const run = await lab.runWorkflow(rows('a', 'b'), parameters, node);

			expect(outputOf(run, 'Rows').map(({ json }) => json.tokenId)).toHaveLength(2);
			expect(tokenRequests()).toHaveLength(3);
			expect(lab.emulator.tokens.size).toBe(2);
		});

		it('does not register again what may be registered', async () => {
			lab.emulator.setScenario('POST /submission/tokens', 'connection-reset-once');
			const run = await lab.runWorkflow(
				rows('a'),
				{ ...CREATE_LINK, ...WITH_TOKEN },
				RETRY_ON_FAIL,
			);

			expect(tokenRequests()).toHaveLength(1);
			expect(outputOf(run, 'Rows')).toEqual([]);
			expect(run.data.resultData.error?.message).toMatch(/^No complete answer came from ARGOS/);
		});
	});

	it.each(['gateway-500', 'body-html', 'connection-reset', 'error-parse-input-message'])(
		'tells nothing of the applicant or the token when %s stops the node',
		async (scenario) => {
			lab.emulator.setScenario('POST /submission/tokens', scenario);
			const additionalFields = { email: '={{ $json.email }}', cf1: '={{ $json.note }}' };
			const parameters = { ...CREATE_LINK, ...WITH_TOKEN, additionalFields };
			const item = { json: { email: 'quentin@example.test', note: 'quill' } };

			const { data } = await lab.runWorkflow([item], parameters);

			const stored = JSON.stringify(data.resultData.error);
			expect(stored).toContain('[item 0]');
			expect(stored).not.toMatch(/quentin|quill/);
			expect(stored).not.toMatch(TOKEN);
		},
	);
});
