import type { Measurement } from '../lab/cost';
import type { Machine } from '../lab/machine';
import { pairRatios } from '../pairs/ratios';
import type { Sizes } from './plan';
import type { Held, Task, WayName } from './task';

export type Where = Omit<Task, 'way'>;

/** What a task cost, held or took, in the order in which it was measured. */
export interface Result extends Task {
	costs: Measurement[];
	held: Held[];
	/** How many it took. */
	instructions: number[];
}

/** What a run leaves behind; everything that is shown is computed from it. */
export interface Run {
	machine: Machine;
	/** What else ran on the machine, in the words of whoever started the run. */
	note: string;
	sizes: Sizes;
	results: Result[];
}

export const isAt = (a: Where, b: Where) =>
	a.reading === b.reading &&
	a.count === b.count &&
	a.latencyMs === b.latencyMs &&
	a.binaryMode === b.binaryMode;

export const find = ({ results }: Pick<Run, 'results'>, where: Where, way: WayName) =>
	results.find((result) => result.way === way && isAt(result, where));

/** The result of a task, a new one where there is none yet. */
export function resultOf(run: Pick<Run, 'results'>, task: Task): Result {
	const known = find(run, task, task.way);
	if (known) return known;
	const result: Result = { ...task, costs: [], held: [], instructions: [] };
	run.results.push(result);
	return result;
}

/** The figures that are compared. */
export const FIGURES = {
	time: ({ wallMs }: Measurement) => wallMs,
	cpu: ({ cpuMs }: Measurement) => cpuMs,
	memory: ({ grownBytes }: Measurement) => grownBytes,
};

export type Figure = keyof typeof FIGURES;

/** How this node compares with another way in a figure: the ratio of each pair; none where it was not measured. */
export function ratios(run: Pick<Run, 'results'>, where: Where, other: WayName, figure: Figure) {
	const values = (way: WayName) => find(run, where, way)?.costs.map(FIGURES[figure]) ?? [];
	return pairRatios(values('node'), values(other));
}

/** Every place that a run has measured costs at, in the order of the run. */
export function placesOf({ results }: Pick<Run, 'results'>): Where[] {
	return results.filter(
		(result, index) =>
			result.costs.length > 0 && results.findIndex((other) => isAt(other, result)) === index,
	);
}
