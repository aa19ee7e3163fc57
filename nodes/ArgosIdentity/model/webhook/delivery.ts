import { isRecord, readKey, toText, type UnknownRecord } from '../values/unknown';
import { knownEvent, type EventChoice } from './events';
import { proofOf } from './proofs';

/** One webhook of ARGOS as it came. Nothing of it is proven. */
export interface Delivery {
	/** As ARGOS names it; `encrypted` where it cannot be read. */
	event: string;
	/** Under which choice of the list it falls. */
	choice: EventChoice;
	submissionId: string | null;
	/** When ARGOS says that it happened, as it wrote it; null for events that come without. */
	time: string | null;
	/** What an encrypted one holds. */
	ciphertext: string | null;
	body: UnknownRecord;
}

/** Why a body is no webhook of ARGOS. */
export type DeliveryFault = 'notAnObject' | 'noEvent' | 'noSubmission';

/** Longer names than any of ARGOS's, and no room for anything but a name. */
const EVENT_NAME = /^[\w.:-]{1,64}$/;

/** Letters, digits and signs in any script; blanks and invisible characters belong to no ID. */
const SUBMISSION_ID = /^[^\s\p{C}]{1,200}$/u;

const TIME_PLACES = [
	['update_time'],
	['delete_time'],
	['action', 'created_at'],
	['kyc_result', 'updated_at'],
	['kyc_result', 'update_at'],
	['kyc_result', 'kyc_result_at'],
	['data', 'create_time'],
] as const;

function timeOf(body: UnknownRecord): string | null {
	for (const place of TIME_PLACES) {
		const value = place.reduce<unknown>(
			(found, key) => (isRecord(found) ? found[key] : undefined),
			body,
		);
		const text = toText(value);
		if (text !== null) return text;
	}
	return null;
}

/** Beside the event, or in `data`, where `faceAuth` has it; written in one of several ways. */
function submissionIdOf(body: UnknownRecord): string | null {
	const nested = isRecord(body.data) ? body.data : {};
	return readKey(body, 'submissionId', toText) ?? readKey(nested, 'submissionId', toText);
}

function encrypted(body: UnknownRecord, ciphertext: string): Delivery {
	return {
		event: 'encrypted',
		choice: 'other',
		submissionId: null,
		time: null,
		ciphertext,
		body,
	};
}

/**
 * Reads the body of a webhook, in both generations of ARGOS's names. Encrypted is one whose `data` is
 * a text and that names no event.
 */
export function readDelivery(body: unknown): Delivery | DeliveryFault {
	if (!isRecord(body)) return 'notAnObject';
	const name = readKey(body, 'webhook_trigger', toText);
	if (name === null) {
		const ciphertext = typeof body.data === 'string' ? toText(body.data) : null;
		return ciphertext === null ? 'noEvent' : encrypted(body, ciphertext);
	}
	if (!EVENT_NAME.test(name)) return 'noEvent';
	const known = knownEvent(name);
	const event = known ?? name;
	const submissionId = submissionIdOf(body);
	const isUsable = submissionId !== null && SUBMISSION_ID.test(submissionId);
	// What can be proven is about a submission. Of the other events, some have none.
	if (submissionId === null ? proofOf(event) !== undefined : !isUsable) return 'noSubmission';
	return {
		event,
		choice: known ?? 'other',
		submissionId,
		time: timeOf(body),
		ciphertext: null,
		body,
	};
}
