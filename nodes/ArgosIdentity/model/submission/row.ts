import { columnsOf, type ColumnName, type Row } from '../row/columns';
import { rejectReason } from '../status/rejectCodes';
import { list } from '../status/statusBlock';
import { storedStatus } from './status';
import type { StoredSubmission } from './stored';

/** The columns of a submission that is read from ARGOS. The first ten are those that people look for. */
const NAMES = [
	'outcome',
	'retryAdvice',
	'submissionId',
	'fullName',
	'birthDate',
	'nationality',
	'identityNumber',
	'expireDate',
	'rejectReason',
	'canRetry',
	'kycStatus',
	'retryCount',
	'attemptsLeft',
	'retryCode',
	'retryCodes',
	'retryMessage',
	'retryCategory',
	'submissionExpiresAt',
	'rejectCodes',
	'rejectComment',
	'applicantId',
	'email',
	'userid',
	'cf1',
	'cf2',
	'cf3',
	'createdAt',
	'updatedAt',
	'pendingAt',
	'decidedAt',
	'reviewer',
	'issuingCountry',
	'idType',
	'firstName',
	'lastName',
	'gender',
	'documentNumber',
	'licenseNumber',
	'issueDate',
	'ageGroup',
	'addressFormatted',
	'addressCountry',
	'frontImageUrl',
	'backImageUrl',
	'selfieImageUrl',
	'addressImageUrl',
	'amlStatus',
] as const satisfies readonly ColumnName[];

export type SubmissionColumn = (typeof NAMES)[number];
export type SubmissionRow = Row<SubmissionColumn>;

const NOT_THERE = 'ARGOS has none';
const NO_TRY_LISTED = 'ARGOS lists no failed try';
const stored = { meaning: 'As stored with the submission.', emptyWhen: NOT_THERE };

/** What is to be said otherwise than of a row about something that was just sent. */
export const SUBMISSION_COLUMNS = columnsOf(NAMES, {
	outcome: {
		example: 'approved',
		meaning:
			'What to branch on: `approved`, `pending`, `rejected`, `retry`, `incomplete`, `deleted`, `notFound` or `unknown`.',
	},
	identityNumber: { meaning: 'Number of the person. ARGOS masks some.' },
	canRetry: {
		meaning:
			'Whether the applicant may try again in this submission: `outcome` is `retry` and it is not older than four hours.',
	},
	kycStatus: { example: 'approved', emptyWhen: NOT_THERE },
	retryCount: {
		meaning: 'Failed tries, as the last one that ARGOS lists counts them.',
		emptyWhen: NO_TRY_LISTED,
	},
	attemptsLeft: {
		emptyWhen: `${NO_TRY_LISTED} and \`outcome\` is not \`rejected\``,
	},
	retryCode: { meaning: 'The first reason of the last failed try.', emptyWhen: NO_TRY_LISTED },
	retryCodes: { meaning: 'All reasons of the last failed try.', emptyWhen: NO_TRY_LISTED },
	retryMessage: { emptyWhen: `${NO_TRY_LISTED}, or Personal Data is not Full` },
	submissionExpiresAt: {
		meaning: 'Until when it can be used: four hours after its creation.',
		emptyWhen: '`outcome` is neither `retry` nor `incomplete`, or its creation is not known',
	},
	email: { ...stored, emptyWhen: `${NOT_THERE}, or Personal Data is None` },
	userid: stored,
	cf1: stored,
	cf2: stored,
	cf3: stored,
	issuingCountry: { meaning: 'The country that issued the ID.', emptyWhen: NOT_THERE },
	idType: { meaning: "The kind of ID, in ARGOS's words.", emptyWhen: NOT_THERE },
});

const EMPTY = Object.fromEntries(NAMES.map((name) => [name, null])) as SubmissionRow;

/**
 * Every column in its place, those of the parts filled in. Objects that grow column by column take ten
 * times as long, and a list can have a hundred thousand.
 */
function inOrder(...parts: ReadonlyArray<Partial<SubmissionRow>>): SubmissionRow {
	return Object.assign({ ...EMPTY }, ...parts) as SubmissionRow;
}

/**
 * The flat row of a submission, every key present.
 *
 * @param now milliseconds since 1970
 */
export function submissionRow(submission: StoredSubmission, now: number): SubmissionRow {
	const { submissionId, rejectCodes, rejectComments, values } = submission;
	return inOrder(values, storedStatus(submission, now), {
		submissionId,
		rejectCodes: list(rejectCodes),
		rejectReason: rejectReason(rejectCodes),
		rejectComment: rejectComments.length === 0 ? null : rejectComments.join(' '),
	});
}

/** The row for a submissionId that ARGOS does not have. */
export function notFoundRow(submissionId: string): SubmissionRow {
	return inOrder({ outcome: 'notFound', submissionId, canRetry: false });
}
