import { json, type HttpAnswer, type Reply } from '../http/reply';
import { freeReply } from '../scenarios/freeReply';
import type { RetryTurn, StatusTurn, SuccessTurn, Turn } from '../scenarios/scenario';
import { heard } from '../scenarios/heard';
import { changeStatus } from '../submissions/changeStatus';
import type { Picture, SubmissionStore } from '../submissions/store';
import {
	MAX_FAILURES,
	type Application,
	type Submission,
	type SubmissionStatus,
} from '../submissions/submission';
import { OTHER_RETRY_MESSAGE, RETRY_MESSAGES } from '../texts/retryMessages';
import { asTexts, documentOf, readDocumentOf } from './documentPart';

type CountedTurn = SuccessTurn | RetryTurn | StatusTurn;

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
function fail(submission: Submission, turn: RetryTurn, now: number): HttpAnswer {
	const { list, retry } = retryOf(turn);
	submission.attempts.push({
		retryCodes: list.map(({ retryCode }) => retryCode),
		retryMessages: list.map(({ retryMsg }) => retryMsg),
	});
	const { submissionId } = submission;
	const retryCount = submission.attempts.length;
	if (retryCount >= MAX_FAILURES) {
		changeStatus(submission, 'rejected', now);
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

function settle(submission: Submission, turn: CountedTurn, now: number): HttpAnswer {
	if (turn.kind === 'retry') return fail(submission, turn, now);
	if (turn.kind === 'status') {
		changeStatus(submission, FINAL[turn.kycStatus] ?? 'success', now);
		const { submissionId } = submission;
		const body = turn.shape ? documentOf(submission, turn.shape) : { submissionId };
		return json(200, { ...body, kycStatus: turn.kycStatus });
	}
	changeStatus(submission, 'success', now);
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
	pictures: readonly Picture[];
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
		const { email, submissionId = '' } = application;
		return freeReply(turn, { email, submissionId, baseUrl: stage.baseUrl });
	}
	const submission = known ?? store.create(application, now);
	store.update(submission, application, now);
	store.keepImages(submission, stage.pictures);
	const settled = settle(submission, turn, now);
	const answer = heard(turn, settled);
	return { answer, note: `try ${submission.tries} ${submission.status}` };
}
