import type { Machine } from '../lab/machine';
import { pairRatios } from '../pairs/ratios';
import type { Measurement, Place, Sizes, WayName } from './task';

export interface Result extends Place {
	way: WayName;
	/** In the order in which they were taken. */
	measurements: Measurement[];
}

/** What a run leaves behind; everything that is shown is computed from it. */
export interface Run {
	machine: Machine;
	/** What else ran on the machine, in the words of whoever started the run. */
	note: string;
	sizes: Sizes;
	results: Result[];
}

export function measurementsOf(
	{ results }: Pick<Run, 'results'>,
	place: Place,
	way: WayName,
): Measurement[] {
	const found = results.find(
		(result) =>
			result.way === way &&
			result.callers === place.callers &&
			result.latencyMs === place.latencyMs,
	);
	if (found) return found.measurements;
	const { callers, latencyMs } = place;
	const result: Result = { callers, latencyMs, way, measurements: [] };
	results.push(result);
	return result.measurements;
}

export type Figure = keyof Measurement;

/** The trigger beside another way in a figure: the ratio of each pair. */
export function ratios(
	run: Pick<Run, 'results'>,
	place: Place,
	other: WayName,
	figure: Figure,
): number[] {
	const values = (way: WayName) =>
		measurementsOf(run, place, way).map((measurement) => measurement[figure]);
	return pairRatios(values('trigger'), values(other));
}
