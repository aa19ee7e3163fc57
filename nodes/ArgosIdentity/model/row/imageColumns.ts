import { NOT_SENT_BACK, type ColumnFacts } from './columnFacts';
import { hidden } from './masks';

const imageUrl = (which: string): ColumnFacts => ({
	type: 'string',
	example: 'https://…',
	meaning: `Where ARGOS keeps ${which}.`,
	emptyWhen: 'ARGOS gives none, or Personal Data is not Full',
	mask: hidden,
});

/** Which images ARGOS has, and where. */
export const IMAGE_COLUMNS = {
	frontImageReceived: {
		type: 'boolean',
		example: 'true',
		meaning: 'Whether ARGOS stored the front image.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	backImageReceived: {
		type: 'boolean',
		example: 'false',
		meaning: 'Whether ARGOS stored the back image.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	frontImageUrl: imageUrl('the front image'),
	backImageUrl: imageUrl('the back image'),
	selfieImageUrl: imageUrl('the selfie'),
	addressImageUrl: imageUrl('the proof of address'),
} as const satisfies Record<string, ColumnFacts>;
