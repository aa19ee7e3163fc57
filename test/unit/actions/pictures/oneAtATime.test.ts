import { oneAtATime } from '../../../../nodes/ArgosIdentity/actions/pictures/oneAtATime';

/** Work that ends when it is told to. */
function openWork() {
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	const work = jest.fn(async () => await ended);
	return { work, end: () => end() };
}

const turnOfTheLoop = async () => await new Promise((resolve) => setImmediate(resolve));

describe('work that is done one at a time', () => {
	it('begins when what was asked for before has ended, in the order of asking', async () => {
		const [first, second, third] = [openWork(), openWork(), openWork()];
		const all = [first, second, third].map(async ({ work }) => await oneAtATime(undefined, work));

		await turnOfTheLoop();
		expect([first, second, third].map(({ work }) => work.mock.calls.length)).toEqual([1, 0, 0]);
		first.end();
		await turnOfTheLoop();
		expect([first, second, third].map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0]);
		second.end();
		third.end();
		await Promise.all(all);
	});

	it('gives its result, and goes on after work that failed', async () => {
		const failing = oneAtATime(undefined, async () => {
			throw new Error('damaged');
		});

		await expect(failing).rejects.toThrow('damaged');
		expect(await oneAtATime(undefined, async () => 7)).toBe(7);
	});

	it('is given up at once by those who wait when their execution is stopped, behind work of others', async () => {
		const others = openWork();
		const mine = openWork();
		const stop = new AbortController();
		const othersEnd = oneAtATime(undefined, others.work);
		const waiting = oneAtATime(stop.signal, mine.work);

		stop.abort();

		await expect(waiting).rejects.toMatchObject({ code: 'cancelled', sent: 'no' });
		others.end();
		await othersEnd;
		await turnOfTheLoop();
		expect(mine.work).not.toHaveBeenCalled();
	});

	it('does not begin in an execution that was stopped before', async () => {
		const { work } = openWork();

		const result = oneAtATime(AbortSignal.abort(), work);

		await expect(result).rejects.toMatchObject({ code: 'cancelled', sent: 'no' });
		await turnOfTheLoop();
		expect(work).not.toHaveBeenCalled();
	});

	it('keeps its place while it goes on, though nobody waits for it any more', async () => {
		const [stopped, next] = [openWork(), openWork()];
		const stop = new AbortController();
		const waiting = oneAtATime(stop.signal, stopped.work);
		const following = oneAtATime(undefined, next.work);
		await turnOfTheLoop();

		stop.abort();
		await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
		await turnOfTheLoop();
		expect(next.work).not.toHaveBeenCalled();

		stopped.end();
		next.end();
		await following;
		expect(next.work).toHaveBeenCalledTimes(1);
	});

	it('leaves nothing behind on the signal of the execution', async () => {
		const { signal } = new AbortController();
		const added = jest.spyOn(signal, 'addEventListener');
		const removed = jest.spyOn(signal, 'removeEventListener');

		await oneAtATime(signal, async () => 7);

		expect(removed.mock.calls).toEqual(added.mock.calls);
	});
});
