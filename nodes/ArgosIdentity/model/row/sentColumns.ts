import type { ColumnFacts } from './columnFacts';
import { emailDomain } from './masks';

const asSent = (example: string): ColumnFacts => ({
	type: 'string',
	example,
	meaning: 'As sent.',
	emptyWhen: 'it was not given',
	mask: 'public',
});

/** What the workflow sent with the submission. */
export const SENT_COLUMNS = {
	issuingCountry: {
		type: 'string',
		example: 'KOR',
		meaning: 'As sent, ISO 3166 alpha-3.',
		emptyWhen: null,
		mask: 'public',
	},
	idType: {
		type: 'string',
		example: 'passport',
		meaning: 'As sent.',
		emptyWhen: null,
		mask: 'public',
	},
	email: {
		type: 'string',
		example: 'name@example.com',
		meaning: 'As sent.',
		emptyWhen: 'Personal Data is None',
		mask: emailDomain,
	},
	userid: asSent('user-7'),
	cf1: asSent('spring campaign'),
	cf2: asSent(''),
	cf3: asSent(''),
} as const satisfies Record<string, ColumnFacts>;
