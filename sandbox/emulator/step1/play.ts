import { failCheck } from '../checks/failCheck';
import { json, type HttpAnswer, type Reply } from '../http/reply';
import { freeReply } from '../scenarios/freeReply';
import type { RetryTurn, StatusTurn, SuccessTurn, Turn } from '../scenarios/scenario';
import { heard } from '../scenarios/heard';
import { changeStatus } from '../submissions/changeStatus';
import type { Picture, SubmissionStore } from '../submissions/store';
import type { Application, Submission, SubmissionStatus } from '../submissions/submission';
import { asTexts, documentOf, readDocumentOf } from './documentPart';

type CountedTurn = SuccessTurn | RetryTurn | StatusTurn;

/** A failed check is HTTP 200 (ARGOS documentation); the body of a rejection is inferred. */
function fail(submission: Submission, turn: RetryTurn, now: number): HttpAnswer {
	const { retry, retryCount, isRejected } = failCheck(submission, turn, now);
	const { submissionId } = submission;
	return isRejected
		? json(200, { submissionId, kycStatus: 'rejected', retryCount })
		: json(200, { submissionId, retry, kycStatus: 'incomplete', retryCount });
}

/** An unknown kycStatus ends Step 1 like a success: the emulator's own rule. */
const FINAL: Readonly<Record<string, SubmissionStatus>> = {
	approved: 'approved',
	pending: 'pending',
	rejected: 'rejected',
};

function shownIn({ reviewOCRData }: Record<string, unknown>): Record<string, unknown> {
	return typeof reviewOCRData === 'object' && reviewOCRData !== null ? { ...reviewOCRData } : {};
}

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
		submission.shown = turn.document.reviewOCRData;
		return json(200, readDocumentOf(submission, turn.document));
	}
	const body = documentOf(submission, turn.shape ?? 'auto', turn.ocr);
	submission.shown = shownIn(body);
	return json(200, turn.textual ? asTexts(body) : body);
}

export interface Stage {
	application: Application;
	/** The submission that is retried; none on a first try. */
	known: Submission | undefined;
	pictures: readonly Picture[];
	store: SubmissionStore;
	/** That the request came with. */
	apiKey: string;
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
	const submission = known ?? store.create(application, stage.apiKey, now);
	store.update(submission, application, now);
	store.keepImages(submission, stage.pictures);
	const settled = settle(submission, turn, now);
	const answer = heard(turn, settled);
	return { answer, note: `try ${submission.tries} ${submission.status}` };
}
