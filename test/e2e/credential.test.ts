import { EMULATOR_KEY } from '../../sandbox/emulator';
import { argosCredential } from '../../sandbox/n8n/argos';
import { form, post } from './support/form';
import { useN8n } from './support/useN8n';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { node, webhook, workflow } from '../../sandbox/n8n/workflow';

jest.setTimeout(30_000);

describe.each([NEWEST, OLDEST])('the credential in n8n %s', (version) => {
	const world = useN8n(version);

	/** What the user reads under the form after the button "Save". */
	const test = async (apiKey?: string) => {
		const { emulator, n8n } = world();
		const credential = argosCredential(emulator.baseUrl, apiKey);
		const { id } = await n8n.createCredential(credential);
		return await n8n.testCredential(id, credential);
	};

	it('is accepted with the right key, by a read of one submission at most', async () => {
		expect(await test()).toMatchObject({ status: 'OK' });

		expect(world().emulator.requests).toHaveLength(1);
		expect(world().emulator.requests[0]).toMatchObject({
			method: 'GET',
			path: '/v3/submission',
			query: { request_type: 'kyc', count: '1' },
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

	it("serves n8n's HTTP Request too, for what the node has no operation for", async () => {
		const { emulator, n8n } = world();
		const { baseUrl } = emulator;
		const credential = await n8n.createCredential(argosCredential(baseUrl));
		const httpRequest = node(
			'HTTP Request',
			'n8n-nodes-base.httpRequest',
			4.2,
			{
				url: `${baseUrl}/submission?request_type=kyc&count=1`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'argosIdentityApi',
				options: {},
			},
			{ credentials: { argosIdentityApi: credential } },
		);
		const answer = node('Answer', 'n8n-nodes-base.respondToWebhook', 1.1, {
			respondWith: 'json',
			responseBody: '={{ { isList: Array.isArray($json.Items) } }}',
			options: {},
		});
		const { webhookUrl } = await n8n.publish(
			workflow(
				'Read',
				[webhook('read', 'responseNode'), httpRequest, answer],
				[
					['Webhook', 'HTTP Request'],
					['HTTP Request', 'Answer'],
				],
			),
			'read',
		);

		expect(await post(webhookUrl, form({}, {}))).toMatchObject({ body: { isList: true } });
		expect(emulator.requests).toHaveLength(1);
		expect(emulator.requests[0]).toMatchObject({ path: '/v3/submission', keyOk: true });
	});

	it('from an address that is not on the list tells the user to look at the addresses', async () => {
		world().emulator.setAllowedIps(['192.0.2.1']);

		const { status, message } = await test();

		expect(status).toBe('Error');
		expect(message).toContain("does not allow this server's IP address");
	});
});
