import { asArgosIdentityError, type ArgosIdentityError } from '../model/errors/argosIdentityError';
import type { UnknownRecord } from '../model/values/unknown';
import type { Delivery } from '../model/webhook/delivery';
import { endingWith, type ArgosContext } from '../transport/argosContext';
import { readSubmission } from '../transport/readSubmission';
import type { Turns } from './turns';

/** For one attempt, in milliseconds. The whole answer has its own limit. */
const ATTEMPT_MS = 10_000;

/** What asking ARGOS back gave. */
export type Seen =
	| { as: 'read'; submission: UnknownRecord }
	/** ARGOS has no such submission. */
	| { as: 'missing' }
	/** The delivery is about no submission that could be read, or nobody asks. */
	| { as: 'unread' }
	/** ARGOS did not answer, or not so that it says anything. */
	| { as: 'unreachable'; why: string };

/** ARGOS refuses the ID itself. That must not pass for an ARGOS that is out of reach. */
function isOfTheId({ code, httpStatus }: ArgosIdentityError): boolean {
	return code === 'notFound' || (code === 'invalidRequest' && httpStatus === 400);
}

/** Reads the submission of a delivery again, a few at a time. Never throws. */
export async function readBack(
	context: ArgosContext,
	{ submissionId }: Delivery,
	turns: Turns,
	late: AbortSignal,
): Promise<Seen> {
	if (submissionId === null) return { as: 'unread' };
	try {
		const limited = endingWith(context, late);
		const submission = await turns.take(
			late,
			async () => await readSubmission(limited, submissionId, { timeout: ATTEMPT_MS }),
		);
		return { as: 'read', submission };
	} catch (thrown) {
		const error = asArgosIdentityError(thrown);
		return isOfTheId(error) ? { as: 'missing' } : { as: 'unreachable', why: whyOf(error) };
	}
}

/** In our own words; n8n's log is no place for others. */
function whyOf(error: ArgosIdentityError): string {
	return error.code === 'cancelled' ? 'ARGOS did not answer in time' : error.message;
}
