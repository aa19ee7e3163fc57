import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { readPage } from '../model/submission/page';
import { readStoredSubmission } from '../model/submission/stored';
import { isRecord, type UnknownRecord } from '../model/values/unknown';
import type { ArgosContext } from './argosContext';
import { errorFromAnswer, type HttpAnswer } from './errorFromAnswer';
import { getSubmissions, type Reading } from './submissions';

/**
 * The submission in an answer. Only the one that was asked for: should ARGOS not look at the ID, it
 * would list everybody. A lone one may come without its ID, as when parts of it were deleted.
 */
function itemIn(answer: HttpAnswer, submissionId: string): UnknownRecord {
	const { body } = answer;
	const isItem = isRecord(body) && 'submission_id' in body;
	const items = isItem ? [body] : readPage(body)?.items;
	if (items === undefined) throw errorFromAnswer(answer, Date.now());
	const [first] = items;
	if (first === undefined) throw new ArgosIdentityError('notFound');
	const idOf = (item: UnknownRecord) => readStoredSubmission(item).submissionId;
	const found = items.find((item) => idOf(item) === submissionId);
	if (found !== undefined) return found;
	if (items.length === 1 && idOf(first) === null) return { ...first, submission_id: submissionId };
	throw new ArgosIdentityError('unexpectedResponse', {
		message: 'ARGOS answered with other submissions than the one that was asked for',
		description: 'They were left out. Ask ARGOS support about it.',
	});
}

/**
 * What ARGOS keeps of one submission, as it answers it, with its `submission_id`.
 *
 * @throws ArgosIdentityError `notFound` where it has none of this ID, and what a request can throw
 */
export async function readSubmission(
	context: ArgosContext,
	submissionId: string,
	reading: Reading,
): Promise<UnknownRecord> {
	const answer = await getSubmissions(context, { submission_id: submissionId }, reading);
	return itemIn(answer, submissionId);
}
