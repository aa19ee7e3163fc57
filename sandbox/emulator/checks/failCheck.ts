import type { RetryTurn } from '../scenarios/scenario';
import { addFailure } from '../submissions/addFailure';
import { changeStatus } from '../submissions/changeStatus';
import { MAX_FAILURES, type Submission } from '../submissions/submission';
import { OTHER_RETRY_MESSAGE, RETRY_MESSAGES } from '../texts/retryMessages';

interface Failed {
	/** The reasons, in the form that the turn asks for. */
	retry: unknown;
	/** Of both steps. */
	retryCount: number;
	/** The third failure rejects for good. */
	isRejected: boolean;
}

/** A check of either step has failed: counts it, and rejects the submission if it was the third. */
export function failCheck(submission: Submission, turn: RetryTurn, now: number): Failed {
	const list = turn.codes.map((retryCode) => ({
		retryCode,
		retryMsg: turn.message ?? RETRY_MESSAGES[retryCode] ?? OTHER_RETRY_MESSAGE,
	}));
	const forms = {
		array: list,
		object: list[0],
		string: list.map(({ retryCode, retryMsg }) => `${retryCode}: ${retryMsg}`).join('; '),
	};
	const attempt = {
		retryCodes: list.map(({ retryCode }) => retryCode),
		retryMessages: list.map(({ retryMsg }) => retryMsg),
	};
	const retryCount = addFailure(submission, attempt, now);
	const isRejected = retryCount >= MAX_FAILURES;
	if (isRejected) changeStatus(submission, 'rejected', now);
	return { retry: forms[turn.form ?? 'array'], retryCount, isRejected };
}
