import type { ColumnFacts } from './columnFacts';
import { code, hidden } from './masks';

const NO_RETRY = 'ARGOS asked for no other try';
const NOT_ASKED_AGAIN = '`outcome` is neither `retry` nor `unread`';
const notCounted = (outcomes: string) =>
	`ARGOS does not say, and it was another try than the first or \`outcome\` is ${outcomes}`;

/** Where a submission stands, and what comes next. */
export const STATUS_COLUMNS = {
	outcome: {
		type: 'string',
		example: 'retry',
		meaning:
			'What to branch on: `success` (the ID was read; the check is not complete before Step 2 or a verdict), `unread`, `retry`, `rejected`, `approved`, `pending` or `unknown`.',
		emptyWhen: null,
		mask: 'public',
	},
	retryAdvice: {
		type: 'string',
		example: 'Light is reflected on the document. …',
		meaning: 'Plain words to show to the applicant.',
		emptyWhen: NOT_ASKED_AGAIN,
		mask: 'public',
	},
	submissionId: {
		type: 'string',
		example: 'a1b2c3d4e5',
		meaning: 'The submission at ARGOS. Needed for another try and for Step 2.',
		emptyWhen: 'ARGOS gave none',
		mask: 'public',
	},
	canRetry: {
		type: 'boolean',
		example: 'true',
		meaning:
			'Whether ARGOS asks the applicant to try again: true with `retry` only, also where nobody knows how many tries are left. What ARGOS allows after `unread` is not documented.',
		emptyWhen: null,
		mask: 'public',
	},
	kycStatus: {
		type: 'string',
		example: 'incomplete',
		meaning: "ARGOS's own status, as it came.",
		emptyWhen: 'ARGOS gave none, as with every success',
		mask: code,
	},
	retryCount: {
		type: 'number',
		example: '1',
		meaning: 'Failed tries so far, as far as that is known.',
		emptyWhen: notCounted('`unread`, `rejected` or `unknown`'),
		mask: 'public',
	},
	attemptsLeft: {
		type: 'number',
		example: '2',
		meaning: 'Tries left of the three, as far as that is known; 0 once rejected.',
		emptyWhen: notCounted('`unread` or `unknown`'),
		mask: 'public',
	},
	retryCode: {
		type: 'string',
		example: 'glare_detected',
		meaning:
			"The first reason for another try: a known code in ARGOS's spelling, another one as it came.",
		emptyWhen: `${NO_RETRY}, or gave a reason without a code`,
		mask: code,
	},
	retryCodes: {
		type: 'string',
		example: 'glare_detected, missing_name',
		meaning: 'All reasons, each once.',
		emptyWhen: `${NO_RETRY}, or gave a reason without a code`,
		mask: code,
	},
	retryMessage: {
		type: 'string',
		example: 'Hide reflections …',
		meaning: "ARGOS's words.",
		emptyWhen: `${NO_RETRY}, or Personal Data is not Full`,
		mask: hidden,
	},
	retryCategory: {
		type: 'string',
		example: 'retakePhoto',
		meaning: '`retakePhoto`, `wrongDocument`, `documentExpired` or `unknown`.',
		emptyWhen: NOT_ASKED_AGAIN,
		mask: 'public',
	},
	submissionExpiresAt: {
		type: 'string',
		example: '2026-01-31T16:00:00.000Z',
		meaning: 'Until when it can be used: four hours after a first try was answered.',
		emptyWhen: 'this was not the first try',
		mask: 'public',
	},
} as const satisfies Record<string, ColumnFacts>;
