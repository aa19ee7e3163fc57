import { invalidInput } from '../errors/inputErrors';
import { optionalText, requiredText } from '../given/text';
import { checkChanges, CORRECTION_FIELDS, type Changes } from './changedFields';

export const DECISIONS = ['approved', 'rejected'] as const;

export type Decision = (typeof DECISIONS)[number];

/** A person's verdict on a pending submission. */
export interface Review {
	submissionId: string;
	/** Who decides, as the project knows them. */
	admin: string;
	decision: Decision;
	/** Null for an approval. */
	rejectComment: string | null;
	corrections: Changes;
}

export type GivenReview = Record<keyof Review, unknown>;

function checkDecision(value: unknown): Decision {
	const text = requiredText('decision', value).toLowerCase();
	const decision = DECISIONS.find((candidate) => candidate === text);
	if (decision !== undefined) return decision;
	throw invalidInput('decision', 'is neither approved nor rejected', 'Choose it from the list.');
}

function checkComment(value: unknown, decision: Decision): string | null {
	const comment = optionalText('rejectComment', value);
	if (decision === 'approved') return null;
	if (comment !== null) return comment;
	throw invalidInput(
		'rejectComment',
		'is empty',
		'ARGOS takes a rejection only with a reason. Write one.',
	);
}

/**
 * The review from the parameters.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkReview(given: GivenReview): Review {
	const decision = checkDecision(given.decision);
	return {
		submissionId: requiredText('submissionId', given.submissionId),
		admin: requiredText('admin', given.admin),
		decision,
		rejectComment: checkComment(given.rejectComment, decision),
		corrections: checkChanges('corrections', given.corrections, CORRECTION_FIELDS),
	};
}

/**
 * The JSON of POST review. ARGOS's page speaks of the URL's query in one place and shows JSON in its
 * sample; JSON it is.
 */
export function reviewBody({ submissionId, admin, decision, rejectComment, corrections }: Review) {
	return {
		submissionId,
		admin,
		status: decision,
		...(rejectComment !== null && { rejectComment }),
		...(Object.keys(corrections).length > 0 && { updateFields: { ...corrections } }),
	};
}
