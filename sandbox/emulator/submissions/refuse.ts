import { SUBMISSION_ERRORS } from '../texts/errors';
import { LIFETIME_MS, type Submission } from './submission';

/** The text that refuses an id in either step: nobody was given it, or it is too old. */
export function refusalOfId(submission: Submission | undefined, now: number): string | undefined {
	if (!submission) return SUBMISSION_ERRORS.unknown;
	return now - submission.createdAt > LIFETIME_MS ? SUBMISSION_ERRORS.expired : undefined;
}
