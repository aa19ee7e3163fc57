import type { IDataObject } from 'n8n-workflow';
import {
	readDone,
	readPartsDeleted,
	readReviewed,
	type Done,
	type Reviewed,
} from '../model/change/answers';
import { deletionQuery, type Deletion } from '../model/change/deletion';
import { reviewBody, type Review } from '../model/change/review';
import { updateBody, type Update } from '../model/change/update';
import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { CHANGE_TEXTS } from '../model/errors/changeTexts';
import type { ArgosContext } from './argosContext';
import { requestArgos, type ArgosRequest } from './argosRequest';
import { errorFromAnswer, type HttpAnswer } from './errorFromAnswer';

/** For one request, in milliseconds: longer than the 30 s after which gateways usually give up. */
const TIMEOUT = 60_000;

type Change = Pick<ArgosRequest, 'method' | 'path' | 'query' | 'body'>;

const json = (body: IDataObject) => async (): Promise<IDataObject> => await Promise.resolve(body);

/** What a 2xx answer means in which ARGOS does not confirm what it was asked for. */
function unconfirmed(answer: HttpAnswer): ArgosIdentityError {
	const error = errorFromAnswer(answer, Date.now(), CHANGE_TEXTS);
	if (error.code !== 'unexpectedResponse') return error;
	return new ArgosIdentityError('unexpectedResponse', {
		message: 'ARGOS does not say in its answer that this was done',
		description: '',
		sent: 'maybe',
		httpStatus: answer.status,
	});
}

/** Sends one change; only what ARGOS confirms counts as done. */
async function change<Answer>(
	context: ArgosContext,
	request: Change,
	read: (body: unknown) => Answer | null,
): Promise<Answer> {
	const answer = await requestArgos(context, {
		...request,
		expects: 'json',
		effect: 'change',
		timeout: TIMEOUT,
		resend: true,
		errors: CHANGE_TEXTS,
	});
	const done = read(answer.body);
	if (done === null) throw unconfirmed(answer);
	return done;
}

/**
 * Decides about a pending submission (`POST /submission/review`).
 *
 * @throws ArgosIdentityError, like all functions here
 */
export async function postReview(context: ArgosContext, review: Review): Promise<Reviewed> {
	const body = json(reviewBody(review));
	return await change(context, { method: 'POST', path: '/submission/review', body }, (answer) =>
		readReviewed(answer, review.submissionId),
	);
}

/** Changes the data of a submission (`PATCH /submission`). */
export async function patchSubmission(context: ArgosContext, update: Update): Promise<Done> {
	const body = json(updateBody(update));
	return await change(context, { method: 'PATCH', path: '/submission', body }, readDone);
}

/** Deletes a submission (`DELETE /submission`) or parts of it (`DELETE /submission/partial`). */
export async function deleteSubmission(context: ArgosContext, deletion: Deletion): Promise<Done> {
	const query = deletionQuery(deletion);
	return deletion.what === 'everything'
		? await change(context, { method: 'DELETE', path: '/submission', query }, readDone)
		: await change(
				context,
				{ method: 'DELETE', path: '/submission/partial', query },
				readPartsDeleted,
			);
}
