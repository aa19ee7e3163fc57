import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ItemResult } from '../../../../nodes/ArgosIdentity/actions/run/itemResult';
import { BOUNDS, RunMemory } from '../../../../nodes/ArgosIdentity/actions/run/runMemory';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { ManualClock, MINUTE } from '../../support/manualClock';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const row = (submissionId: string | null = 'sub-1'): ItemResult => [
	{ json: { outcome: 'success', submissionId } },
];
const NEVER = async (): Promise<ItemResult> => {
	throw new Error('This was posted a second time');
};

/** A memory with a clock of its own; `posted` and `again` look at one run as n8n does. */
function setUp(rows = BOUNDS.rows) {
	const clock = new ManualClock();
	const memory = new RunMemory({ ...BOUNDS, rows }, clock.later);
	return {
		clock,
		memory,
		/** A run of the node that posts these, and that n8n may run again. */
		async posted(key: string, results: ItemResult[], mayRunAgain = true) {
			memory.begin(key);
			for (const [name, result] of results.entries()) {
				await memory.once(key, [`${name}`], async () => result);
			}
			memory.end(key, mayRunAgain);
		},
	};
}

describe('what was posted in a run', () => {
	it('is not posted again when n8n runs the node again: its row comes out', async () => {
		const { memory, posted } = setUp();
		const result = row();
		await posted('run', [result]);

		memory.begin('run');

		expect(await memory.once('run', ['0'], NEVER)).toBe(result);
	});

	it.each(['noAnswer', 'serverError', 'duplicateApplicant', 'cancelled'] as const)(
		'is not posted again when ARGOS may have counted it (%s)',
		async (code) => {
			const { memory, posted } = setUp();
			const error = new ArgosIdentityError(code);
			await posted('run', [error]);

			expect(await memory.once('run', ['0'], NEVER)).toBe(error);
		},
	);

	it.each(['notSent', 'invalidImage', 'rateLimited', 'unauthorized'] as const)(
		'is posted again when surely nothing was counted (%s)',
		async (code) => {
			const { memory, posted } = setUp();
			await posted('run', [new ArgosIdentityError(code)]);
			const result = row();

			memory.begin('run');

			expect(await memory.once('run', ['0'], async () => result)).toBe(result);
		},
	);

	it('is known while it is still under way, and posted once', async () => {
		const { memory } = setUp();
		let answer: (result: ItemResult) => void = () => {};
		memory.begin('run');
		const first = memory.once(
			'run',
			['0'],
			async () => await new Promise<ItemResult>((resolve) => (answer = resolve)),
		);
		const second = memory.once('run', ['0'], NEVER);

		const result = row();
		answer(result);

		expect(await Promise.all([first, second])).toEqual([result, result]);
	});

	it('is known by each of its names', async () => {
		const { memory } = setUp();
		memory.begin('run');
		await memory.once('run', ['a', 'b'], async () => row());

		expect(await memory.once('run', ['c', 'b'], NEVER)).toEqual(row());
	});

	it('is another than that of another run', async () => {
		const { memory, posted } = setUp();
		await posted('run', [row('sub-1')]);
		await posted('other', [row('sub-2')]);

		expect(memory.recall('run', ['0'])).toEqual(row('sub-1'));
		expect(memory.recall('other', ['0'])).toEqual(row('sub-2'));
	});
});

describe('the memory of a run', () => {
	it('lasts as long as the run itself, however long that is, and ten minutes from its end', async () => {
		const { clock, memory } = setUp();
		memory.begin('run');
		await memory.once('run', ['0'], async () => row());
		clock.advance(200 * MINUTE);
		memory.end('run', true);

		clock.advance(10 * MINUTE - 1);
		expect(memory.recall('run', ['0'])).toEqual(row());
		clock.advance(1);
		expect(memory.recall('run', ['0'])).toBeUndefined();
	});

	it('lasts through a second run that began within the ten minutes', async () => {
		const { clock, memory, posted } = setUp();
		await posted('run', [row()]);
		clock.advance(9 * MINUTE);
		memory.begin('run');

		clock.advance(60 * MINUTE);
		expect(memory.recall('run', ['0'])).toEqual(row());

		memory.end('run', true);
		clock.advance(9 * MINUTE);
		expect(memory.recall('run', ['0'])).toEqual(row());
		clock.advance(MINUTE);
		expect(memory.recall('run', ['0'])).toBeUndefined();
	});

	it('counts from the last of several ends', async () => {
		const { clock, memory, posted } = setUp();
		await posted('run', [row()]);
		clock.advance(6 * MINUTE);
		await posted('run', []);

		clock.advance(6 * MINUTE);

		expect(memory.recall('run', ['0'])).toEqual(row());
	});

	it('lasts while one of two runs at once is under way', async () => {
		const { clock, memory, posted } = setUp();
		memory.begin('tool');
		await posted('tool', [row()]);

		clock.advance(60 * MINUTE);

		expect(memory.recall('tool', ['0'])).toEqual(row());
	});

	it('does not end with one of two runs at once that posted nothing', async () => {
		const { memory, posted } = setUp();
		memory.begin('tool');
		await posted('tool', []);
		await memory.once('tool', ['0'], async () => row());

		expect(memory.recall('tool', ['0'])).toEqual(row());
	});

	it('leaves no row in the process once it has ended', async () => {
		const { clock, posted } = setUp();
		const held = await (async () => {
			const result = row();
			await posted('run', [result]);
			return new WeakRef(result);
		})();

		clock.advance(10 * MINUTE);
		await new Promise((resolve) => setImmediate(resolve));
		collectGarbage();

		expect(held.deref()).toBeUndefined();
	});

	it('is not shortened by any number of other runs', async () => {
		const { memory, posted } = setUp();
		await posted('first', [new ArgosIdentityError('serverError')]);
		for (let n = 0; n < 1000; n += 1) {
			await posted(`run ${n}`, [new ArgosIdentityError('serverError')]);
		}

		expect(memory.recall('first', ['0'])).toMatchObject({ code: 'serverError' });
	});

	it('is over at once where nothing was posted', async () => {
		const { clock, posted } = setUp();

		await posted('run', []);

		expect(clock.callsToCome).toBe(0);
	});

	it('is none of a run that never began', async () => {
		const { clock, memory } = setUp();
		memory.end('run', true);
		await memory.once('run', ['0'], async () => row());

		expect(memory.recall('run', ['0'])).toBeUndefined();
		expect(clock.callsToCome).toBe(0);
	});

	it('knows after a success that something was posted, but holds no row', async () => {
		const { memory, posted } = setUp();
		await posted('run', [row('sub-1')], false);

		const known = await memory.once('run', ['0'], NEVER);

		expect(known).toMatchObject({ code: 'answeredBefore', sent: 'yes', submissionId: 'sub-1' });
	});
});

describe('where there are more rows than may be held', () => {
	it('the oldest go first, and their items become errors with their submission ID, no second posts', async () => {
		const { memory, posted } = setUp(2);
		await posted('run', [row('sub-0'), row('sub-1'), row('sub-2'), row(null)]);

		const results = await Promise.all(
			['0', '1', '2', '3'].map(async (name) => await memory.once('run', [name], NEVER)),
		);

		expect(results).toEqual([
			expect.objectContaining({ code: 'answeredBefore', submissionId: 'sub-0' }),
			expect.objectContaining({ code: 'answeredBefore', submissionId: 'sub-1' }),
			row('sub-2'),
			row(null),
		]);
	});

	it('rows of all runs count together', async () => {
		const { memory, posted } = setUp(2);
		for (const key of ['a', 'b', 'c']) await posted(key, [row(key)]);

		expect(memory.recall('a', ['0'])).toMatchObject({ code: 'answeredBefore', submissionId: 'a' });
		expect(memory.recall('b', ['0'])).toEqual(row('b'));
	});

	it('errors stay as they were: they are small', async () => {
		const { memory, posted } = setUp(0);
		const error = new ArgosIdentityError('serverError').about('sub-1');
		await posted('run', [error]);

		expect(memory.recall('run', ['0'])).toBe(error);
	});

	it('errors take no room from rows', async () => {
		const { memory, posted } = setUp(1);
		await posted('run', [row('sub-1'), new ArgosIdentityError('serverError')]);

		expect(memory.recall('run', ['0'])).toEqual(row('sub-1'));
	});

	it('rows that were forgotten make room', async () => {
		const { clock, memory, posted } = setUp(1);
		await posted('old', [row('old')]);
		clock.advance(10 * MINUTE);
		await posted('new', [row('new')]);
		await posted('empty', []);

		expect(memory.recall('new', ['0'])).toEqual(row('new'));
		expect(memory.recall('old', ['0'])).toBeUndefined();
	});

	it('everything stays known however much was posted', async () => {
		const { memory, posted } = setUp(10);
		await posted(
			'run',
			Array.from({ length: 20_000 }, (_, n) => row(`sub-${n}`)),
		);

		const known = await Promise.all(
			Array.from({ length: 20_000 }, async (_, n) => await memory.once('run', [`${n}`], NEVER)),
		);

		expect(known.filter(Array.isArray)).toHaveLength(10);
		expect(known[0]).toMatchObject({ submissionId: 'sub-0' });
	});
});

it('the memory has its clock from AbortSignal.timeout, which does not keep n8n from ending', async () => {
	const clock = new AbortController();
	const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
	const memory = new RunMemory();
	memory.begin('run');
	await memory.once('run', ['0'], async () => row());
	expect(timeout).not.toHaveBeenCalled();

	memory.end('run', true);
	expect(timeout.mock.calls).toEqual([[10 * MINUTE]]);
	clock.abort();

	expect(memory.recall('run', ['0'])).toBeUndefined();
	timeout.mockRestore();
});
