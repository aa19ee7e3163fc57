import type { BinaryMode } from '../../test/engine/support/binaryStore';
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

/** With answers after a second, ten at a time only repeat what 200 items show, and take minutes. */
const FAST_WAYS: readonly WayName[] = WAY_NAMES.filter((way) => way !== 'node' && way !== 'bare');

/**
 * About half an hour on a quiet machine. Five repeats where a target is decided (200 items at 100 ms,
 * and memory growth at 0 ms), three beside that, one where the figures only show how things go on from there.
 * In the order of what matters, so that a run that is broken off is of use.
 */
export const FULL_PLAN: readonly Cell[] = [
	...bothModes({ latencyMs: 100, items: 200, ways: WAY_NAMES, repeats: 5 }),
	{ latencyMs: 0, items: 200, binaryMode: 'filesystem', ways: WAY_NAMES, repeats: 5 },
	{
		latencyMs: 0,
		items: GROWN_ITEMS,
		binaryMode: 'filesystem',
		ways: ['nothing', 'node'],
		repeats: 5,
	},
	{ latencyMs: 0, items: 200, binaryMode: 'default', ways: WAY_NAMES, repeats: 3 },
	...bothModes({ latencyMs: 1000, items: 200, ways: WAY_NAMES, repeats: 1 }),
	...bothModes({ latencyMs: 0, items: 1000, ways: WAY_NAMES, repeats: 1 }),
	...bothModes({ latencyMs: 100, items: 1000, ways: WAY_NAMES, repeats: 1 }),
	{ latencyMs: 1000, items: 1000, binaryMode: 'filesystem', ways: FAST_WAYS, repeats: 1 },
];

/** The cells that decide targets, once each: a few minutes. */
export const QUICK_PLAN: readonly Cell[] = FULL_PLAN.filter(({ repeats }) => repeats > 1).map(
	(cell) => ({ ...cell, repeats: 1 }),
);

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
