import type { Column } from '../row/columnFacts';
import { SUBMISSION_COLUMNS } from '../submission/row';
import type { UnknownRecord } from '../values/unknown';

/** The row that the trigger puts out: what came, whether ARGOS confirms it, and the submission's row. */
export const EVENT_COLUMNS: readonly Column[] = [
	{
		name: 'event',
		type: 'string',
		example: 'approved',
		meaning: "What ARGOS's webhook says has happened.",
		emptyWhen: null,
		mask: 'public',
	},
	{
		name: 'verified',
		type: 'boolean',
		example: 'true',
		meaning: 'Whether ARGOS, asked back, said what proves it.',
		emptyWhen: null,
		mask: 'public',
	},
	...SUBMISSION_COLUMNS,
];

/** The row of an event; `shown` is the submission's, with as much of it as may be shown. */
export function eventRow(event: string, verified: boolean, shown: UnknownRecord): UnknownRecord {
	return { event, verified, ...shown };
}
