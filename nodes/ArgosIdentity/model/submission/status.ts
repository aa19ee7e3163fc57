import { MAX_TRIES, SUBMISSION_LIFETIME_MS } from '../limits';
import type { ReadOutcome } from '../status/outcome';
import { statusColumns } from '../status/statusBlock';
import { triesOf } from '../status/tries';
import type { StoredSubmission } from './stored';

/** What ARGOS says of a submission that it keeps. Never more than is proven. */
function outcomeOfStored(stored: StoredSubmission): ReadOutcome {
	if (stored.isDeleted) return 'deleted';
	const status = stored.kycStatus?.toLowerCase() ?? null;
	if (status === 'approved' || status === 'pending' || status === 'rejected') return status;
	if ((stored.retryCount ?? 0) >= MAX_TRIES) return 'rejected';
	if (status !== null && status !== 'incomplete') return 'unknown';
	if (stored.retryReasons.length > 0) return 'retry';
	return status === null ? 'unknown' : 'incomplete';
}

/** ISO 8601; null where it is not known or no longer matters. */
function expiryOf(stored: StoredSubmission, outcome: ReadOutcome): string | null {
	const createdAt = Date.parse(stored.values.createdAt ?? '');
	if ((outcome !== 'retry' && outcome !== 'incomplete') || Number.isNaN(createdAt)) return null;
	return new Date(createdAt + SUBMISSION_LIFETIME_MS).toISOString();
}

/**
 * The columns that tell where a submission stands. The reasons are those of its last failed try.
 *
 * @param now milliseconds since 1970: nobody can try again in a submission that is too old
 */
export function storedStatus(stored: StoredSubmission, now: number) {
	const outcome = outcomeOfStored(stored);
	const columns = statusColumns(
		outcome,
		triesOf(outcome, stored.retryCount, false),
		stored,
		'document',
	);
	const submissionExpiresAt = expiryOf(stored, outcome);
	const isTooOld = submissionExpiresAt !== null && Date.parse(submissionExpiresAt) <= now;
	return { ...columns, canRetry: columns.canRetry && !isTooOld, submissionExpiresAt };
}
