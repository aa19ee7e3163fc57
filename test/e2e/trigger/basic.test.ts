import { TRIGGER_NAME, triggerPath } from '../../../sandbox/n8n/argosTrigger';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';
import { useN8n } from '../support/useN8n';
import { PATIENT, useTrigger } from './useTrigger';

// Of a test: n8n is slow while the machine has other work.
jest.setTimeout(120_000);

const approved = () => ({ status: 'approved' as const });

describe.each([NEWEST, OLDEST])('ARGOS Identity Trigger in n8n %s', (version) => {
	const world = useN8n(version);
	const publish = useTrigger(world);

	it('puts out one item with the row and that it is verified, when ARGOS tells of a verdict', async () => {
		const { out } = await publish();
		const { emulator } = world();
		const [submissionId = ''] = emulator.seed(1, () => ({ status: 'pending' }));

		emulator.setStatus(submissionId, 'approved');
		await emulator.deliveriesSettled();

		expect(await out()).toEqual([
			expect.objectContaining({
				event: 'approved',
				verified: true,
				outcome: 'approved',
				submissionId,
				email: 'applicant-1@example.test',
			}),
		]);
		expect(emulator.deliveries()).toMatchObject([{ event: 'approved', status: 200 }]);
	});

	it('answers 403 to forged deliveries and puts out what ARGOS says instead of what they say', async () => {
		const { out } = await publish();
		const { emulator } = world();
		const forgeries = ['unknown-id', 'other-project', 'other-verdict'] as const;
		const [submissionId = ''] = emulator.seed(1, () => ({ status: 'pending' }));

		for (const forgery of forgeries) {
			emulator.setWebhookPlan({ ...PATIENT, forged: 1, forgeries: [forgery], lost: 1 });
			emulator.setStatus(submissionId, forgery === 'other-project' ? 'rejected' : 'approved');
			await emulator.deliveriesSettled();
		}

		const forged = emulator.deliveries().filter(({ origin }) => origin === 'forged');
		expect(forged).toMatchObject([
			{ forgery: 'unknown-id', status: 403 },
			{ forgery: 'other-project', status: 403 },
			{ forgery: 'other-verdict', status: 200 },
		]);
		expect(await out()).toMatchObject([{ verified: false, outcome: 'approved', submissionId }]);
	});

	it('lets in whom the list names, whatever X-Forwarded-For says', async () => {
		const { out } = await publish({ allowedIps: '127.0.0.2, 127.0.1.0/24' });
		const { emulator } = world();
		const [first = '', second = '', third = ''] = emulator.seed(3, approved);
		const spoofed = { 'x-forwarded-for': '127.0.0.2' };

		const records = [
			await emulator.deliver('approved', { submissionId: first, from: '127.0.0.2' }),
			await emulator.deliver('approved', { submissionId: second, from: '127.0.1.77' }),
			await emulator.deliver('approved', { submissionId: third, from: '127.0.0.3' }),
			await emulator.deliver('approved', { submissionId: third, headers: spoofed }),
		];

		expect(records.map(({ status }) => status)).toEqual([200, 200, 403, 403]);
		expect((await out()).map(({ submissionId }) => submissionId).sort()).toEqual(
			[first, second].sort(),
		);
	});

	it('answers 503 and puts out nothing while ARGOS is out of reach, and takes the same delivery later', async () => {
		const { out } = await publish();
		const { emulator, server } = world();
		const [submissionId = ''] = emulator.seed(1, approved);

		emulator.setApiKey('another-key');
		const refused = await emulator.deliver('approved', { submissionId });
		const before = [...(await out())];
		emulator.setApiKey('emulator-key');
		const later = await emulator.deliver('approved', { submissionId });

		expect([refused.status, later.status]).toEqual([503, 200]);
		expect(before).toEqual([]);
		expect(await out()).toMatchObject([{ verified: true, submissionId }]);
		expect(server.log()).toContain('A delivery of ARGOS was answered with 503');
	});

	it('puts out what came, as unverified, while ARGOS is out of reach, where that was chosen', async () => {
		const { out } = await publish({ whenUnreachable: 'emitUnverified' });
		const { emulator } = world();
		const [submissionId = ''] = emulator.seed(1, approved);
		emulator.setScenario('GET /submission', 'gateway-403-forbidden');

		const { status } = await emulator.deliver('approved', { submissionId });

		expect(status).toBe(200);
		expect(await out()).toMatchObject([{ event: 'approved', verified: false, submissionId }]);
	});

	it('puts out each delivery once, however often it comes', async () => {
		const { out } = await publish();
		const { emulator } = world();
		const ids = emulator.seed(10, () => ({ status: 'pending' }));
		emulator.setWebhookPlan({ ...PATIENT, repeated: 1 });

		for (const id of ids) emulator.setStatus(id, 'approved');
		await emulator.deliveriesSettled();

		const statuses = emulator.deliveries().map(({ status }) => status);
		expect(statuses).toEqual(Array.from({ length: 20 }, () => 200));
		expect((await out()).map(({ submissionId }) => submissionId).sort()).toEqual([...ids].sort());
	});

	it('starts one execution at the test address, and only while the editor listens', async () => {
		const { id, webhookId, out } = await publish();
		const { emulator, n8n } = world();
		const [submissionId = ''] = emulator.seed(1, approved);
		const testUrl = await n8n.listen(id, TRIGGER_NAME, triggerPath(webhookId));
		emulator.setWebhook(testUrl);

		const heard = await emulator.deliver('approved', { submissionId });
		const items = [...(await out())];
		const afterwards = await emulator.deliver('approved', { submissionId });

		expect([heard.status, afterwards.status]).toEqual([200, 404]);
		expect(items).toMatchObject([{ verified: true, submissionId }]);
		expect(await out()).toHaveLength(1);
	});
});

describe('ARGOS Identity Trigger in an n8n that knows of one proxy before it', () => {
	const world = useN8n(NEWEST, {}, { N8N_PROXY_HOPS: '1' });
	const publish = useTrigger(world);

	it('goes by whom the proxy names, and by nothing that the caller wrote before that', async () => {
		const { out } = await publish({ allowedIps: '52.78.194.237' });
		const { emulator } = world();
		const [genuine = '', other = ''] = emulator.seed(2, approved);
		const from = async (submissionId: string, forwarded: string) =>
			await emulator.deliver('approved', {
				submissionId,
				headers: { 'x-forwarded-for': forwarded },
			});

		const records = [
			await from(genuine, '52.78.194.237'),
			await from(other, '203.0.113.9'),
			await from(other, '52.78.194.237, 203.0.113.9'),
			await emulator.deliver('approved', { submissionId: other }),
		];

		expect(records.map(({ status }) => status)).toEqual([200, 403, 403, 403]);
		expect(await out()).toMatchObject([{ submissionId: genuine }]);
	});
});
