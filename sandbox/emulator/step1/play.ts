import { json } from '../http/reply';
import type { HttpAnswer, Reply } from '../http/reply';
import type { RawTurn, RetryTurn, StatusTurn, SuccessTurn, Turn } from '../scenarios/scenario';
import type { SubmissionStore } from '../submissions/store';
import { MAX_FAILURES } from '../submissions/submission';
import type { Application, Submission, SubmissionStatus } from '../submissions/submission';
import { OTHER_RETRY_MESSAGE, RETRY_MESSAGES } from '../texts/retryMessages';
import { asTexts, documentOf, readDocumentOf } from './documentPart';

type CountedTurn = SuccessTurn | RetryTurn | StatusTurn;

/** A free answer: whatever the turn holds, with its placeholders filled in. */
function rawAnswer(turn: RawTurn, { email, submissionId = '' }: Application, baseUrl: string) {
	const fill = (text: string) =>
		text
			.replaceAll('{email}', email)
			.replaceAll('{submissionId}', submissionId)
			.replaceAll('{baseUrl}', baseUrl);
	const base = turn.body === undefined ? undefined : json(turn.status, turn.body);
	const headers = { ...base?.headers, ...turn.headers };
	if (turn.contentType !== undefined) headers['content-type'] = turn.contentType;
	const answer: HttpAnswer = {
		status: turn.status,
		headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, fill(v)])),
		body: fill(base?.body ?? turn.text ?? ''),
	};
	return answer;
}

function retryOf(turn: RetryTurn) {
	const list = turn.codes.map((retryCode) => ({
		retryCode,
		retryMsg: turn.message ?? RETRY_MESSAGES[retryCode] ?? OTHER_RETRY_MESSAGE,
	}));
	const forms = {
		array: list,
		object: list[0],
		string: list.map(({ retryCode, retryMsg }) => `${retryCode}: ${retryMsg}`).join('; '),
	};
	return { list, retry: forms[turn.form ?? 'array'] };
}

/** A failed check is HTTP 200 (ARGOS documentation); the body of a rejection is inferred. */
function fail(submission: Submission, turn: RetryTurn): HttpAnswer {
	const { list, retry } = retryOf(turn);
	submission.attempts.push({
		retryCodes: list.map(({ retryCode }) => retryCode),
		retryMessages: list.map(({ retryMsg }) => retryMsg),
	});
	const { submissionId } = submission;
	const retryCount = submission.attempts.length;
	if (retryCount >= MAX_FAILURES) {
		submission.status = 'rejected';
		return json(200, { submissionId, kycStatus: 'rejected', retryCount });
	}
	return json(200, { submissionId, retry, kycStatus: 'incomplete', retryCount });
}

/** An unknown kycStatus ends Step 1 like a success: the emulator's own rule. */
const FINAL: Readonly<Record<string, SubmissionStatus>> = {
	approved: 'approved',
	pending: 'pending',
	rejected: 'rejected',
};

function settle(submission: Submission, turn: CountedTurn): HttpAnswer {
	if (turn.kind === 'retry') return fail(submission, turn);
	if (turn.kind === 'status') {
		submission.status = FINAL[turn.kycStatus] ?? 'success';
		const { submissionId } = submission;
		const body = turn.shape ? documentOf(submission, turn.shape) : { submissionId };
		return json(200, { ...body, kycStatus: turn.kycStatus });
	}
	submission.status = 'success';
	if (turn.document) {
		submission.readData = turn.document.reviewOCRData;
		return json(200, readDocumentOf(submission, turn.document));
	}
	const body = documentOf(submission, turn.shape ?? 'auto', turn.ocr);
	return json(200, turn.textual ? asTexts(body) : body);
}

export interface Stage {
	application: Application;
	/** The submission that is retried; none on a first try. */
	known: Submission | undefined;
	store: SubmissionStore;
	now: number;
	baseUrl: string;
}

/** Plays a turn: changes the submission as ARGOS would and gives the answer. */
export function play(turn: Turn, stage: Stage): Reply {
	const { application, store, known, now } = stage;
	if (turn.kind === 'raw' || turn.kind === 'reset') {
		if (known) known.tries += 1;
		else store.countUnborn(application.email);
		if (turn.kind === 'reset') return { answer: 'reset', note: 'connection reset' };
		return { answer: rawAnswer(turn, application, stage.baseUrl), note: 'free answer' };
	}
	const submission = known ?? store.create(application, now);
	Object.assign(submission, { application, updatedAt: now, tries: submission.tries + 1 });
	const answer = settle(submission, turn);
	return { answer, note: `try ${submission.tries} ${submission.status}` };
}
