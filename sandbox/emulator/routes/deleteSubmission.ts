import { erase, parsePart, type Part } from '../changes/erase';
import { refuseChange } from '../changes/refuse';
import { json, refusal, type Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { changeStatus } from '../submissions/changeStatus';
import type { Submission } from '../submissions/submission';
import { DELETE_ERRORS } from '../texts/changeErrors';
import { GATEWAY } from '../texts/errors';

type Query = Readonly<Record<string, string>>;

/** ARGOS documentation: its table says submissionId, its sample submission_id, so that both are taken. */
function submissionOf(query: Query, { store }: EmulatorState): Submission | string {
	const id = query['submission_id'] ?? query['submissionId'] ?? '';
	if (id === '') return DELETE_ERRORS['id-missing'];
	const submission = store.all.get(id);
	if (!submission || submission.status === 'deleted') return DELETE_ERRORS['id-unknown'];
	return submission;
}

const refused = (text: string, { settings }: EmulatorState) =>
	refuseChange({ text }, 'message-and-status', settings.forms);

/** DELETE /v3/submission: the whole of it. ARGOS documentation: form of the answer and of errors. */
export function deleteSubmission(query: Query, state: EmulatorState): Reply {
	const submission = submissionOf(query, state);
	if (typeof submission === 'string') return refused(submission, state);
	const { admin_name: adminName } = query;
	if (adminName !== undefined) submission.deletedBy = adminName;
	changeStatus(submission, 'deleted', state.clock.now());
	const content = `Submission ${submission.submissionId} deleted successfully.`;
	return {
		answer: json(200, { message: 'success', content, statusCode: 200 }),
		note: 'deleted',
	};
}

const listed = (text = '') => text.split(',').filter((name) => name !== '');

/** Undefined = one of them is no part. */
function parseParts(query: Query): Part[] | undefined {
	const parts = listed(query['fields']).map(parsePart);
	const isPart = (part: Part | undefined): part is Part => part !== undefined;
	return parts.length > 0 && parts.every(isPart) ? parts : undefined;
}

/**
 * DELETE /v3/submission/partial. ARGOS documentation: the names of the parts, and that `data` without
 * `data_fields` is all of the data; the form of the answer is not visible in it.
 */
export function deleteParts(query: Query, state: EmulatorState): Reply {
	const submission = submissionOf(query, state);
	if (typeof submission === 'string') return refused(submission, state);
	const parts = parseParts(query);
	if (!parts) return refusal(400, GATEWAY.badQuery, 'query');
	erase(submission, parts, listed(query['data_fields']), state.clock.now());
	return { answer: json(200, { message: 'success' }), note: 'deleted in part' };
}
