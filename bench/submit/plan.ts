import type { BinaryMode } from '../../sandbox/engine/binaryStore';
import { sameTask } from './results';
import { WAY_NAMES, type Task, type WayName } from './task';

/** One way and how many items it sends. */
type Turn = Pick<Task, 'way' | 'items'>;

/** Tasks that are measured together: every turn one after the other, then all of them again, `repeats` times. */
export interface Cell {
	latencyMs: number;
	binaryMode: BinaryMode;
	turns: readonly Turn[];
	repeats: number;
}

const MODES: readonly BinaryMode[] = ['filesystem', 'default'];

/** Items whose memory is compared with that of 200 items. */
export const GROWN_ITEMS = 2000;

const turns = (items: number, ways: readonly WayName[] = WAY_NAMES): Turn[] =>
	ways.map((way) => ({ way, items }));

const REPEATS = 5;

const bothModes = (latencyMs: number, items: number): Cell[] =>
	MODES.map((binaryMode) => ({ latencyMs, binaryMode, turns: turns(items), repeats: REPEATS }));

/** Where targets are decided: 200 items, and the memory of ten times as many. */
const DECISIVE: readonly Cell[] = [
	...bothModes(100, 200),
	{
		latencyMs: 0,
		binaryMode: 'filesystem',
		turns: [...turns(200), ...turns(GROWN_ITEMS, ['nothing', 'node'])],
		repeats: REPEATS,
	},
	{ latencyMs: 0, binaryMode: 'default', turns: turns(200), repeats: REPEATS },
];

/** About an hour and a half. In the order of what matters, so that an interrupted run is of use. */
export const FULL_PLAN: readonly Cell[] = [
	...DECISIVE,
	...bothModes(1000, 200),
	...bothModes(100, 1000),
	...bothModes(0, 1000),
	...bothModes(1000, 1000),
];

/** What decides targets, once: a few minutes. */
export const QUICK_PLAN: readonly Cell[] = DECISIVE.map((cell) => ({ ...cell, repeats: 1 }));

/** What is looked into: where the ways are compared, and where the growth of memory is. */
const LOOKED_INTO: readonly Task[] = [
	...MODES.flatMap((binaryMode) =>
		turns(200, ['node', 'node50', 'httpRequest', 'bare', 'bare50']).map((turn) => ({
			...turn,
			latencyMs: 100,
			binaryMode,
		})),
	),
	...[200, GROWN_ITEMS].flatMap((items) =>
		turns(items, ['node']).map((turn) => ({
			...turn,
			latencyMs: 0,
			binaryMode: 'filesystem' as const,
		})),
	),
];

/** What is looked into beside measuring a plan's cells: only what they hold. */
export function looksOf(cells: readonly Cell[]): Task[] {
	const measured = cells.flatMap(tasksOf);
	return LOOKED_INTO.filter((look) => measured.some((task) => sameTask(task, look)));
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
			({ latencyMs, binaryMode }) =>
				has(choice.latencies, latencyMs) && has(choice.modes, binaryMode),
		)
		.map((cell) => ({
			...cell,
			turns: cell.turns.filter(
				({ way, items }) => has(choice.ways, way) && has(choice.items, items),
			),
			repeats: choice.repeats ?? cell.repeats,
		}));
}

/** The tasks of a cell in their order: ways take turns, so that a busy spell of the machine hits all. */
export function tasksOf({ turns, repeats, latencyMs, binaryMode }: Cell): Task[] {
	return Array.from({ length: repeats }, () =>
		turns.map((turn) => ({ ...turn, latencyMs, binaryMode })),
	).flat();
}
