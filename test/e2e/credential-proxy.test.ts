import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EMULATOR_KEY, startEmulator, type Emulator } from '../../sandbox/emulator';
import { argosCredential, argosNode } from '../../sandbox/n8n/argos';
import { N8nRest } from '../../sandbox/n8n/n8nRest';
import { startN8n, type N8nServer } from '../../sandbox/n8n/n8nServer';
import { builtTarball } from '../../sandbox/n8n/packageTarball';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { node, webhook, workflow } from '../../sandbox/n8n/workflow';
import { form, post } from './support/form';

jest.setTimeout(30_000);

describe.each([NEWEST, OLDEST])(
	'behind a proxy in HTTP_PROXY, with no NO_PROXY, n8n %s',
	(version) => {
		/** Whole addresses that the proxy was asked for. */
		const asked: string[] = [];
		const proxy = createServer((request, response) => {
			asked.push(request.url ?? '');
			response.end('{"Items":[]}');
		});
		let emulator: Emulator;
		let server: N8nServer;
		let n8n: N8nRest;

		beforeAll(async () => {
			emulator = await startEmulator();
			await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
			const { port } = proxy.address() as AddressInfo;
			const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '', no_proxy: '' };
			server = await startN8n({ version, tarball: builtTarball(), env });
			n8n = new N8nRest(server.url);
			await n8n.setUpOwner();
		}, 180_000);
		beforeEach(() => {
			emulator.reset();
			asked.length = 0;
		});
		afterAll(async () => {
			await server.stop();
			await new Promise((resolve) => proxy.close(resolve));
			await emulator.close();
		}, 60_000);

		/** Webhook, this node, an answer with the node's JSON. */
		const run = async (path: string, middle: ReturnType<typeof node>) => {
			const answer = node('Answer', 'n8n-nodes-base.respondToWebhook', 1.1, {
				respondWith: 'json',
				responseBody: '={{ $json }}',
				options: {},
			});
			const { webhookUrl } = await n8n.publish(
				workflow(
					path,
					[webhook(path, 'responseNode'), middle, answer],
					[
						['Webhook', middle.name],
						[middle.name, 'Answer'],
					],
				),
				path,
			);
			return (await post(webhookUrl, form({}, { front: 'passport-anna.jpg' }))).body;
		};

		it('sends by it what goes to this machine without our credential', async () => {
			const url = `${emulator.baseUrl}/submission`;

			await run('plain', node('Plain', 'n8n-nodes-base.httpRequest', 4.2, { url, options: {} }));

			expect(asked).toEqual([url]);
		});

		it('tests a credential for an emulator on this machine past it', async () => {
			const credential = argosCredential(emulator.baseUrl);
			const { id } = await n8n.createCredential(credential);

			expect(await n8n.testCredential(id, credential)).toMatchObject({ status: 'OK' });
			expect(emulator.requests).toMatchObject([{ path: '/v3/submission', keyOk: true }]);
			expect(asked).toEqual([]);
		});

		it('submits to an emulator on this machine past it', async () => {
			const credential = await n8n.createCredential(
				argosCredential(emulator.baseUrl, EMULATOR_KEY),
			);

			const argos = argosNode({ email: 'anna@example.test' }, credential);
			expect(await run('submit', argos)).toMatchObject({
				outcome: 'success',
			});
			expect(emulator.requests).toMatchObject([{ path: '/v3/submission/step1', keyOk: true }]);
			expect(asked).toEqual([]);
		});
	},
);
