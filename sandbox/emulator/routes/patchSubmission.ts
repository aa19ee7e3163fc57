import { parseBody, textIn, textsIn } from '../changes/body';
import { CHANGEABLE, keepNewValues } from '../changes/newValues';
import { refuseChange } from '../changes/refuse';
import { json, type Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { changeStatus } from '../submissions/changeStatus';
import { STATUSES, type Submission, type SubmissionStatus } from '../submissions/submission';
import { tell } from '../submissions/watch';
import { PATCH_ERRORS } from '../texts/changeErrors';

type Fault = keyof typeof PATCH_ERRORS;

interface Change {
	submission: Submission;
	admin: string;
	status: SubmissionStatus | undefined;
	values: Readonly<Record<string, string>>;
}

const isStatus = (text: string): text is SubmissionStatus =>
	STATUSES.some((status) => status === text) && text !== 'deleted' && text !== 'success';

/** Inferred: the order of the checks, and that a deleted submission counts as unknown. */
function parseChange(text: string, { store, settings }: EmulatorState): Change | Fault {
	const body = parseBody(text);
	if (!body) return 'parse-input';
	const [admin, id] = [textIn(body['admin']), textIn(body['submissionId'])];
	if (id === undefined) return 'id-missing';
	if (admin === undefined) return 'admin-missing';
	const submission = store.all.get(id);
	if (!submission || submission.status === 'deleted') return 'id-unknown';
	if (!settings.admins.includes(admin)) return 'admin-unknown';
	const data = textsIn(body['data'] ?? {});
	if (!data) return 'payload';
	const { kycStatus, ...values } = data;
	if (kycStatus !== undefined && !isStatus(kycStatus)) return 'payload';
	const names = Object.keys(values);
	if (!names.every((name) => CHANGEABLE.includes(name))) return 'payload';
	if (names.length === 0 && kycStatus === undefined) return 'nothing-to-change';
	return { submission, admin, status: kycStatus, values };
}

/** PATCH /v3/submission: new values for a submission. */
export function patchSubmission(text: string, state: EmulatorState): Reply {
	const change = parseChange(text, state);
	const { settings, clock } = state;
	if (typeof change === 'string') {
		return refuseChange({ text: PATCH_ERRORS[change] }, 'code', settings.forms);
	}
	const { submission, admin, status, values } = change;
	keepNewValues(submission, values);
	changeStatus(submission, status ?? submission.status, clock.now());
	if (status !== undefined) submission.reviewer = admin;
	const names = [...(status === undefined ? [] : ['kycStatus']), ...Object.keys(values)];
	tell(submission, { kind: 'updated', names, admin, at: clock.now() });
	return { answer: json(200, { message: 'Data Processing Success.' }), note: 'changed' };
}
