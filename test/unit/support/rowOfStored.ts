import {
	submissionRow,
	type SubmissionRow,
} from '../../../nodes/ArgosIdentity/model/submission/row';
import { readStoredSubmission } from '../../../nodes/ArgosIdentity/model/submission/stored';

/** The row of an item of GET submission; `now` in milliseconds since 1970. */
export const rowOfStored = (
	item: Record<string, unknown>,
	now = Date.UTC(2026, 0, 31),
): SubmissionRow => submissionRow(readStoredSubmission(item), now);
