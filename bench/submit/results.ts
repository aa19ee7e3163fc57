import type { BinaryMode } from '../../sandbox/engine/binaryStore';
import type { Measurement } from '../lab/cost';
import type { Machine } from '../lab/machine';
import type { Memory } from '../lab/memory';
import { pairRatios } from '../pairs/ratios';
import { spread } from '../pairs/spread';
import type { Part } from './insight/parts';
import type { Task, WayName } from './task';

export interface Result extends Task {
	/** In the order in which they were taken. */
	measurements: Measurement[];
}

/** What a run leaves behind; everything that is shown is computed from it. */
export interface Run {
	machine: Machine;
	/** What else ran on the machine, in the words of whoever started the run. */
	note: string;
	results: Result[];
	insights: Insight[];
}

/** Why a way costs what it costs, from runs of their own. */
export interface Insight extends Task {
	/** Of the main thread, for the whole batch. */
	milliseconds: Record<Part, number>;
	/** The most bytes in use. */
	used: Pick<Memory, 'pictures'>;
	/** The most bytes that were still needed. */
	held: Memory;
}

export type Where = Pick<Task, 'latencyMs' | 'items'> & { binaryMode: BinaryMode };

export const sameTask = (a: Task, b: Task) =>
	a.way === b.way &&
	a.items === b.items &&
	a.latencyMs === b.latencyMs &&
	a.binaryMode === b.binaryMode;

/** Adds a measurement to a run's results. */
export function note({ results }: Run, task: Task, measurement: Measurement): void {
	const known = results.find((result) => sameTask(result, task));
	if (known) known.measurements.push(measurement);
	else results.push({ ...task, measurements: [measurement] });
}

/** Those of the tasks that a run has not measured yet; a task that is listed twice is to be measured twice. */
export function notMeasured({ results }: Pick<Run, 'results'>, tasks: readonly Task[]): Task[] {
	return tasks.filter((task, index) => {
		const before = tasks.slice(0, index).filter((other) => sameTask(other, task)).length;
		const known = results.find((result) => sameTask(result, task));
		return before >= (known?.measurements.length ?? 0);
	});
}

export function find({ results }: Run, where: Where, way: WayName): Result | null {
	return results.find((result) => sameTask(result, { ...where, way })) ?? null;
}

/** The figures that are shown and compared. */
export const FIGURE_NAMES = ['wallMs', 'cpuMsPerItem', 'memoryBytes'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** By how much the same workflow without a node that sends grows, as a median. */
function growthWithout(run: Run, where: Where): number {
	const nothing = find(run, where, 'nothing')?.measurements ?? [];
	return spread(nothing.map(({ grownBytes }) => grownBytes)).median;
}

/** One figure of every measurement; memory is what lies above the workflow without a node that sends. */
export function valuesOf(run: Run, result: Result, figure: FigureName): number[] {
	if (figure === 'wallMs') return result.measurements.map(({ wallMs }) => wallMs);
	if (figure === 'cpuMsPerItem')
		return result.measurements.map(({ cpuMs }) => cpuMs / result.items);
	const without = growthWithout(run, result);
	return result.measurements.map(({ grownBytes }) => grownBytes - without);
}

/** How one way compares with another in a figure: the ratio of each pair; none where it was not measured. */
export function ratios(
	run: Run,
	where: Where,
	[way, other]: readonly [WayName, WayName],
	figure: FigureName,
): number[] {
	const ours = find(run, where, way);
	const theirs = find(run, where, other);
	if (ours === null || theirs === null) return [];
	return pairRatios(valuesOf(run, ours, figure), valuesOf(run, theirs, figure));
}

/** Every place in the matrix that a run has results for, in the order of the run. */
export function placesOf({ results }: { results: readonly Where[] }): Where[] {
	const places = new Map<string, Where>();
	for (const { latencyMs, items, binaryMode } of results) {
		places.set(`${items}/${latencyMs}/${binaryMode}`, { latencyMs, items, binaryMode });
	}
	return [...places.values()];
}
