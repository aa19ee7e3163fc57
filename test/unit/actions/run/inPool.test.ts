import { inPool } from '../../../../nodes/ArgosIdentity/actions/run/inPool';

const turnOfTheLoop = async () => await new Promise((resolve) => setImmediate(resolve));

/** Everything that can happen before the event loop turns. */
const restOfThisTurn = async () => await new Promise<void>((resolve) => process.nextTick(resolve));

/** Work that goes on until it is ended from outside, and what has begun of it. */
function openEnded() {
	const begun: number[] = [];
	const ends: Array<() => void> = [];
	const work = async (index: number) => {
		begun.push(index);
		await new Promise<void>((resolve) => ends.push(resolve));
	};
	return { begun, work, endNext: () => ends.shift()?.() };
}

const until = async (condition: () => boolean) => {
	while (!condition()) await turnOfTheLoop();
};

describe('a pool', () => {
	it('does every piece of work once, in order', async () => {
		const done: number[] = [];
		await inPool(100, 7, undefined, async (index) => {
			await turnOfTheLoop();
			done.push(index);
		});
		expect(done).toEqual([...Array(100).keys()]);
	});

	it('never has more going on than it may, and starts the next when one ends', async () => {
		const { begun, work, endNext } = openEnded();
		const pool = inPool(5, 3, undefined, work);

		await until(() => begun.length === 3);
		for (let turn = 0; turn < 20; turn += 1) await turnOfTheLoop();
		expect(begun).toEqual([0, 1, 2]);
		endNext();
		await until(() => begun.length === 4);
		endNext();
		await until(() => begun.length === 5);
		for (let rest = 0; rest < 3; rest += 1) endNext();
		await pool;
	});

	it('starts two at most in one turn of the event loop', async () => {
		const { begun, work, endNext } = openEnded();
		const pool = inPool(10, 10, undefined, work);

		await restOfThisTurn();
		expect(begun).toEqual([0, 1]);
		await until(() => begun.length === 10);
		for (let rest = 0; rest < 10; rest += 1) endNext();
		await pool;
	});

	it('starts nothing more once cancelled, also not what was waiting for its turn', async () => {
		const cancel = new AbortController();
		const { begun, work, endNext } = openEnded();
		const pool = inPool(10, 10, cancel.signal, work);

		await restOfThisTurn();
		cancel.abort();
		for (let rest = 0; rest < 2; rest += 1) endNext();
		await pool;
		expect(begun).toEqual([0, 1]);
	});

	it('ends at once when there is nothing to do', async () => {
		await expect(inPool(0, 10, undefined, async () => {})).resolves.toBeUndefined();
	});
});
