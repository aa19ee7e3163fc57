import { parseBody, textIn, textsIn } from '../changes/body';
import { CORRECTIONS, keepNewValues } from '../changes/newValues';
import { refuseChange } from '../changes/refuse';
import { json, type Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { changeStatus } from '../submissions/changeStatus';
import type { Submission } from '../submissions/submission';
import { REVIEW_ERRORS } from '../texts/changeErrors';

type Fault = keyof typeof REVIEW_ERRORS;

interface Verdict {
	submission: Submission;
	admin: string;
	status: 'approved' | 'rejected';
	rejectComment: string | undefined;
	corrections: Readonly<Record<string, string>>;
}

const isVerdict = (value: unknown): value is Verdict['status'] =>
	value === 'approved' || value === 'rejected';

/** The order of the checks is inferred from that of the documentation's table. */
function parseVerdict(text: string, { store, settings }: EmulatorState): Verdict | Fault {
	const body = parseBody(text);
	if (!body) return 'update-fields';
	const { status, updateFields = {} } = body;
	const [admin, id] = [textIn(body['admin']), textIn(body['submissionId'])];
	if (admin === undefined) return 'admin-missing';
	if (!settings.admins.includes(admin)) return 'admin-unknown';
	if (id === undefined) return 'id-missing';
	const submission = store.all.get(id);
	if (!submission) return 'id-unknown';
	if (submission.status !== 'pending') return 'not-pending';
	if (settings.reviewer !== 'client') return 'not-by-client';
	if (!isVerdict(status)) return 'status';
	const corrections = textsIn(updateFields);
	if (!corrections || !Object.keys(corrections).every((name) => CORRECTIONS.includes(name))) {
		return 'update-fields';
	}
	const rejectComment = textIn(body['rejectComment']);
	if (status === 'rejected' && rejectComment === undefined) return 'reject-comment';
	return { submission, admin, status, rejectComment, corrections };
}

/** POST /v3/submission/review: a person's verdict on a pending submission. */
export function postReview(text: string, state: EmulatorState): Reply {
	const verdict = parseVerdict(text, state);
	if (typeof verdict === 'string') {
		const [type, message] = REVIEW_ERRORS[verdict];
		return refuseChange({ type, text: message }, 'type-and-message', state.settings.forms);
	}
	const { submission, admin, status, rejectComment, corrections } = verdict;
	keepNewValues(submission, corrections);
	changeStatus(submission, status, state.clock.now());
	submission.reviewer = admin;
	if (status === 'rejected' && rejectComment !== undefined) {
		submission.rejectComment = rejectComment;
		// ARGOS documentation: the code of a rejection by hand.
		submission.rejectCodes = ['other'];
	}
	const { submissionId } = submission;
	const body = { submissionId, message: 'Success to review submission.', finalStatus: status };
	return { answer: json(200, body), note: `reviewed ${status}` };
}
