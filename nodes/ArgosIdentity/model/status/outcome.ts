import { MAX_TRIES } from '../limits';
import type { RetryReason } from './retryText';

/** What a workflow branches on: ARGOS's status, retry and submissionId taken together. */
export const OUTCOMES = [
	'success',
	'unread',
	'retry',
	'rejected',
	'approved',
	'pending',
	'unknown',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The same where a submission is read. That a check has just passed is not among what ARGOS keeps. */
export const READ_OUTCOMES = [
	'approved',
	'pending',
	'rejected',
	'retry',
	'incomplete',
	'deleted',
	'notFound',
	'unknown',
] as const;

export type ReadOutcome = (typeof READ_OUTCOMES)[number];

/** What an answer says about where the check stands. */
export interface StatusFacts {
	/** As ARGOS wrote it; absent from a success. */
	kycStatus: string | null;
	/** Failed tries so far; null when ARGOS does not say, as in a success. */
	retryCount: number | null;
	retryReasons: RetryReason[];
	/** Whether there is a status, or a `retry`, that cannot be understood: it proves nothing that they name nothing. */
	isUnclear: boolean;
}

/** Whether an answer says nothing about where the check stands. */
export function decidesNothing({ kycStatus, retryReasons, isUnclear }: StatusFacts): boolean {
	return kycStatus === null && retryReasons.length === 0 && !isUnclear;
}

/**
 * The outcome of an answer. A failed check comes with HTTP 200, and a success without any kycStatus,
 * so both the status and the reasons for another try count.
 *
 * @param whenSilent what it means in this kind of answer that there is neither
 */
export function outcomeOf(answer: StatusFacts, whenSilent: Outcome): Outcome {
	const status = answer.kycStatus?.toLowerCase() ?? null;
	if (status === 'rejected' || status === 'approved' || status === 'pending') return status;
	if (answer.retryCount !== null && answer.retryCount >= MAX_TRIES) return 'rejected';
	if (status === 'incomplete') return 'retry';
	if (status !== null) return 'unknown';
	if (answer.retryReasons.length > 0) return 'retry';
	return answer.isUnclear ? 'unknown' : whenSilent;
}
