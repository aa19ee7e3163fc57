import { setImmediate as turn } from 'node:timers/promises';
import { Turns } from '../../../nodes/ArgosIdentity/trigger/turns';

const never = () => new AbortController().signal;

/** Work that ends when it is told to. */
function job() {
	let end = () => {};
	const done = new Promise<void>((resolve) => {
		end = resolve;
	});
	let isStarted = false;
	return {
		end: () => end(),
		isStarted: () => isStarted,
		work: async () => {
			isStarted = true;
			await done;
		},
	};
}

describe('Turns', () => {
	it('are so many at a time, in the order of asking', async () => {
		const turns = new Turns(2);
		const jobs = [job(), job(), job(), job()];
		const all = jobs.map(async ({ work }) => await turns.take(never(), work));
		await turn();
		const started = () => jobs.map(({ isStarted }) => isStarted());
		const atFirst = started();
		jobs[0]?.end();
		await turn();

		expect(atFirst).toEqual([true, true, false, false]);
		expect(started()).toEqual([true, true, true, false]);

		for (const { end } of jobs) end();
		await Promise.all(all);
	});

	it('pass on when work fails', async () => {
		const turns = new Turns(1);
		const failing = turns.take(never(), async () => await Promise.reject(new Error('no')));

		await expect(failing).rejects.toThrow('no');
		expect(await turns.take(never(), async () => await Promise.resolve(7))).toBe(7);
	});

	it('are given up by those who come too late, and lost by nobody', async () => {
		const turns = new Turns(1);
		const first = job();
		const running = turns.take(never(), first.work);
		const late = new AbortController();
		const waiting = job();
		const given = turns.take(late.signal, waiting.work);
		late.abort();

		await expect(given).rejects.toMatchObject({ code: 'cancelled' });
		first.end();
		await running;
		await turns.take(never(), async () => await Promise.resolve());
		expect(waiting.isStarted()).toBe(false);
	});

	it('are not lost by who is called and late at once', async () => {
		const turns = new Turns(1);
		const first = job();
		const late = new AbortController();
		const running = turns.take(never(), first.work);
		const given = turns.take(late.signal, async () => await Promise.resolve('done'));
		late.abort();
		first.end();
		await Promise.allSettled([running, given]);

		expect(await turns.take(never(), async () => await Promise.resolve('next'))).toBe('next');
	});
});
