import { MAX_TRIES } from './limits';
import type { Step1Answer } from './step1Answer';

/** What a workflow branches on: ARGOS's status, retry and submissionId taken together. */
export const OUTCOMES = ['success', 'retry', 'rejected', 'approved', 'pending', 'unknown'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/**
 * The outcome of a Step 1 answer. A failed check comes with HTTP 200, and a success without any
 * kycStatus, so both the status and the reasons for another try count.
 */
export function outcomeOf(
	answer: Pick<Step1Answer, 'kycStatus' | 'retryCount' | 'retryReasons'>,
): Outcome {
	const status = answer.kycStatus?.toLowerCase() ?? null;
	if (status === 'rejected' || answer.retryCount >= MAX_TRIES) return 'rejected';
	if (status === 'approved' || status === 'pending') return status;
	if (status !== null && status !== 'incomplete') return 'unknown';
	return status === 'incomplete' || answer.retryReasons.length > 0 ? 'retry' : 'success';
}
