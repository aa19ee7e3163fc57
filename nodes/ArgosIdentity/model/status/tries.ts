import { MAX_TRIES } from '../limits';
import type { Outcome, ReadOutcome } from './outcome';

/** Failed tries and those left; null where nobody can know. */
export interface Tries {
	retryCount: number | null;
	attemptsLeft: number | null;
}

/** Failed tries of a submission whose first try has just been answered without a count. */
const AFTER_A_FIRST_TRY: Partial<Record<Outcome | ReadOutcome, number>> = {
	success: 0,
	approved: 0,
	pending: 0,
	retry: 1,
};

/**
 * How many tries have failed and how many are left. ARGOS does not count in every answer, and what it
 * counted before another try is not known here.
 *
 * @param said ARGOS's own count
 */
export function triesOf(
	outcome: Outcome | ReadOutcome,
	said: number | null,
	isFirstTry: boolean,
): Tries {
	const inferred = isFirstTry ? (AFTER_A_FIRST_TRY[outcome] ?? null) : null;
	const retryCount = said ?? inferred;
	if (outcome === 'rejected') return { retryCount, attemptsLeft: 0 };
	return {
		retryCount,
		attemptsLeft: retryCount === null ? null : Math.max(0, MAX_TRIES - retryCount),
	};
}
