import { failCheck } from '../checks/failCheck';
import { json, type HttpAnswer, type Reply } from '../http/reply';
import approved from '../samples/step2-approved.json';
import pending from '../samples/step2-pending.json';
import rejected from '../samples/step2-rejected-after-3.json';
import { freeReply } from '../scenarios/freeReply';
import { heard } from '../scenarios/heard';
import type { RetryTurn, StatusTurn, SuccessTurn, Turn } from '../scenarios/scenario';
import type { Project } from '../state/options';
import { changeStatus } from '../submissions/changeStatus';
import type { Picture, SubmissionStore } from '../submissions/store';
import type { Submission } from '../submissions/submission';
import type { Step2 } from './parseStep2';
import { verdictOn, type Verdict } from './verdict';

export interface Stage {
	step2: Step2;
	pictures: readonly Picture[];
	store: SubmissionStore;
	project: Project;
	now: number;
	baseUrl: string;
}

/** ARGOS documentation: a rejection too says `verificationResult: "success"`, and counts the tries. */
const rejection = ({ attempts }: Submission) => ({ ...rejected, retryCount: attempts.length });

/** ARGOS documentation: the body of a failed check, which is HTTP 200, and of the rejection after the third. */
function fail(turn: RetryTurn, { step2: { submission }, now }: Stage): HttpAnswer {
	const { retry, retryCount, isRejected } = failCheck(submission, turn, now);
	return json(
		200,
		isRejected ? rejection(submission) : { retry, kycStatus: 'incomplete', retryCount },
	);
}

/** Inferred: GET gives what was typed from now on. */
function settle({ status, rejectCodes }: Verdict, { step2, now }: Stage): void {
	const { submission, typed } = step2;
	submission.changed = { ...submission.changed, ...typed };
	if (rejectCodes) submission.rejectCodes = rejectCodes;
	changeStatus(submission, status, now);
}

/** An unknown kycStatus leaves the submission waiting: the emulator's own rule. */
const FINAL: Readonly<Record<string, Verdict['status']>> = {
	approved: 'approved',
	rejected: 'rejected',
};

function playStatus({ kycStatus }: StatusTurn, stage: Stage): HttpAnswer {
	settle({ status: FINAL[kycStatus] ?? 'pending' }, stage);
	if (kycStatus === 'rejected') return json(200, rejection(stage.step2.submission));
	return json(200, { ...(kycStatus === 'pending' ? pending : approved), kycStatus });
}

function playSuccess(stage: Stage): HttpAnswer {
	const { step2, project } = stage;
	const verdict = verdictOn(step2, project);
	settle(verdict, stage);
	if (verdict.status !== 'rejected') {
		return json(200, verdict.status === 'pending' ? pending : approved);
	}
	const { retryCount } = rejection(step2.submission);
	return json(200, { ...approved, kycStatus: 'rejected', retryCount });
}

function playCounted(turn: SuccessTurn | RetryTurn | StatusTurn, stage: Stage): HttpAnswer {
	if (turn.kind === 'retry') return fail(turn, stage);
	return turn.kind === 'status' ? playStatus(turn, stage) : playSuccess(stage);
}

/** Plays a turn of Step 2: changes the submission as ARGOS would and gives the answer. */
export function play(turn: Turn, stage: Stage): Reply {
	const { store, pictures, now, baseUrl } = stage;
	const { submission } = stage.step2;
	submission.step2Tries += 1;
	if (turn.kind === 'raw' || turn.kind === 'reset') {
		const { submissionId, application } = submission;
		return freeReply(turn, { email: application.email, submissionId, baseUrl });
	}
	submission.updatedAt = now;
	store.keepImages(submission, pictures);
	const answer = heard(turn, playCounted(turn, stage));
	return { answer, note: `selfie ${submission.step2Tries} ${submission.status}` };
}
