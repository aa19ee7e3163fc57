import { createHash } from 'node:crypto';

/** Which deliveries: a share of them from 0 to 1, or the numbers of some, counted from 1. */
export type Share = number | readonly number[];

/** A made-up delivery that comes beside a genuine one. */
export const FORGERIES = [
	/** Of a submission that nobody was given. */
	'unknown-id',
	/** Of a submission whose id looks like any other, but which this project's key does not find. */
	'other-project',
	/** Of the same submission, with a verdict that ARGOS does not say. */
	'other-verdict',
] as const;
export type Forgery = (typeof FORGERIES)[number];

/** What becomes of deliveries on their way. All of it is the emulator's own. */
export interface WebhookPlan {
	/** Deliveries of the same numbers fare the same with the same seed. */
	seed: number;
	/** By the emulator's clock, in milliseconds; two numbers = between them. */
	delayMs: number | readonly [number, number];
	lost: Share;
	/** Sent again with the same body; none that was lost. */
	repeated: Share;
	/** How long after the first answer, by the emulator's clock. */
	repeatAfterMs: number;
	/** Held back until the next one has arrived or was lost, at most a second by the emulator's clock. */
	outOfOrder: Share;
	/** One of `forgeries` comes with them, at once and whatever becomes of them. */
	forged: Share;
	forgeries: readonly Forgery[];
	/** Sent as `{"data": …}` with a text that nobody can decrypt. */
	encrypted: Share;
	/** When one that is not answered is given up, in milliseconds of real time. */
	patienceMs: number;
}

/** Everything arrives at once and as it is. How long ARGOS waits for an answer is not documented. */
export const PLAIN_PLAN: Readonly<WebhookPlan> = {
	seed: 1,
	delayMs: 0,
	lost: 0,
	repeated: 0,
	repeatAfterMs: 0,
	outOfOrder: 0,
	forged: 0,
	forgeries: FORGERIES,
	encrypted: 0,
	patienceMs: 5000,
};

/** What becomes of one delivery. */
export interface Fate {
	delayMs: number;
	lost: boolean;
	/** How long after the first answer it comes again; undefined = once only. */
	repeatAfterMs: number | undefined;
	outOfOrder: boolean;
	encrypted: boolean;
	forgery: Forgery | undefined;
}

/** From 0 up to 1; each purpose has draws of its own, so that one setting does not move the others. */
function draw(seed: number, number: number, purpose: string): number {
	const hash = createHash('sha256').update(`${seed} ${number} ${purpose}`).digest();
	return hash.readUInt32BE() / 2 ** 32;
}

/** Whether one is of a share that begins at `from`. */
function isIn(share: Share, number: number, drawn: number, from = 0): boolean {
	if (typeof share !== 'number') return share.includes(number);
	return drawn >= from && drawn < from + share;
}

function delayOf({ delayMs, seed }: WebhookPlan, number: number): number {
	if (typeof delayMs === 'number') return delayMs;
	const [least, most] = delayMs;
	return least + draw(seed, number, 'delay') * (most - least);
}

function forgeryOf({ forgeries, seed }: WebhookPlan, number: number): Forgery | undefined {
	return forgeries[Math.floor(draw(seed, number, 'forgery') * forgeries.length)];
}

/** What becomes of the delivery of this number, which counts from 1. */
export function fateOf(plan: WebhookPlan, number: number): Fate {
	const drawn = (purpose: string) => draw(plan.seed, number, purpose);
	// One draw for both: a third lost and a third repeated leave a third that comes once.
	const arrival = drawn('arrival');
	const lost = isIn(plan.lost, number, arrival);
	const lostShare = typeof plan.lost === 'number' ? plan.lost : 0;
	const repeated = !lost && isIn(plan.repeated, number, arrival, lostShare);
	return {
		delayMs: delayOf(plan, number),
		lost,
		repeatAfterMs: repeated ? plan.repeatAfterMs : undefined,
		outOfOrder: isIn(plan.outOfOrder, number, drawn('order')),
		encrypted: isIn(plan.encrypted, number, drawn('encryption')),
		forgery: isIn(plan.forged, number, drawn('forged')) ? forgeryOf(plan, number) : undefined,
	};
}
