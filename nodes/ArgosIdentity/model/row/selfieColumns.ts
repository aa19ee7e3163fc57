import { NOT_SENT_BACK, type ColumnFacts } from './columnFacts';
import { code } from './masks';

/** What Step 2 found. */
export const SELFIE_COLUMNS = {
	faceSimilarityScore: {
		type: 'number',
		example: '99',
		meaning:
			'How much the selfie resembles the photo on the ID; 0 to 99 in the samples of ARGOS. From which on it is enough is not documented.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	livenessScore: {
		type: 'number',
		example: '99',
		meaning:
			'How sure ARGOS is that a living person took the selfie; 0 to 99 in the samples of ARGOS.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	verificationResult: {
		type: 'string',
		example: 'success',
		meaning:
			"ARGOS's own word. It is `success` in ARGOS's sample of a rejected submission too, so it decides nothing here: never branch on it.",
		emptyWhen: NOT_SENT_BACK,
		mask: code,
	},
} as const satisfies Record<string, ColumnFacts>;
