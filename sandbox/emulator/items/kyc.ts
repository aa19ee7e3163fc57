import { MAX_FAILURES, type Submission } from '../submissions/submission';

function rejectCodes({ status, attempts, rejectCodes: own }: Submission): readonly string[] {
	if (own) return own;
	return status === 'rejected' && attempts.length >= MAX_FAILURES ? ['too_many_retry'] : [];
}

const commentOn = (code: string) =>
	code === 'too_many_retry' ? 'Synthetic text: too many attempts' : `Synthetic text: ${code}`;

/** The verdict. ARGOS documentation: a submission left after Step 1 stays incomplete. */
export function kycOf(submission: Submission): Record<string, unknown> {
	const { status, attempts, rejectComment } = submission;
	const codes = rejectCodes(submission);
	return {
		result: status === 'success' ? 'incomplete' : status,
		...(codes.length > 0 && {
			comment: rejectComment === undefined ? codes.map(commentOn) : [rejectComment],
			commentCode: codes,
		}),
		...(attempts.length > 0 && {
			attempts: attempts.map(({ retryCodes, retryMessages }, index) => ({
				attemptCnt: index + 1,
				retryMsg: retryMessages,
				retryCode: retryCodes,
			})),
		}),
	};
}
