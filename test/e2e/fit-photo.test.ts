import { largePhoto } from '../../sandbox/specimens/largePhoto';
import { argosCredential, argosNode } from '../../sandbox/n8n/argos';
import { outputs } from '../../sandbox/n8n/n8nRest';
import { useN8n } from './support/useN8n';
import { NEWEST, OLDEST } from '../../sandbox/n8n/versions';
import { webhook, workflow } from '../../sandbox/n8n/workflow';

describe.each([NEWEST, OLDEST])('a 5 MB photo in n8n %s', (version) => {
	const world = useN8n(version);

	it('is made to fit by the packed node, and passes', async () => {
		const { emulator, n8n } = world();
		const credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
		const { id, webhookUrl } = await n8n.publish(
			workflow(
				'Large photo',
				[webhook('photo', 'onReceived'), argosNode({ email: 'anna@example.test' }, credential)],
				[['Webhook', 'ARGOS']],
			),
			'photo',
		);
		const body = new FormData();
		body.append('front', new Blob([await largePhoto()], { type: 'image/jpeg' }), 'IMG_0001.JPG');

		await (await fetch(webhookUrl, { method: 'POST', body })).arrayBuffer();
		const execution = await n8n.onlyExecution(id);

		expect(outputs(execution, 'ARGOS')[0]?.[0]?.json).toMatchObject({ outcome: 'success' });
		const front = emulator.requests[0]?.parts.find(({ name }) => name === 'idImage');
		expect(front?.contentType).toBe('image/jpeg');
		expect(front?.size).toBeLessThan(1024 * 1024);
	}, 60_000);
});
