import { MAX_TRIES } from '../limits';
import type { RetryReason } from './retryReasons';

/** What a workflow branches on: ARGOS's status, retry and submissionId taken together. */
export const OUTCOMES = ['success', 'retry', 'rejected', 'approved', 'pending', 'unknown'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What an answer says about where the check stands. */
export interface StatusFacts {
	/** As ARGOS wrote it; absent from a success. */
	kycStatus: string | null;
	/** Failed tries so far, 0 when ARGOS does not say (as in a success). */
	retryCount: number;
	retryReasons: RetryReason[];
}

/**
 * The outcome of an answer. A failed check comes with HTTP 200, and a success without any kycStatus,
 * so both the status and the reasons for another try count.
 */
export function outcomeOf(answer: StatusFacts): Outcome {
	const status = answer.kycStatus?.toLowerCase() ?? null;
	if (status === 'rejected' || answer.retryCount >= MAX_TRIES) return 'rejected';
	if (status === 'approved' || status === 'pending') return status;
	if (status !== null && status !== 'incomplete') return 'unknown';
	return status === 'incomplete' || answer.retryReasons.length > 0 ? 'retry' : 'success';
}
