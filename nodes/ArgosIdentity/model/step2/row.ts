import { columnsOf, type ColumnName, type Row } from '../row/columns';
import { statusBlock } from '../status/statusBlock';
import type { Step2Answer } from './answer';

/** The columns of the row that `submitSelfie` puts out, in their order; the first ten are the simplified row. */
export const STEP2_COLUMNS = [
	'outcome',
	'retryAdvice',
	'submissionId',
	'canRetry',
	'attemptsLeft',
	'kycStatus',
	'faceSimilarityScore',
	'livenessScore',
	'retryCode',
	'retryCount',
	'retryCodes',
	'retryMessage',
	'retryCategory',
	'verificationResult',
] as const satisfies readonly ColumnName[];

type Step2Column = (typeof STEP2_COLUMNS)[number];

export type Step2Row = Row<Step2Column>;

const ASKED_AGAIN = '`outcome` is not `retry`';
const NOT_COUNTED = 'ARGOS does not say';

/** The same columns as the panel and the docs show them, in the words of this step. */
export const STEP2_COLUMN_TABLE = columnsOf<Step2Column>(STEP2_COLUMNS, {
	outcome: {
		example: 'approved',
		meaning: 'What to branch on: `approved`, `pending`, `retry`, `rejected` or `unknown`.',
	},
	retryAdvice: {
		example: 'Please take a new selfie …',
		emptyWhen: ASKED_AGAIN,
	},
	submissionId: { meaning: 'The submission, as ARGOS or your workflow gave it.', emptyWhen: null },
	canRetry: {
		meaning:
			'Whether ARGOS asks for another selfie: true with `retry` only, also where nobody knows how many tries are left.',
	},
	attemptsLeft: {
		meaning: 'Tries left of the three of both steps, as far as that is known; 0 once rejected.',
		emptyWhen: NOT_COUNTED,
	},
	kycStatus: { example: 'approved', emptyWhen: 'ARGOS gave none' },
	retryCode: { example: 'face_compare_underscore' },
	retryCount: {
		meaning: 'Failed tries of both steps so far, as ARGOS says.',
		emptyWhen: NOT_COUNTED,
	},
	retryCodes: { example: 'face_compare_underscore' },
	retryMessage: { example: '…' },
	retryCategory: { emptyWhen: ASKED_AGAIN },
});

/**
 * The flat row of one selfie, every key present, in the order of STEP2_COLUMNS.
 *
 * Every answer of Step 2 that ARGOS documents has a status or asks for another try, so one with neither
 * proves nothing. How many tries failed before, in Step 1 too, is not known here.
 *
 * @param asked the submission that the selfie was sent for; ARGOS's answers name none
 */
export function step2Row(asked: string, answer: Step2Answer): Step2Row {
	const columns: Step2Row = {
		...statusBlock(answer, { whenSilent: 'unknown', isFirstTry: false, picture: 'selfie' }),
		submissionId: answer.submissionId ?? asked,
		faceSimilarityScore: answer.faceSimilarityScore,
		livenessScore: answer.livenessScore,
		verificationResult: answer.verificationResult,
	};
	return Object.fromEntries(STEP2_COLUMNS.map((name) => [name, columns[name]])) as Step2Row;
}
