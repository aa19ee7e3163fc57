import { triggerPath } from '../../../sandbox/n8n/argosTrigger';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { PATIENT, useTrigger } from '../trigger/useTrigger';
import { startCluster, type Cluster } from './cluster';

jest.setTimeout(300_000);

describe.each([NEWEST, OLDEST])('The trigger in queue mode, n8n %s', (version) => {
	let cluster: Cluster;
	let processor: { url: string };

	beforeAll(async () => {
		cluster = await startCluster(version);
		processor = await cluster.startWebhookProcessor();
	}, 400_000);
	const publish = useTrigger(() => cluster);
	beforeEach(() => {
		cluster.emulator.reset();
		cluster.emulator.setWebhookPlan(PATIENT);
	});
	afterAll(async () => {
		await cluster.stop();
	}, 60_000);

	const startedBy = ({ log }: Cluster['workers'][number]) =>
		log().match(/started execution \d+/g)?.length ?? 0;

	it('puts out what comes to a webhook processor once, from both workers, and nothing forged', async () => {
		const { webhookId, out } = await publish();
		const { emulator, workers } = cluster;
		emulator.setWebhook(`${processor.url}/webhook/${triggerPath(webhookId)}`);
		emulator.setWebhookPlan({
			...PATIENT,
			repeated: 1,
			forged: 1,
			forgeries: ['unknown-id', 'other-project'],
		});
		const ids = emulator.seed(60, () => ({ status: 'pending' }));

		for (const id of ids) emulator.setStatus(id, 'approved');
		await emulator.deliveriesSettled();

		expect((await out()).map(({ submissionId }) => submissionId).sort()).toEqual([...ids].sort());
		const shares = workers.map(startedBy);
		expect(shares.reduce((sum, share) => sum + share)).toBe(60);
		expect(Math.min(...shares)).toBeGreaterThan(0);
	});

	it('puts out a repeat that comes to another process: each knows only what came to itself', async () => {
		const { webhookId, url, out } = await publish();
		const { emulator } = cluster;
		const atProcessor = `${processor.url}/webhook/${triggerPath(webhookId)}`;
		const [submissionId = ''] = emulator.seed(1);
		emulator.clock.set(Date.UTC(2026, 10, 24));

		for (const address of [url, atProcessor, url, atProcessor]) {
			emulator.setWebhook(address);
			await emulator.deliver('approved', { submissionId });
		}

		expect(await out()).toMatchObject([{ submissionId }, { submissionId }]);
	});
});
