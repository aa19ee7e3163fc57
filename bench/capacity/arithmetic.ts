/** What can be carried, from figures of one applicant. Seconds, and applicants a second. */

/** What one applicant takes. */
export interface OneApplicant {
	/** Until the execution ends: ARGOS's answers, and the worker's own work. */
	seconds: number;
	/** Processor seconds of a worker, of the main process, and of everything on the machine. */
	worker: number;
	main: number;
	all: number;
}

export const BOUNDS = ['executions', 'workers', 'main', 'cores'] as const;
export type Bound = (typeof BOUNDS)[number];

interface Given {
	workers: number;
	/** Executions that a worker carries at a time. */
	concurrency: number;
	/** Of the machine that all of them share. */
	cores: number;
}

/** How many applicants a second each bound lets through. JavaScript of one process runs on one core. */
export function boundsOf(
	{ workers, concurrency, cores }: Given,
	{ seconds, worker, main, all }: OneApplicant,
): Readonly<Record<Bound, number>> {
	return {
		executions: (workers * concurrency) / seconds,
		workers: workers / worker,
		main: 1 / main,
		cores: cores / all,
	};
}

/** A bound by so much wider than the narrowest is felt too, as arrivals are not even. */
const FELT_WITHIN = 1.25;

/** The narrowest of them, and which others are felt beside it, narrowest first. */
export function narrowest(bounds: Readonly<Record<Bound, number>>): {
	felt: Bound[];
	rate: number;
} {
	const ordered = [...BOUNDS].sort((one, other) => bounds[one] - bounds[other]);
	const rate = Math.min(...Object.values(bounds));
	return { felt: ordered.filter((bound) => bounds[bound] <= FELT_WITHIN * rate), rate };
}

/** How many applicants a second one execution with many of them handles. */
export function batchRate(maxConcurrency: number, { seconds, worker }: OneApplicant): number {
	return Math.min(maxConcurrency / seconds, 1 / worker);
}
