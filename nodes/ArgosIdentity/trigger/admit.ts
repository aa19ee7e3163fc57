import type { INodeExecutionData } from 'n8n-workflow';
import type { Delivery } from '../model/webhook/delivery';
import { proofOf } from '../model/webhook/proofs';
import type { ArgosContext } from '../transport/argosContext';
import type { AnswerName } from './answers';
import { eventItem, isVerified, type Admitted } from './eventRow';
import { readBack } from './readBack';
import type { Remembered, Repeats } from './repeats';
import type { Settings } from './settings';
import type { Turns } from './turns';

/** What a delivery becomes. */
export interface Result {
	answer: AnswerName;
	/** For n8n's log: our own words, nothing of the delivery. */
	why?: string;
	/** What starts an execution. */
	item?: INodeExecutionData;
	/** To be called with whether the caller got its 200, once that is known. */
	end?: (isAnswered: boolean) => void;
}

/** What it takes to decide about a delivery. */
export interface Gate {
	context: ArgosContext;
	settings: Settings;
	turns: Turns;
	repeats: Repeats;
	/** By what the delivery is the same as an earlier one; null = every one counts. */
	repeatKey: string | null;
	/** Ends when an answer is due. */
	late: AbortSignal;
}

type Decided = Pick<Result, 'answer' | 'why'> | { seen: Admitted; as: Remembered };

/** Whether it is let in, and what is to be shown of it. */
async function decide(gate: Gate, delivery: Delivery): Promise<Decided> {
	const { context, settings, turns, late } = gate;
	const isProvable = proofOf(delivery.event) !== undefined;
	if (!settings.isReadBack) return { seen: { as: 'unread' }, as: 'final' };
	const seen = await readBack(context, delivery, turns, late);
	if (seen.as === 'unreachable') {
		if (!settings.emitUnverified) return { answer: 'unreachable', why: seen.why };
		return { seen: { as: 'unread' }, as: isProvable ? 'unproven' : 'final' };
	}
	// What was deleted may be gone. Of everything else it says that somebody made it up.
	if (seen.as === 'missing' && delivery.event !== 'delete') return { answer: 'unknownSubmission' };
	return { seen, as: isProvable && !isVerified(delivery, seen) ? 'unproven' : 'final' };
}

/**
 * Decides about a delivery, after those like it that are under way.
 *
 * @throws ArgosIdentityError `cancelled` when those take too long
 */
export async function admit(gate: Gate, delivery: Delivery): Promise<Result> {
	const { settings, repeats, repeatKey, late } = gate;
	const place = repeatKey === null ? null : await repeats.enter(repeatKey, late);
	if (place === 'repeat') return { answer: 'repeat' };
	let result: Result | undefined;
	try {
		const decided = await decide(gate, delivery);
		if ('answer' in decided) return decided;
		const { seen, as } = decided;
		// Nothing new: neither the one before nor this one could be proven.
		if (place?.before === 'unproven' && as === 'unproven') return { answer: 'repeat' };
		result = {
			answer: 'accepted',
			item: eventItem(settings.choice, delivery, seen),
			end: (isAnswered) => place?.end(isAnswered ? as : null),
		};
		return result;
	} finally {
		if (result === undefined) place?.end(null);
	}
}
