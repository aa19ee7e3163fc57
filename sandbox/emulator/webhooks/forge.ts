import { createHash } from 'node:crypto';
import { SubmissionStore } from '../submissions/store';
import type { Submission, SubmissionStatus } from '../submissions/submission';
import { bodyOf } from './bodies';
import type { WebhookEvent } from './events';
import type { Told } from './facts';
import type { Forgery } from './plan';

/** A submission that the emulator does not have. */
export function strangerOf(submissionId: string, at: number): Submission {
	return new SubmissionStore().add({
		submissionId,
		createdAt: at,
		status: 'approved',
		application: {
			issuingCountry: 'KOR',
			email: 'nobody@example.test',
			idType: 'passport',
			hasBackImage: false,
			ignoreApproved: false,
		},
	});
}

/** Looks like an id of the emulator's own, always the same one for a submission. */
const idLike = (submissionId: string) =>
	createHash('sha256').update(`other project ${submissionId}`).digest('hex').slice(0, 24);

const OTHER_ID: Record<Exclude<Forgery, 'other-verdict'>, (submissionId: string) => string> = {
	'unknown-id': (submissionId) => `nobody-${submissionId}`,
	'other-project': idLike,
};

/** A verdict that a submission of this status does not have. */
const otherVerdict = (status: SubmissionStatus): WebhookEvent & SubmissionStatus =>
	status === 'approved' ? 'rejected' : 'approved';

export interface Forged {
	event: WebhookEvent;
	submissionId: string;
	body: string;
}

/** A delivery that ARGOS would not send, beside the one that is told. */
export function forge(forgery: Forgery, event: WebhookEvent, told: Told): Forged {
	const { submission, at } = told;
	if (forgery === 'other-verdict') {
		const verdict = otherVerdict(submission.status);
		const body = bodyOf(verdict, { ...told, status: verdict, known: true });
		return { event: verdict, submissionId: submission.submissionId, body };
	}
	const submissionId = OTHER_ID[forgery](submission.submissionId);
	const stranger = { ...strangerOf(submissionId, at), status: told.status };
	return { event, submissionId, body: bodyOf(event, { ...told, submission: stranger }) };
}

/**
 * ARGOS documentation: an encrypted delivery has the key `data` and nothing else. How it is encrypted is
 * not public: this is base64 of a text that says so, another one for each body.
 */
export function encryptedLike(body: string): string {
	const digest = createHash('sha256').update(body).digest('hex');
	return JSON.stringify({
		data: Buffer.from(`FAKE-NOT-REAL-CIPHERTEXT-${digest}`).toString('base64'),
	});
}
