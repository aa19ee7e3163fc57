import { checkOutput } from '../../../bench/read/check';
import { choiceFrom } from '../../../bench/read/choice';
import { growthsOf } from '../../../bench/read/growth';
import { FULL, stepsOf } from '../../../bench/read/plan';
import type { Result } from '../../../bench/read/results';
import type { Held, WayName } from '../../../bench/read/task';

const usual = { quick: false, instructions: false, note: '' };

describe('what the benchmark of reading measures', () => {
	it('is everything five times, unless less is asked for', () => {
		const { readings, sizes, isFull } = choiceFrom(usual);

		expect({ readings, sizes, isFull }).toEqual({
			readings: ['getAll', 'get', 'getImage'],
			sizes: FULL,
			isFull: true,
		});
	});

	it('can be more often', () => {
		expect(choiceFrom({ ...usual, repeats: '11' })).toMatchObject({
			sizes: { ...FULL, repeats: 11 },
			isFull: true,
		});
	});

	it.each([{ quick: true }, { reading: 'get' }, { lists: '10,20' }, { repeats: '4' }])(
		'does not count as a full run with %j',
		(options) => {
			expect(choiceFrom({ ...usual, ...options }).isFull).toBe(false);
		},
	);

	it.each([
		{ lists: '20' },
		{ lists: '20,10' },
		{ lists: '1,2,3' },
		{ gets: '0' },
		{ repeats: 'often' },
		{ reading: 'getAl' },
	])('is refused when it makes no sense: %j', (options) => {
		expect(() => choiceFrom({ ...usual, ...options })).toThrow(/^--/);
	});

	it('takes turns between this node and what it is compared with', () => {
		const steps = stepsOf(['get'], { ...FULL, repeats: 2 });

		expect(steps.map(({ task }) => task.way)).toEqual(
			Array.from({ length: 4 }, () => ['node', 'bare']).flat(),
		);
	});
});

describe('what came out of a read', () => {
	const list = { reading: 'getAll', count: 2 } as const;

	it.each([
		['rows', [{ submissionId: 'a' }, { submissionId: 'b' }]],
		["ARGOS's submissions", [{ submission_id: 'a' }, { submission_id: 'b' }]],
		['a page of them', [{ Items: [{ submission_id: 'a' }, { submission_id: 'b' }] }]],
	])('is good as %s', (_, rows) => {
		expect(() =>
			checkOutput(
				list,
				rows.map((json) => ({ json })),
			),
		).not.toThrow();
	});

	it.each([
		['missing', [{ submissionId: 'a' }]],
		['there twice', [{ submissionId: 'a' }, { submissionId: 'a' }]],
		['an error', [{ submissionId: 'a' }, { message: 'It failed' }]],
	])('stops the run when a submission is %s', (_, rows) => {
		expect(() =>
			checkOutput(
				list,
				rows.map((json) => ({ json })),
			),
		).toThrow('of 2 submissions');
	});

	it('stops the run when a picture is not whole', () => {
		const output = [{ json: { submissionId: 'a', bytes: 7 }, binary: {} }];

		expect(() => checkOutput({ reading: 'getImage', count: 1 }, output)).toThrow('0 of 1 pictures');
	});
});

describe('the growth of memory', () => {
	const result = (way: WayName, count: number, held: Held[]): Result => ({
		reading: 'getAll',
		binaryMode: 'filesystem',
		latencyMs: 0,
		way,
		count,
		costs: [],
		held,
		instructions: [],
	});

	it('is told for 10,000 submissions, for each time that both lists were looked at', () => {
		const results = [
			result('node', 10_000, [
				{ heldBytes: 20, rowsBytes: 10 },
				{ heldBytes: 30, rowsBytes: 10 },
			]),
			result('node', 50_000, [{ heldBytes: 60, rowsBytes: 42 }]),
		];

		expect(growthsOf({ results, sizes: { ...FULL, lists: [10_000, 50_000] } }, 'node')).toEqual([
			{ heldBytes: 10, rowsBytes: 8 },
		]);
	});
});
