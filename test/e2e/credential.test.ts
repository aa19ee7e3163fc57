import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EMULATOR_KEY } from '../../sandbox/emulator';
import { argosCredential } from '../../sandbox/n8n/argos';
import { freePorts } from '../../sandbox/n8n/freePorts';
import { form, post } from './support/form';
import { useN8n } from './support/useN8n';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { node, webhook, workflow } from '../../sandbox/n8n/workflow';

jest.setTimeout(30_000);

describe.each([NEWEST, OLDEST])('the credential in n8n %s', (version) => {
	const world = useN8n(version);

	/** What the user reads under the form after the button "Save". */
	const test = async (apiKey?: string, baseUrl = world().emulator.baseUrl) => {
		const { n8n } = world();
		const credential = argosCredential(baseUrl, apiKey);
		const { id } = await n8n.createCredential(credential);
		return await n8n.testCredential(id, credential);
	};

	it('is accepted with the right key, by a read that fetches no applicant', async () => {
		expect(await test()).toMatchObject({ status: 'OK' });

		expect(world().emulator.requests).toHaveLength(1);
		expect(world().emulator.requests[0]).toMatchObject({
			method: 'GET',
			path: '/v3/submission',
			query: { email: 'nobody@credential-test.invalid', count: '1' },
			keyOk: true,
		});
	});

	it('is accepted with a space and a line break around the key, as they come along with pasting', async () => {
		expect(await test(`\u00a0${EMULATOR_KEY}\n`)).toMatchObject({ status: 'OK' });
	});

	it('with a wrong key tells the user to look at the key', async () => {
		const { status, message } = await test('not-the-key');

		expect(status).toBe('Error');
		expect(message).toContain('does not accept the API key');
		expect(message).not.toContain('not-the-key');
	});

	it.each([
		['rest-api.argosidentity.com/v3', 'The Base URL of the credential is not a URL'],
		['http://rest-api.argosidentity.com/v3', 'does not start with https://'],
		['ftp://rest-api.argosidentity.com/v3', 'does not start with https://'],
		['https://rest-api.argosidentity.com/v3?key=1', 'holds more than an address'],
	])('with the Base URL %s tells what is wrong with it', async (baseUrl, part) => {
		const { status, message } = await test(EMULATOR_KEY, baseUrl);

		expect(status).toBe('Error');
		expect(message).toContain(part);
		expect(message).toContain('Write it as https://rest-api.argosidentity.com/v3');
	});

	it('with a Base URL on this machine where nobody listens asks for the stand-in', async () => {
		const [port] = await freePorts(1);

		const { status, message } = await test(EMULATOR_KEY, `http://127.0.0.1:${port}/v3`);

		expect(status).toBe('Error');
		expect(message).toContain('Is the stand-in for ARGOS running?');
		expect(message).not.toContain('ECONNREFUSED');
	});

	it('with a Base URL whose host nobody knows tells that the address was not found', async () => {
		const { message } = await test(EMULATOR_KEY, 'https://does-not-exist.invalid/v3');

		expect(message).toContain('The address in the Base URL was not found');
		expect(message).not.toContain('ENOTFOUND');
	});

	it('with https for a server that speaks http tells that the connection is not secure', async () => {
		const baseUrl = world().emulator.baseUrl.replace('http:', 'https:');

		const { message } = await test(EMULATOR_KEY, baseUrl);

		expect(message).toContain('No secure connection to ARGOS could be made');
	});

	it('with a key that has a hidden space tells the user to copy it again', async () => {
		const { message } = await test(`emulator\u200bkey`);

		expect(message).toContain('such as a hidden space');
		expect(message).toContain('Copy the key again');
	});

	it('with the Base URL of a server that is not ARGOS tells the user to look at it', async () => {
		const { status, message } = await test(EMULATOR_KEY, `${world().server.url}/v3`);

		expect(status).toBe('Error');
		expect(message).toContain('The Base URL does not lead to the ARGOS API');
	});

	it('is not accepted where an answer points elsewhere, and the key does not go there', async () => {
		const { emulator } = world();
		const redirecting = createServer((_, response) => {
			response.writeHead(302, { location: `${emulator.baseUrl}/submission` }).end();
		});
		await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.1', resolve));
		const { port } = redirecting.address() as AddressInfo;
		try {
			const { message } = await test(EMULATOR_KEY, `http://127.0.0.1:${port}/v3`);

			expect(message).toContain('The API key was not passed on');
			expect(emulator.requests).toEqual([]);
		} finally {
			await new Promise((resolve) => redirecting.close(resolve));
		}
	});

	/** What comes back from n8n's HTTP Request node with the credential. */
	const httpRequest = async (path: string, url: string) => {
		const { emulator, n8n } = world();
		const credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
		const read = node(
			'HTTP Request',
			'n8n-nodes-base.httpRequest',
			4.2,
			{
				url,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'argosIdentityApi',
				options: {},
			},
			{ credentials: { argosIdentityApi: credential }, onError: 'continueRegularOutput' },
		);
		const answer = node('Answer', 'n8n-nodes-base.respondToWebhook', 1.1, {
			respondWith: 'json',
			responseBody: '={{ { isList: Array.isArray($json.Items), error: $json.error ?? null } }}',
			options: {},
		});
		const { webhookUrl } = await n8n.publish(
			workflow(
				'Read',
				[webhook(path, 'responseNode'), read, answer],
				[
					['Webhook', 'HTTP Request'],
					['HTTP Request', 'Answer'],
				],
			),
			path,
		);
		return (await post(webhookUrl, form({}, {}))).body;
	};

	it("serves n8n's HTTP Request too, for what the node has no operation for", async () => {
		const { emulator } = world();

		const url = `${emulator.baseUrl}/submission?request_type=kyc&count=1`;

		expect(await httpRequest('read', url)).toMatchObject({ isList: true });
		expect(emulator.requests).toHaveLength(1);
		expect(emulator.requests[0]).toMatchObject({ path: '/v3/submission', keyOk: true });
	});

	it("is not sent by n8n's HTTP Request to another address, and the error says so", async () => {
		const { server, emulator } = world();

		const { error } = await httpRequest('elsewhere', `${server.url}/v3/submission`);

		expect(JSON.stringify(error)).toContain(
			'The API key goes to the Base URL of its credential only',
		);
		expect(emulator.requests).toEqual([]);
	});

	it('from an address that is not on the list tells the user to look at the addresses', async () => {
		world().emulator.setAllowedIps(['192.0.2.1']);

		const { status, message } = await test();

		expect(status).toBe('Error');
		expect(message).toContain("does not allow this server's IP address");
	});
});
