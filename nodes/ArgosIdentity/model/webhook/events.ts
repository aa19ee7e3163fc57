/** An event as the panel's list and the docs show it. */
interface EventWords {
	name: string;
	/** When ARGOS sends it, as a sentence without its full stop. */
	description: string;
}

/** Every event that ARGOS's pages name, by the value of `webhook_trigger`. */
export const EVENTS = {
	aml: { name: 'AML', description: 'The screening against watch lists is done' },
	aml_monitor: { name: 'AML Monitor', description: 'The ongoing monitoring found something' },
	approved: { name: 'Approved', description: 'A submission was approved' },
	created: { name: 'Created', description: 'A submission was begun' },
	delete: { name: 'Deleted', description: 'A submission was deleted' },
	faceAuth: { name: 'Face Auth', description: 'A face was compared with that of a submission' },
	injection: { name: 'Injection', description: 'An address was added' },
	injectionFail: { name: 'Injection Failed', description: 'An address could not be added' },
	rejected: { name: 'Rejected', description: 'A submission was rejected' },
	retry: { name: 'Retry', description: 'The applicant was asked for another try' },
	submit: { name: 'Submitted', description: 'A submission waits for a decision' },
	token_expired: { name: 'Token Expired', description: 'A one-time token cannot be used any more' },
	updated: { name: 'Updated', description: 'Data of a submission was changed' },
} as const satisfies Record<string, EventWords>;

export type KnownEvent = keyof typeof EVENTS;

/** What can be chosen: the known events, and everything else that comes. */
export type EventChoice = KnownEvent | 'other';

export const EVENT_NAMES = Object.keys(EVENTS) as readonly KnownEvent[];

export const EVENT_CHOICES: readonly EventChoice[] = [...EVENT_NAMES, 'other'];

/** The known event of this name, in whatever case of letters it is written; undefined for others. */
export function knownEvent(name: string): KnownEvent | undefined {
	return EVENT_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
}
