import { asArgosIdentityError } from '../../model/errors/argosIdentityError';
import type { ArgosText } from '../../model/errors/argosTexts';
import type { Row } from '../../model/row/columns';
import { errorFromAnswer, errorFromTexts, type HttpAnswer } from '../../transport/errorFromAnswer';
import type { ItemContext } from '../item/itemContext';
import { RetryGuard } from '../run/retryGuard';

/** One for all operations that post a try, since a submission goes through both steps. */
export const retryGuard = new RetryGuard();

/** What this file needs of an answer and of a row. */
interface Named {
	submissionId: string | null;
}
type AnyRow = Row<'canRetry'>;

/** One try of a submission: what is posted, and what is made of the answer. */
interface Try<Answer extends Named, AnswerRow extends AnyRow> {
	/** The submission that it belongs to; null for a first try. */
	submissionId: string | null;
	post: () => Promise<HttpAnswer>;
	/** Null where the body is no answer of this step. */
	read: (body: unknown) => Answer | null;
	/** Whether an answer decides nothing, so that it can hold the text of an error beside an ID. */
	decidesNothing: (answer: Answer) => boolean;
	/** Texts of this step's errors, beside those of Step 1 and the gateway. */
	errors?: readonly ArgosText[];
	row: (answer: Answer, answeredAt: number) => AnswerRow;
	/** What to do with the row of somebody who can try again. */
	hintToRetry: string;
}

/** ARGOS's body, and the row that was made of it. */
interface Submitted<AnswerRow extends AnyRow> {
	body: unknown;
	row: AnswerRow;
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

function answerIn<Answer extends Named, AnswerRow extends AnyRow>(
	response: HttpAnswer,
	{ read, decidesNothing, errors }: Try<Answer, AnswerRow>,
): Answer {
	const answer = read(response.body);
	if (answer === null) throw errorFromAnswer(response, Date.now(), errors);
	const error = decidesNothing(answer) ? errorFromTexts(response, Date.now(), errors) : null;
	if (error !== null) throw error.about(answer.submissionId);
	return answer;
}

/**
 * Posts one try, reads the answer and hints at what is worth a look.
 *
 * @throws ArgosIdentityError; what goes wrong names the submission that it belongs to
 */
export async function submit<Answer extends Named, AnswerRow extends AnyRow>(
	item: ItemContext,
	attempt: Try<Answer, AnswerRow>,
): Promise<Submitted<AnswerRow>> {
	try {
		const response = await attempt.post();
		const answer = answerIn(response, attempt);
		hintAtOtherSubmission(item, attempt.submissionId, answer.submissionId);
		const row = attempt.row(answer, Date.now());
		if (row.canRetry === true) item.hints.add(attempt.hintToRetry, item.itemIndex);
		return { body: response.body, row };
	} catch (thrown) {
		const error = asArgosIdentityError(thrown);
		throw error.about(error.submissionId ?? attempt.submissionId);
	}
}
