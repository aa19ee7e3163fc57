import type { Reading, Task, WayName } from './task';

/** How much is read, and how often each. */
export interface Sizes {
	/** Submissions of the two lists; the second is the longer one. */
	lists: readonly [number, number];
	gets: number;
	images: number;
	repeats: number;
}

export const FULL: Sizes = { lists: [10_000, 100_000], gets: 1000, images: 200, repeats: 5 };

/** Whether everything runs through; far too little to decide anything. */
export const QUICK: Sizes = { lists: [200, 1000], gets: 50, images: 10, repeats: 1 };

/** A task, and what is to be found out about it. */
export interface Step {
	find: 'cost' | 'held';
	task: Task;
}

const LIST_WAYS: readonly WayName[] = ['node', 'httpRequest', 'httpRequestSplit'];

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
			(['node', 'bare'] as const).map((way): Step => {
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

/** Everything in the order in which it is measured: what is compared takes turns, then all of it again. */
export function stepsOf(readings: readonly Reading[], sizes: Sizes): Step[] {
	return readings.flatMap((reading) =>
		Array.from({ length: sizes.repeats }, () => STEPS[reading](sizes)).flat(),
	);
}
