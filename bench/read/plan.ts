import type { Reading, Task, WayName } from './task';

/** How much is read, and how often each. */
export interface Sizes {
	/** Submissions of the two lists; the second is the longer one. */
	lists: readonly [number, number];
	gets: number;
	images: number;
	repeats: number;
	/** What instructions are counted for: far less, as counting is slow; null = none are counted. */
	counted: { list: number; gets: number; images: number } | null;
}

export const FULL: Sizes = {
	lists: [10_000, 100_000],
	gets: 1000,
	images: 200,
	repeats: 5,
	counted: null,
};

/** Whether everything runs through; far too little to decide anything. */
export const QUICK: Sizes = { lists: [200, 1000], gets: 50, images: 10, repeats: 1, counted: null };

/** Enough that starting the workflow does not count for much. */
export const COUNTED: Sizes['counted'] = { list: 1000, gets: 200, images: 20 };

/** A task, and what is to be found out about it. */
export interface Step {
	find: 'cost' | 'held' | 'instructions';
	task: Task;
}

const LIST_WAYS: readonly WayName[] = ['node', 'httpRequest', 'httpRequestSplit'];
const SINGLE_WAYS: readonly WayName[] = ['node', 'bare'];

/** Answers after 0 ms show what reading costs, after 100 ms what it takes when ARGOS works a little. */
const LATENCIES = [100, 0] as const;

function lists({ lists: sizes }: Sizes): Step[] {
	const place = { reading: 'getAll', binaryMode: 'filesystem', latencyMs: 0 } as const;
	return [
		...sizes.flatMap((count) =>
			LIST_WAYS.map((way): Step => ({ find: 'cost', task: { ...place, way, count } })),
		),
		...(['node', 'httpRequest'] as const).flatMap((way) =>
			sizes.map((count): Step => ({ find: 'held', task: { ...place, way, count } })),
		),
	];
}

function single(reading: Reading, count: number, modes: ReadonlyArray<Task['binaryMode']>): Step[] {
	return modes.flatMap((binaryMode) =>
		LATENCIES.flatMap((latencyMs) =>
			SINGLE_WAYS.map((way): Step => {
				return { find: 'cost', task: { reading, way, binaryMode, count, latencyMs } };
			}),
		),
	);
}

const STEPS: Readonly<Record<Reading, (sizes: Sizes) => Step[]>> = {
	getAll: lists,
	get: ({ gets }) => single('get', gets, ['filesystem']),
	getImage: ({ images }) => single('getImage', images, ['filesystem', 'default']),
};

/** Other programs on the machine change nothing about instructions, so that each is counted once. */
function countedSteps(readings: readonly Reading[], { counted }: Sizes): Step[] {
	if (counted === null) return [];
	const counts = { getAll: counted.list, get: counted.gets, getImage: counted.images };
	return readings.flatMap((reading) =>
		(reading === 'getAll' ? LIST_WAYS : SINGLE_WAYS).map((way): Step => {
			const place = { binaryMode: 'filesystem', latencyMs: 0, count: counts[reading] } as const;
			return { find: 'instructions', task: { reading, way, ...place } };
		}),
	);
}

/** Everything in the order in which it is measured: what is compared takes turns, then all of it again. */
export function stepsOf(readings: readonly Reading[], sizes: Sizes): Step[] {
	const measured = readings.flatMap((reading) =>
		Array.from({ length: sizes.repeats }, () => STEPS[reading](sizes)).flat(),
	);
	return [...measured, ...countedSteps(readings, sizes)];
}
