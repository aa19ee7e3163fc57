/**
 * Every answer that a delivery can get. The texts are for whoever looks into ARGOS's log or a proxy's;
 * they hold nothing of the delivery. What ARGOS does after another status than 200 is not documented.
 */
export const ANSWERS = {
	accepted: { status: 200, text: 'Accepted' },
	notChosen: { status: 200, text: 'Not one of the chosen events, nothing was started' },
	repeat: { status: 200, text: 'Came before, nothing was started' },
	notAnObject: { status: 400, text: 'Not a webhook of ARGOS Identity: no JSON object' },
	noEvent: { status: 400, text: 'Not a webhook of ARGOS Identity: no usable webhook_trigger' },
	noSubmission: { status: 400, text: 'Not a webhook of ARGOS Identity: no usable submission_id' },
	caller: { status: 403, text: 'This address may not call' },
	unknownSubmission: { status: 403, text: 'ARGOS Identity has no such submission' },
	tooLarge: { status: 413, text: 'Larger than 1 MB' },
	busy: { status: 503, text: 'Too many deliveries at once' },
	unreachable: { status: 503, text: 'ARGOS Identity could not be asked back' },
	settings: { status: 503, text: "The trigger's settings cannot be used" },
	fault: { status: 503, text: 'The trigger met something that it was not made for' },
} as const satisfies Record<string, { status: number; text: string }>;

export type AnswerName = keyof typeof ANSWERS;
