import type { Submission, SubmissionStatus } from './submission';

/** ARGOS documentation: which times a submission has. Deleting forgets the applicant (inferred). */
export function changeStatus(submission: Submission, status: SubmissionStatus, now: number): void {
	submission.status = status;
	submission.updatedAt = now;
	if (status === 'pending') submission.pendingAt = now;
	if (status === 'approved' || status === 'rejected') submission.decidedAt = now;
	if (status !== 'deleted') return;
	submission.images = {};
	delete submission.readData;
}
