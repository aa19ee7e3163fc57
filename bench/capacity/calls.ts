import { PAGE_SIZE } from '../read/task';

/** One reason to call ARGOS, and how often there is one for an applicant. */
interface Calls {
	why: string;
	/** For somebody whose images are good. */
	usual: number;
	/** For somebody who needs all tries, with a trigger that listens to every event. */
	most: number;
}

/** Deliveries that a trigger reads back: which events come of one applicant is ARGOS's to say. */
const READ_BACKS: readonly Calls[] = [
	{ why: 'Read-back of `created`', usual: 0, most: 1 },
	{ why: 'Read-back of `retry`', usual: 0, most: 2 },
	{ why: 'Read-back of `submit`', usual: 0, most: 1 },
	{ why: 'Read-back of `approved` or `rejected`', usual: 1, most: 1 },
	{ why: 'Read-back of `aml`', usual: 0, most: 1 },
];

const most = (calls: readonly Calls[]) => calls.reduce((sum, call) => sum + call.most, 0);
const usual = (calls: readonly Calls[]) => calls.reduce((sum, call) => sum + call.usual, 0);

/**
 * What is asked of ARGOS for one applicant. A third failed try ends a submission, so at most two fail of
 * somebody who gets through both steps. A repeated delivery is read again where it comes to another
 * process than the first one, so at most each is read twice.
 */
export const CALLS: readonly Calls[] = [
	{ why: 'Submit ID (Step 1), first try', usual: 1, most: 1 },
	{ why: 'Another try of Step 1 or Step 2', usual: 0, most: 2 },
	{ why: 'Submit Selfie (Step 2), first try', usual: 1, most: 1 },
	...READ_BACKS,
	{ why: 'Repeats of all these deliveries, each once', usual: 0, most: most(READ_BACKS) },
];

export const USUAL_CALLS = usual(CALLS);
export const MOST_CALLS = most(CALLS);

/** ARGOS's limit for a key, as one of its pages has it. */
export const CALLS_A_DAY = 500_000;

/** Calls of a day in which Get Many reads the applicants of the last days every hour. */
export function pollingCalls(applicantsADay: number, days: number): number {
	return 24 * Math.ceil((applicantsADay * days) / PAGE_SIZE);
}
