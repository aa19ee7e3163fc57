import type { Submission, SubmissionStatus } from './submission';
import { tell } from './watch';

/** ARGOS documentation: which times a submission has. Deleting forgets the applicant (inferred). */
export function changeStatus(submission: Submission, status: SubmissionStatus, now: number): void {
	const { status: from } = submission;
	submission.status = status;
	submission.updatedAt = now;
	if (status === 'pending') submission.pendingAt = now;
	if (status === 'approved' || status === 'rejected') submission.decidedAt = now;
	if (status !== from) tell(submission, { kind: 'status', from, to: status, at: now });
	if (status !== 'deleted') return;
	submission.images = {};
	delete submission.readData;
}
