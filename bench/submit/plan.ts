import type { BinaryMode } from '../../sandbox/engine/binaryStore';
import { sameTask } from './results';
import { WAY_NAMES, type Task, type WayName } from './task';

/** Tasks that are measured together: every way in turn, then all of them again, `repeats` times. */
export interface Cell {
	latencyMs: number;
	items: number;
	binaryMode: BinaryMode;
	ways: readonly WayName[];
	repeats: number;
}

const MODES: readonly BinaryMode[] = ['filesystem', 'default'];

/** Items whose memory is compared with that of 200 items. */
export const GROWN_ITEMS = 2000;

const bothModes = (cell: Omit<Cell, 'binaryMode'>): Cell[] =>
	MODES.map((binaryMode) => ({ ...cell, binaryMode }));

const REPEATS = 5;

/** Where targets are decided: 200 items, and the memory of ten times as many. */
const DECISIVE: readonly Cell[] = [
	...bothModes({ latencyMs: 100, items: 200, ways: WAY_NAMES, repeats: REPEATS }),
	...bothModes({ latencyMs: 0, items: 200, ways: WAY_NAMES, repeats: REPEATS }),
	{
		latencyMs: 0,
		items: GROWN_ITEMS,
		binaryMode: 'filesystem',
		ways: ['nothing', 'node'],
		repeats: REPEATS,
	},
];

/** About an hour and a half. In the order of what matters, so that an interrupted run is of use. */
export const FULL_PLAN: readonly Cell[] = [
	...DECISIVE,
	...bothModes({ latencyMs: 1000, items: 200, ways: WAY_NAMES, repeats: REPEATS }),
	...bothModes({ latencyMs: 100, items: 1000, ways: WAY_NAMES, repeats: REPEATS }),
	...bothModes({ latencyMs: 0, items: 1000, ways: WAY_NAMES, repeats: REPEATS }),
	...bothModes({ latencyMs: 1000, items: 1000, ways: WAY_NAMES, repeats: REPEATS }),
];

/** What decides targets, once: a few minutes. */
export const QUICK_PLAN: readonly Cell[] = DECISIVE.map((cell) => ({ ...cell, repeats: 1 }));

/** What is looked into: where the ways are compared, and where the growth of memory is. */
const LOOKED_INTO: readonly Cell[] = [
	...bothModes({
		latencyMs: 100,
		items: 200,
		ways: ['node', 'node50', 'httpRequest', 'bare', 'bare50'],
		repeats: 1,
	}),
	...[200, GROWN_ITEMS].map((items) => ({
		latencyMs: 0,
		items,
		binaryMode: 'filesystem' as const,
		ways: ['node' as const],
		repeats: 1,
	})),
];

/** What is looked into beside measuring a plan's cells: only what they hold. */
export function looksOf(cells: readonly Cell[]): Task[] {
	const measured = cells.flatMap(tasksOf);
	return LOOKED_INTO.flatMap(tasksOf).filter((look) =>
		measured.some((task) => sameTask(task, look)),
	);
}

/** What of a plan to carry out; a list left out leaves everything in. */
export interface Choice {
	latencies?: readonly number[];
	items?: readonly number[];
	modes?: readonly string[];
	ways?: readonly string[];
	repeats?: number;
}

const has = <T>(list: readonly T[] | undefined, value: T) => list?.includes(value) ?? true;

export function chosen(plan: readonly Cell[], choice: Choice): Cell[] {
	return plan
		.filter(
			({ latencyMs, items, binaryMode }) =>
				has(choice.latencies, latencyMs) &&
				has(choice.items, items) &&
				has(choice.modes, binaryMode),
		)
		.map((cell) => ({
			...cell,
			ways: cell.ways.filter((way) => has(choice.ways, way)),
			repeats: choice.repeats ?? cell.repeats,
		}));
}

/** The tasks of a cell in their order: ways take turns, so that a busy spell of the machine hits all. */
export function tasksOf({ ways, repeats, latencyMs, items, binaryMode }: Cell): Task[] {
	return Array.from({ length: repeats }, () =>
		ways.map((way) => ({ way, latencyMs, items, binaryMode })),
	).flat();
}
