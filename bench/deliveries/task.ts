/** What answers a delivery. */
export const WAYS = ['trigger', 'webhookLast', 'webhookAtOnce'] as const;
export type WayName = (typeof WAYS)[number];

export const WAY_WORDS: Readonly<Record<WayName, string>> = {
	trigger: 'ARGOS Identity Trigger',
	webhookLast: 'Webhook and HTTP Request, answer when the last node finishes',
	webhookAtOnce: 'Webhook and HTTP Request, answer immediately',
};

/** How deliveries come. */
export interface Place {
	/** How many callers wait for an answer at a time. */
	callers: number;
	/** How long the local ARGOS waits before it answers a read-back, in milliseconds. */
	latencyMs: number;
}

export const PLACES: readonly Place[] = [
	{ callers: 1, latencyMs: 0 },
	{ callers: 20, latencyMs: 0 },
	{ callers: 50, latencyMs: 100 },
];

export const placeWords = ({ callers, latencyMs }: Place) =>
	`${callers === 1 ? 'one delivery' : `${callers} deliveries`} at a time, ARGOS answers after ${latencyMs} ms`;

/** How much is measured. */
export interface Sizes {
	/** Deliveries of one measurement. */
	count: number;
	/** How often each is measured. */
	repeats: number;
}

export const FULL: Sizes = { count: 300, repeats: 8 };
export const QUICK: Sizes = { count: 10, repeats: 1 };

/** What the deliveries of one measurement cost n8n, and their callers. */
export interface Measurement {
	/** Until the last execution had ended. */
	wallMs: number;
	/** User and system time of n8n's process until then. */
	cpuMs: number;
	/** Time to answer. */
	p50Ms: number;
	p99Ms: number;
}
