import type { Machine } from '../lab/machine';
import type { Load, Measurement, Point, SiteName, Sizes } from './task';

/** What applicants and verdicts cost in one way to run n8n. */
export interface CostResult {
	site: SiteName;
	load: Load;
	measurements: Measurement[];
}

export interface PointResult extends Point {
	measurements: Measurement[];
}

/** One execution with many applicants. */
export interface BatchResult {
	maxConcurrency: number;
	measurements: Measurement[];
}

/** What a run leaves behind; everything that is shown is computed from it. */
export interface Run {
	machine: Machine;
	/** What else ran on the machine, in the words of whoever started the run. */
	note: string;
	sizes: Sizes;
	answerMs: number;
	/** Of the phone photos, front and back. */
	photoBytes: number[];
	costs: CostResult[];
	points: PointResult[];
	batches: BatchResult[];
}

function entry<Key extends object>(
	list: Array<Key & { measurements: Measurement[] }>,
	key: Key,
): Measurement[] {
	const wanted = Object.entries(key);
	const found = list.find((each) => {
		const own = new Map<string, unknown>(Object.entries(each));
		return wanted.every(([name, value]) => own.get(name) === value);
	});
	if (found) return found.measurements;
	const measurements: Measurement[] = [];
	list.push({ ...key, measurements });
	return measurements;
}

/** The measurements of one thing, to which more can be added; none yet where it was not measured. */
export const costsOf = ({ costs }: Pick<Run, 'costs'>, site: SiteName, load: Load): Measurement[] =>
	entry(costs, { site, load });

export const pointOf = (
	{ points }: Pick<Run, 'points'>,
	{ workers, concurrency }: Point,
): Measurement[] => entry(points, { workers, concurrency });

export const batchOf = ({ batches }: Pick<Run, 'batches'>, maxConcurrency: number): Measurement[] =>
	entry(batches, { maxConcurrency });
