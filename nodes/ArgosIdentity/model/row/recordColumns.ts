import { NOT_SENT_BACK, type ColumnFacts } from './columnFacts';
import { code, hidden, systemOnly, time } from './masks';

const timeOf = (meaning: string): ColumnFacts => ({
	type: 'string',
	example: '2026-01-31T12:00:00.000Z',
	meaning,
	emptyWhen: NOT_SENT_BACK,
	mask: time,
});

/** What ARGOS records of a submission: its times, who decided it and why, and the screening. */
export const RECORD_COLUMNS = {
	rejectCodes: {
		type: 'string',
		example: 'too_many_retry',
		meaning: "Why it was rejected, in ARGOS's codes.",
		emptyWhen: 'ARGOS gives no reason',
		mask: code,
	},
	rejectReason: {
		type: 'string',
		example: 'All tries are used up.',
		meaning: 'The same in plain words, for your team.',
		emptyWhen: 'ARGOS gives no reason, or none that is known here',
		mask: 'public',
	},
	rejectComment: {
		type: 'string',
		example: '…',
		meaning: "ARGOS's or a reviewer's own words.",
		emptyWhen: 'there are none, or Personal Data is not Full',
		mask: hidden,
	},
	applicantId: {
		type: 'string',
		example: 'e5d4c3b2a1',
		meaning: 'The person at ARGOS, the same in all approved submissions.',
		emptyWhen: 'ARGOS gives none, as for whoever is not approved',
		mask: 'public',
	},
	createdAt: timeOf('When the submission was begun, ISO 8601 in UTC.'),
	updatedAt: timeOf('When it was changed last.'),
	pendingAt: timeOf('Since when it waits for a person.'),
	decidedAt: timeOf('When it was approved or rejected.'),
	reviewer: {
		type: 'string',
		example: 'system',
		meaning: 'Who decided: `system`, or a person.',
		emptyWhen: `${NOT_SENT_BACK}, or it is a person and Personal Data is not Full`,
		mask: systemOnly,
	},
	amlStatus: {
		type: 'string',
		example: '',
		meaning: 'What the screening against watch lists (AML) says. Its values are not documented.',
		emptyWhen: NOT_SENT_BACK,
		mask: code,
	},
} as const satisfies Record<string, ColumnFacts>;
