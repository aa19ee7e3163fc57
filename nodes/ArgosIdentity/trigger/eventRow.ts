import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { shownJson, type OutputChoice } from '../actions/fields/output';
import { notFoundRow, submissionRow, type SubmissionRow } from '../model/submission/row';
import { readStoredSubmission } from '../model/submission/stored';
import { asStored } from '../model/webhook/asStored';
import type { Delivery } from '../model/webhook/delivery';
import type { UnknownRecord } from '../model/values/unknown';
import { proofOf } from '../model/webhook/proofs';
import { eventRow } from '../model/webhook/row';
import type { Seen } from './readBack';

/** What was seen of a delivery that is let in. */
export type Admitted = Exclude<Seen, { as: 'unreachable' }>;

function rowOf(delivery: Delivery, seen: Admitted): SubmissionRow {
	if (seen.as === 'missing') return notFoundRow(delivery.submissionId ?? '');
	const stored = seen.as === 'read' ? seen.submission : asStored(delivery);
	return submissionRow(readStoredSubmission(stored), Date.now());
}

/** Whether what was read proves the event. */
export function isVerified(delivery: Delivery, seen: Admitted): boolean {
	const proof = proofOf(delivery.event);
	if (seen.as !== 'read' || proof === undefined) return false;
	return proof.by(rowOf(delivery, seen), delivery.body);
}

/**
 * A delivery as it came goes out only where nothing that was read can stand for it: beside what ARGOS
 * says it would be an invitation to use what anybody may have written.
 */
function isShown({ event }: Delivery, seen: Admitted): boolean {
	return seen.as === 'unread' || proofOf(event) === undefined;
}

function jsonOf(choice: OutputChoice, delivery: Delivery, seen: Admitted): UnknownRecord {
	const { event, ciphertext, body } = delivery;
	const verified = isVerified(delivery, seen);
	if (choice.output === 'raw') {
		const submission = seen.as === 'read' ? seen.submission : null;
		return { event, verified, submission, delivery: isShown(delivery, seen) ? body : null };
	}
	if (ciphertext !== null) return { event, verified, ciphertext };
	return eventRow(event, verified, shownJson(choice, { body, row: rowOf(delivery, seen) }));
}

/** The item of a delivery: its event, whether that is proven, and the submission's row as chosen. */
export function eventItem(
	choice: OutputChoice,
	delivery: Delivery,
	seen: Admitted,
): INodeExecutionData {
	return { json: jsonOf(choice, delivery, seen) as IDataObject };
}
