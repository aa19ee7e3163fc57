import type { Attempt, Submission } from './submission';
import { tell } from './watch';

/** Counts a failed check, of whichever step, and tells how many there are. */
export function addFailure(submission: Submission, attempt: Attempt, now: number): number {
	submission.attempts.push(attempt);
	const { length: count } = submission.attempts;
	tell(submission, { kind: 'failure', count, at: now });
	return count;
}
