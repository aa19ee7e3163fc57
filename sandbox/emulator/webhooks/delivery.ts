import type { Forgery } from './plan';

/** What became of a delivery; `status`, `fault` and `sentAt` follow when they are known. */
export interface WebhookDelivery {
	/** By which a plan's lists name it, from 1; one of `deliver` has none, the others its genuine one's. */
	number?: number;
	event: string;
	submissionId?: string | undefined;
	/** 1, or 2 for the repetition. */
	attempt: number;
	/** What the emulator's submissions came to, what was forged beside it, or what `deliver` sent. */
	origin: 'state' | 'forged' | 'deliver';
	forgery?: Forgery;
	encrypted: boolean;
	lost: boolean;
	/** The body as it is sent. */
	body: string;
	/** When it arose and when it was sent, in milliseconds since 1970 by the emulator's clock. */
	at: number;
	sentAt?: number;
	/** The HTTP status that answered it. */
	status?: number;
	/** Why there is no answer: a code such as ECONNREFUSED, `timeout`, or `ended` with the emulator. */
	fault?: string;
}
