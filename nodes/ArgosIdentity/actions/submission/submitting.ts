import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import type { Row, ColumnName } from '../../model/row/columns';
import { errorFromAnswer, errorFromTexts, type HttpAnswer } from '../../transport/errorFromAnswer';
import type { ItemContext } from '../item/itemContext';
import { RetryGuard } from '../run/retryGuard';

/** One for all operations that post a try, since a submission goes through both steps. */
export const retryGuard = new RetryGuard();

/** One try of a submission: what is posted, and what is made of the answer. */
interface Try<Answer, Name extends ColumnName> {
	/** The submission that it belongs to; null for a first try. */
	submissionId: string | null;
	post: () => Promise<HttpAnswer>;
	/** Null where the body is no answer of this step. */
	read: (body: unknown) => Answer | null;
	/** Whether an answer decides nothing, so that it can hold the text of an error beside an ID. */
	decidesNothing: (answer: Answer) => boolean;
	row: (answer: Answer, answeredAt: number) => Row<Name>;
}

/** ARGOS's body, and the row that was made of it. */
interface Submitted<Name extends ColumnName> {
	body: unknown;
	row: Row<Name>;
}

function hintAtOtherSubmission(
	item: ItemContext,
	asked: string | null,
	answered: string | null,
): void {
	if (asked === null || answered === null || answered === asked) return;
	item.hints.add(
		'ARGOS answered about another submission than the one in Submission ID. The row has the ID that ARGOS gave.',
		item.itemIndex,
	);
}

function answerIn<Answer extends { submissionId: string | null }, Name extends ColumnName>(
	response: HttpAnswer,
	{ read, decidesNothing }: Try<Answer, Name>,
): Answer {
	const answer = read(response.body);
	if (answer === null) throw errorFromAnswer(response, Date.now());
	const error = decidesNothing(answer) ? errorFromTexts(response, Date.now()) : null;
	if (error !== null) throw error.about(answer.submissionId);
	return answer;
}

/**
 * Posts one try and reads the answer.
 *
 * @throws ArgosIdentityError; what goes wrong names the submission that it belongs to
 */
export async function submit<
	Answer extends { submissionId: string | null },
	Name extends ColumnName,
>(item: ItemContext, attempt: Try<Answer, Name>): Promise<Submitted<Name>> {
	try {
		const response = await attempt.post();
		const answer = answerIn(response, attempt);
		hintAtOtherSubmission(item, attempt.submissionId, answer.submissionId);
		return { body: response.body, row: attempt.row(answer, Date.now()) };
	} catch (thrown) {
		const error = asArgosIdentityError(thrown);
		throw error.about(error.submissionId ?? attempt.submissionId);
	}
}
