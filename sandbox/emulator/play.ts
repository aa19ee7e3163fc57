import type { Application } from './application';
import { asTexts, documentOf, readDocumentOf } from './documents';
import { json } from './httpAnswer';
import type { HttpAnswer, Outcome } from './httpAnswer';
import type { RawStep, RetryStep, StatusStep, Step, SuccessStep } from './scenarios';
import { MAX_FAILURES } from './submissions';
import type { Submission, SubmissionStatus, SubmissionStore } from './submissions';
import { OTHER_RETRY_MESSAGE, RETRY_MESSAGES } from './texts';

type CountedStep = SuccessStep | RetryStep | StatusStep;

/** A free answer: whatever the step holds, with its placeholders filled in. */
function rawAnswer(step: RawStep, { email, submissionId = '' }: Application, baseUrl: string) {
	const fill = (text: string) =>
		text
			.replaceAll('{email}', email)
			.replaceAll('{submissionId}', submissionId)
			.replaceAll('{baseUrl}', baseUrl);
	const base = step.body === undefined ? undefined : json(step.status, step.body);
	const headers = { ...base?.headers, ...step.headers };
	if (step.contentType !== undefined) headers['content-type'] = step.contentType;
	const answer: HttpAnswer = {
		status: step.status,
		headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, fill(v)])),
		body: fill(base?.body ?? step.text ?? ''),
	};
	return answer;
}

function retryOf(step: RetryStep) {
	const list = step.codes.map((retryCode) => ({
		retryCode,
		retryMsg: step.message ?? RETRY_MESSAGES[retryCode] ?? OTHER_RETRY_MESSAGE,
	}));
	const forms = {
		array: list,
		object: list[0],
		string: list.map(({ retryCode, retryMsg }) => `${retryCode}: ${retryMsg}`).join('; '),
	};
	return { list, retry: forms[step.form ?? 'array'] };
}

/** A failed check is HTTP 200 (ARGOS documentation); the body of a rejection is inferred. */
function fail(submission: Submission, step: RetryStep): HttpAnswer {
	const { list, retry } = retryOf(step);
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

function settle(submission: Submission, step: CountedStep): HttpAnswer {
	if (step.kind === 'retry') return fail(submission, step);
	if (step.kind === 'status') {
		submission.status = FINAL[step.kycStatus] ?? 'success';
		const { submissionId } = submission;
		const body = step.shape ? documentOf(submission, step.shape) : { submissionId };
		return json(200, { ...body, kycStatus: step.kycStatus });
	}
	submission.status = 'success';
	if (step.document) {
		submission.readData = step.document.reviewOCRData;
		return json(200, readDocumentOf(submission, step.document));
	}
	const body = documentOf(submission, step.shape ?? 'auto', step.ocr);
	return json(200, step.textual ? asTexts(body) : body);
}

export interface Stage {
	application: Application;
	/** The submission that is retried; none on a first try. */
	known: Submission | undefined;
	store: SubmissionStore;
	now: number;
	baseUrl: string;
}

/** Plays a step: changes the submission as ARGOS would and gives the answer. */
export function play(step: Step, stage: Stage): Outcome {
	const { application, store, known, now } = stage;
	if (step.kind === 'raw' || step.kind === 'reset') {
		if (known) known.tries += 1;
		else store.countUnborn(application.email);
		if (step.kind === 'reset') return { answer: 'reset', note: 'connection reset' };
		return { answer: rawAnswer(step, application, stage.baseUrl), note: 'free answer' };
	}
	const submission = known ?? store.create(application, now);
	Object.assign(submission, { application, updatedAt: now, tries: submission.tries + 1 });
	const answer = settle(submission, step);
	return { answer, note: `try ${submission.tries} ${submission.status}` };
}
