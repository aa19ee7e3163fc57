import type { Forms } from '../forms/forms';
import { changeStatus } from './changeStatus';
import type { SubmissionStore } from './store';
import { LEFT_MS, type Submission } from './submission';

/**
 * ARGOS documentation: one that is left in Step 2 is rejected, with the code `timeout`; one that is left
 * after Step 1 stays incomplete.
 */
const IS_REJECTED: Record<Forms['left'], (submission: Submission) => boolean> = {
	'in-step2': ({ images }) => images.selfieImage !== undefined,
	anywhere: () => true,
};

/** Rejects the submissions that were left, in the order of their time and as of that time. */
export function rejectLeft(store: SubmissionStore, form: Forms['left'], now: number): void {
	for (const submission of store.unfinished.takeDue(now)) {
		if (!IS_REJECTED[form](submission)) continue;
		submission.rejectCodes = ['timeout'];
		changeStatus(submission, 'rejected', submission.createdAt + LEFT_MS);
	}
}
