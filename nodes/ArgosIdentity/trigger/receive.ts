import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { withDisplayNames } from '../actions/fields/displayNames';
import { asArgosIdentityError } from '../model/errors/argosIdentityError';
import { readDelivery } from '../model/webhook/delivery';
import { admit, type Result } from './admit';
import { triggerFields } from './fields';
import { Load, MAX_BODY_BYTES } from './load';
import { repeatKey, Repeats } from './repeats';
import { readRequest, type Request } from './request';
import { respond } from './respond';
import { callersOf, settingsOf } from './settings';
import { Turns } from './turns';

/** When an answer is due, in milliseconds. How long ARGOS waits for one is not documented. */
const ANSWER_WITHIN_MS = 120_000;

/** How many submissions are read again at a time. */
const READ_BACKS = 20;

/** What all triggers of a process share. */
export interface Shared {
	load: Load;
	turns: Turns;
	repeats: Repeats;
	answerWithin: number;
}

/** Nothing in work and nothing remembered, with these limits in place of the usual ones. */
export function emptyShared(limits: Partial<Shared> = {}): Shared {
	return {
		load: new Load(),
		turns: new Turns(READ_BACKS),
		repeats: new Repeats(),
		answerWithin: ANSWER_WITHIN_MS,
		...limits,
	};
}

const SHARED = emptyShared();

async function handle(
	context: IWebhookFunctions,
	request: Request,
	{ turns, repeats, answerWithin }: Shared,
): Promise<Result> {
	const settings = settingsOf(context);
	const delivery = readDelivery(request.body());
	if (typeof delivery === 'string') return { answer: delivery };
	if (!settings.events.includes(delivery.choice)) return { answer: 'notChosen' };
	// Whoever tries a workflow out sends the same delivery again and again.
	const isCounted = settings.ignoreRepeats && context.getMode() !== 'manual';
	const { id } = context.getWorkflow();
	const gate = {
		context,
		settings,
		turns,
		repeats,
		repeatKey: isCounted ? repeatKey(id ?? '', context.getNode().id, delivery) : null,
		late: AbortSignal.timeout(answerWithin),
	};
	return await admit(gate, delivery);
}

/** Who calls comes first, then the size: nothing else is looked at before. */
async function resultOf(context: IWebhookFunctions, shared: Shared): Promise<Result> {
	const request = readRequest(context.getRequestObject());
	if (!callersOf(context).mayCall(request.ip)) return { answer: 'caller' };
	if (request.bytes > MAX_BODY_BYTES) return { answer: 'tooLarge' };
	const result = await shared.load.carry(
		request.bytes,
		async () => await handle(context, request, shared),
	);
	return result ?? { answer: 'busy' };
}

/** What was thrown, as an answer: the settings are at fault, another delivery took too long, or we are. */
function failed(thrown: unknown): Result {
	const { code, message } = asArgosIdentityError(thrown);
	if (code === 'invalidInput') {
		return { answer: 'settings', why: withDisplayNames(message, triggerFields) };
	}
	return { answer: code === 'cancelled' ? 'unreachable' : 'fault', why: message };
}

/**
 * Answers one webhook of ARGOS. Never throws: n8n would start an execution that fails.
 *
 * @returns the item for the workflow, or that the answer is given
 */
export async function receive(
	context: IWebhookFunctions,
	shared = SHARED,
): Promise<IWebhookResponseData> {
	const result = await resultOf(context, shared).catch(failed);
	return respond(context, result);
}
