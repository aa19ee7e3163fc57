import { setImmediate as turn } from 'node:timers/promises';
import { readDelivery, type Delivery } from '../../../nodes/ArgosIdentity/model/webhook/delivery';
import { REMEMBERED, repeatKey, Repeats } from '../../../nodes/ArgosIdentity/trigger/repeats';

const never = () => new AbortController().signal;
const HOUR = 60 * 60 * 1000;

async function enter(repeats: Repeats, key: string) {
	const place = await repeats.enter(key, never());
	if (place === 'repeat') throw new Error(`${key} counts as a repeat`);
	return place;
}

async function answered(repeats: Repeats, key: string): Promise<void> {
	(await enter(repeats, key)).end('final');
}

describe('Deliveries that were answered', () => {
	it('are 10,000, for 24 hours', () => {
		expect(REMEMBERED).toEqual({ most: 10_000, milliseconds: 24 * HOUR });
	});

	it('are known for so long and no longer', async () => {
		let now = 0;
		const repeats = new Repeats(REMEMBERED, () => now);
		await answered(repeats, 'a');
		now = 24 * HOUR - 1;

		expect(await repeats.enter('a', never())).toBe('repeat');

		now = 24 * HOUR;
		expect(await repeats.enter('a', never())).toMatchObject({ before: null });
	});

	it('push out the oldest where there are too many', async () => {
		const repeats = new Repeats();
		for (let nth = 0; nth <= REMEMBERED.most; nth += 1) await answered(repeats, String(nth));

		expect(await repeats.enter('1', never())).toBe('repeat');
		expect(await repeats.enter('0', never())).toMatchObject({ before: null });
	});

	it('are forgotten where the caller got no 200', async () => {
		const repeats = new Repeats();
		(await enter(repeats, 'a')).end(null);

		expect(await repeats.enter('a', never())).toMatchObject({ before: null });
	});

	it('are known as unproven until they are proven', async () => {
		const repeats = new Repeats();
		(await enter(repeats, 'a')).end('unproven');
		const second = await enter(repeats, 'a');
		second.end('final');

		expect(second.before).toBe('unproven');
		expect(await repeats.enter('a', never())).toBe('repeat');
	});

	it('stay known as unproven where a later one got no 200', async () => {
		const repeats = new Repeats();
		(await enter(repeats, 'a')).end('unproven');
		(await enter(repeats, 'a')).end(null);

		expect(await repeats.enter('a', never())).toMatchObject({ before: 'unproven' });
	});

	it('make the same one wait while they are under way', async () => {
		const repeats = new Repeats();
		const first = await enter(repeats, 'a');
		let second: unknown = 'waits';
		const waiting = repeats.enter('a', never()).then((place) => {
			second = place;
		});
		await turn();
		const before = second;
		first.end('final');
		await waiting;

		expect([before, second]).toEqual(['waits', 'repeat']);
	});

	it('let only one of those that waited take their place', async () => {
		const repeats = new Repeats();
		const first = await enter(repeats, 'a');
		const entered: string[] = [];
		const waiting = ['b', 'c'].map(async (name) => {
			const place = await repeats.enter('a', never());
			entered.push(name);
			await turn();
			if (place !== 'repeat') place.end('final');
			return place === 'repeat' ? 'repeat' : 'place';
		});
		first.end(null);

		expect((await Promise.all(waiting)).sort()).toEqual(['place', 'repeat']);
		expect(entered).toEqual(['b', 'c']);
	});

	it('are not waited for longer than there is time', async () => {
		const repeats = new Repeats();
		await enter(repeats, 'a');

		await expect(repeats.enter('a', AbortSignal.abort())).rejects.toMatchObject({
			code: 'cancelled',
		});
	});
});

describe('What a repeat has in common with the one before', () => {
	const delivery = (body: unknown): Delivery => {
		const read = readDelivery(body);
		if (typeof read === 'string') throw new Error(read);
		return read;
	};
	const base = {
		webhook_trigger: 'approved',
		submission_id: 's-1',
		kyc_result: { updated_at: '2024-01-02T03:04:05.678Z' },
	};
	const keyOf = (body: unknown, workflow = 'w', node = 'n') =>
		repeatKey(workflow, node, delivery(body));

	it('is not the rest of its body, where it has a time', () => {
		expect(keyOf({ ...base, userid: 'u' })).toBe(keyOf(base));
	});

	it.each([
		['workflow', keyOf(base, 'w2')],
		['node', keyOf(base, 'w', 'n2')],
		['submission', keyOf({ ...base, submission_id: 's-2' })],
		['event', keyOf({ ...base, webhook_trigger: 'rejected' })],
		['time', keyOf({ ...base, kyc_result: { updated_at: '2024-01-02T03:04:05.679Z' } })],
	])('is its %s', (_, other) => {
		expect(other).not.toBe(keyOf(base));
	});

	it('is its whole body, where it has no time', () => {
		const retry = { webhook_trigger: 'retry', submission_id: 's-1', attempts: 1 };

		expect(keyOf({ ...retry })).toBe(keyOf(retry));
		expect(keyOf({ ...retry, attempts: 2 })).not.toBe(keyOf(retry));
	});

	it('shows nothing of a person', () => {
		expect(keyOf({ webhook_trigger: 'aml', submission_id: 's-1', email: 'a@b.c' })).toMatch(
			/^[\w+/]{43}=$/,
		);
	});
});
