import type { Forms } from '../forms/forms';
import type { Submission } from '../submissions/submission';
import { kycOf } from './kyc';
import { timesOf } from './times';
import type { Item } from './wording';

const WORDS = 'Deleted Submission';

/** A form that leaves the submission out of lists has no item; the list sees to that. */
const VERDICTS: Record<Exclude<Forms['deleted'], 'absent'>, (submission: Submission) => Item> = {
	words: () => ({ kyc: { result: WORDS } }),
	result: (submission) => ({ kyc: kycOf(submission) }),
	email: () => ({ email: WORDS }),
	bare: () => ({}),
};

/**
 * ARGOS documentation: a deleted submission stays visible as "Deleted Submission". Where that text
 * stands and what else is left is not said.
 */
export function deletedItem(submission: Submission, forms: Forms): Item {
	const form = forms.deleted === 'absent' ? 'bare' : forms.deleted;
	return {
		submission_id: submission.submissionId,
		...timesOf(submission, forms),
		...VERDICTS[form](submission),
	};
}
