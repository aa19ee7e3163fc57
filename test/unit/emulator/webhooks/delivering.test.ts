import type { Forgery } from '../../../../sandbox/emulator';
import { change, list } from '../support';
import { useWebhooks } from './support';

const log: string[] = [];
const { emulator, receiver } = useWebhooks({ log: (line) => log.push(line) });
beforeEach(() => (log.length = 0));

const HOUR = 60 * 60 * 1000;

/** Submissions that wait and are approved now; gives their ids. */
function approve(count: number): string[] {
	const ids = emulator().seed(count, () => ({ status: 'pending' }));
	for (const id of ids) emulator().setStatus(id, 'approved');
	return ids;
}

const settled = async () => await emulator().deliveriesSettled();
const ids = () =>
	receiver()
		.bodies()
		.map((body) => body['submission_id']);

/** Lets go what the emulator does without waiting for anything. */
const aMoment = async () => {
	for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

it('a delivery is a POST of JSON, and is recorded with its answer', async () => {
	emulator().clock.set(HOUR);
	const [submissionId] = approve(1);
	receiver().answer(403);
	await settled();
	expect(receiver().calls[0]?.headers['content-type']).toBe('application/json');
	expect(emulator().deliveries()).toEqual([
		{
			number: 1,
			event: 'approved',
			submissionId,
			attempt: 1,
			origin: 'state',
			encrypted: false,
			lost: false,
			body: receiver().calls[0]?.body,
			at: HOUR,
			sentAt: HOUR,
			status: 403,
		},
	]);
	expect(log).toContain('webhook approved 403');
});

it('lost ones never arrive, and are recorded as lost', async () => {
	emulator().setWebhookPlan({ lost: [2] });
	const [first, second, third] = approve(3);
	await settled();
	expect(ids().sort()).toEqual([first, third]);
	const lost = emulator()
		.deliveries()
		.filter((delivery) => delivery.lost);
	expect(lost).toMatchObject([{ submissionId: second, number: 2 }]);
	expect(lost[0]).not.toHaveProperty('status');
});

it('repeated ones arrive again with the same body', async () => {
	emulator().setWebhookPlan({ repeated: [1] });
	approve(1);
	await settled();
	const [once, again] = receiver().calls;
	expect(again?.body).toBe(once?.body);
	expect(
		emulator()
			.deliveries()
			.map(({ attempt, status }) => [attempt, status]),
	).toEqual([
		[1, 200],
		[2, 200],
	]);
});

it('a repetition comes as late as it should, by the clock', async () => {
	emulator().clock.set(0);
	emulator().setWebhookPlan({ repeated: 1, repeatAfterMs: HOUR });
	approve(1);
	await receiver().received(1);
	await aMoment();
	emulator().clock.advance(HOUR - 1);
	await aMoment();
	expect(receiver().calls).toHaveLength(1);
	emulator().clock.advance(1);
	await settled();
	expect(receiver().calls).toHaveLength(2);
});

it('late ones come when the clock says so', async () => {
	emulator().clock.set(0);
	emulator().setWebhookPlan({ delayMs: 3 * HOUR });
	approve(1);
	await aMoment();
	emulator().clock.advance(3 * HOUR - 1);
	await aMoment();
	expect(receiver().calls).toHaveLength(0);
	emulator().clock.advance(1);
	await settled();
	expect(emulator().deliveries()).toMatchObject([{ at: 0, sentAt: 3 * HOUR, status: 200 }]);
});

it('late ones go to the address that was set when they arose', async () => {
	emulator().clock.set(0);
	emulator().setWebhookPlan({ delayMs: HOUR });
	approve(1);
	emulator().setWebhook(undefined);
	emulator().clock.advance(HOUR);
	await settled();
	expect(receiver().calls).toHaveLength(1);
});

it('by a clock that runs they come by themselves', async () => {
	emulator().setWebhookPlan({ delayMs: 5 });
	approve(1);
	await settled();
	expect(receiver().calls).toHaveLength(1);
});

it('one out of order arrives after the one that follows it, without any time passing', async () => {
	emulator().clock.set(0);
	emulator().setWebhookPlan({ outOfOrder: [1] });
	const [first, second] = approve(2);
	await settled();
	expect(ids()).toEqual([second, first]);
});

it('one out of order that nothing follows arrives a second later', async () => {
	emulator().clock.set(0);
	emulator().setWebhookPlan({ outOfOrder: [1] });
	approve(1);
	await aMoment();
	emulator().clock.advance(999);
	await aMoment();
	expect(receiver().calls).toHaveLength(0);
	emulator().clock.advance(1);
	await settled();
	expect(receiver().calls).toHaveLength(1);
});

it('encrypted ones have nothing but a text under `data`, another one for each', async () => {
	emulator().setWebhookPlan({ encrypted: 1 });
	approve(2);
	await settled();
	const [one, other] = receiver().bodies();
	expect(Object.keys(one ?? {})).toEqual(['data']);
	expect(Buffer.from(String(one?.['data']), 'base64').toString()).toContain('NOT-REAL-CIPHERTEXT');
	expect(other).not.toEqual(one);
	expect(emulator().deliveries()).toMatchObject([{ event: 'approved', encrypted: true }, {}]);
});

describe('forged ones', () => {
	/** The forged body beside a genuine `approved`. */
	async function forged(forgery: Forgery) {
		emulator().setWebhookPlan({ forged: 1, forgeries: [forgery] });
		const [submissionId] = approve(1);
		await settled();
		const found = emulator()
			.deliveries()
			.find(({ origin }) => origin === 'forged');
		expect(found).toMatchObject({ forgery, status: 200 });
		expect(receiver().calls).toHaveLength(2);
		return { submissionId, body: JSON.parse(found?.body ?? '') as Record<string, unknown> };
	}

	it.each(['unknown-id', 'other-project'] as const)(
		'by %s tell of a submission that ARGOS does not find',
		async (forgery) => {
			const { submissionId, body } = await forged(forgery);
			const id = String(body['submission_id']);
			expect(body).toMatchObject({ webhook_trigger: 'approved' });
			expect(id).not.toBe(submissionId);
			expect((await list(emulator(), `?submission_id=${id}`)).body).toEqual({ Items: [] });
		},
	);

	it('of another project have an id like any other', async () => {
		expect((await forged('other-project')).body['submission_id']).toMatch(/^[\da-f]{24}$/);
	});

	it('by other-verdict tell of the same submission what ARGOS does not say', async () => {
		const { submissionId, body } = await forged('other-verdict');
		expect(body).toMatchObject({ webhook_trigger: 'rejected', submission_id: submissionId });
		const { Items } = (await list(emulator(), `?submission_id=${submissionId ?? ''}`)).body;
		expect(Items[0].kyc.result).toBe('approved');
	});

	it('come even where the genuine one gets lost', async () => {
		emulator().setWebhookPlan({ forged: 1, lost: 1 });
		approve(1);
		await settled();
		expect(receiver().calls).toHaveLength(1);
	});
});

it('500 at once all arrive, 50 at a time', async () => {
	receiver().answer('none');
	const approved = approve(500);
	await receiver().received(50);
	await aMoment();
	expect(receiver().calls).toHaveLength(50);
	receiver().answer(200);
	await settled();
	expect(new Set(ids())).toEqual(new Set(approved));
	expect(receiver().calls).toHaveLength(500);
});

describe('a receiver', () => {
	it('that is down is recorded, and the emulator goes on', async () => {
		await receiver().close();
		approve(3);
		await settled();
		expect(
			emulator()
				.deliveries()
				.map(({ fault }) => fault),
		).toEqual(Array.from({ length: 3 }, () => 'ECONNREFUSED'));
		expect((await list(emulator())).status).toBe(200);
	});

	it('that does not answer is given up, and nothing is sent again', async () => {
		receiver().answer('none');
		emulator().setWebhookPlan({ patienceMs: 20 });
		approve(1);
		await settled();
		expect(emulator().deliveries()).toMatchObject([{ fault: 'timeout' }]);
		expect(receiver().calls).toHaveLength(1);
	});

	it('that answers with an error gets nothing again', async () => {
		receiver().answer(503);
		approve(1);
		await settled();
		expect(receiver().calls).toHaveLength(1);
	});
});

describe('closing', () => {
	it('ends deliveries that wait for an answer, in line, for their time or for another', async () => {
		receiver().answer('none');
		approve(51);
		emulator().setWebhookPlan({ delayMs: HOUR });
		approve(1);
		emulator().setWebhookPlan({ outOfOrder: 1 });
		approve(1);
		await receiver().received(50);

		await emulator().close();
		expect(receiver().calls).toHaveLength(50);
		expect(
			emulator()
				.deliveries()
				.map(({ fault }) => fault),
		).toEqual(Array.from({ length: 53 }, () => 'ended'));
	});

	it('leaves untold what was just done', async () => {
		approve(1);
		await emulator().close();
		expect(receiver().calls).toHaveLength(0);
	});
});

it('a reset emulator forgets deliveries, ends them and has the address and plan it started with', async () => {
	receiver().answer('none');
	approve(1);
	await receiver().received(1);
	emulator().setWebhookPlan({ lost: 1 });
	emulator().setWebhook(undefined);
	emulator().reset();
	await settled();
	expect(emulator().deliveries()).toEqual([]);

	receiver().answer(200);
	approve(1);
	await settled();
	expect(emulator().deliveries()).toMatchObject([{ number: 1, status: 200 }]);
});

it('a reset emulator does not tell what was done just before', async () => {
	approve(1);
	emulator().reset();
	await settled();
	expect(receiver().calls).toHaveLength(0);
});

it('what the emulator logs of a delivery names nobody', async () => {
	const [submissionId] = approve(1);
	await change(
		emulator(),
		'DELETE',
		`/submission?submission_id=${submissionId ?? ''}&admin_name=boss`,
	);
	await settled();
	const lines = log.filter((line) => line.startsWith('webhook'));
	expect(lines.sort()).toEqual(['webhook approved 200', 'webhook delete 200']);
});
