import type { Applicant } from './applicants';
import type { Known } from './argosChild';

/** A row of the table, as far as it is looked at. */
export type Row = Readonly<Record<string, unknown>>;

/** What is not as it should be; a number for each kind, so that no address gets into a log. */
export interface Account {
	/** Applicants with one row, which has the verdict that ARGOS has, and that they were to get. */
	right: number;
	/** Applicants that ARGOS does not have exactly once. */
	notOnceAtArgos: number;
	/** Applicants without a row, and with more than one. */
	missing: number;
	repeated: number;
	/** Rows of a submission that ARGOS does not have. */
	foreign: number;
	/** Rows with another verdict than ARGOS has. */
	wrong: number;
	/** Submissions that used more than one try of a step, or failed a check. */
	secondTries: number;
}

/** The table's word for what ARGOS decided: whatever is no verdict waits for a person. */
const DECISIONS: Readonly<Record<string, string>> = { approved: 'approved', rejected: 'rejected' };

const agrees = ({ outcome, decision }: Row, { status }: Known, { verdict }: Applicant) =>
	status === verdict && outcome === status && decision === (DECISIONS[status] ?? 'open');

const usedOneTry = ({ failed, step1, step2 }: Known) => failed === 0 && step1 === 1 && step2 <= 1;

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => unknown) {
	const groups = new Map<unknown, Value[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}

type Finding = Exclude<keyof Account, 'foreign' | 'secondTries'>;

/** What has come of one applicant, whom ARGOS and the table have so often. */
function findingOf(
	applicant: Applicant,
	[submission, ...others]: readonly Known[],
	[row, ...more]: readonly Row[],
): Finding {
	if (submission === undefined || others.length > 0) return 'notOnceAtArgos';
	if (row === undefined) return 'missing';
	if (more.length > 0) return 'repeated';

	return row['userid'] === applicant.userid && agrees(row, submission, applicant)
		? 'right'
		: 'wrong';
}

/** Compares the table with what ARGOS has, applicant by applicant. */
export function accountOf(
	applicants: readonly Applicant[],
	known: readonly Known[],
	rows: readonly Row[],
): Account {
	const byUser = grouped(known, ({ userid }) => userid);
	const bySubmission = grouped(rows, ({ submissionId }) => submissionId);
	const ids = new Set<unknown>(known.map(({ submissionId }) => submissionId));
	const account: Account = {
		right: 0,
		notOnceAtArgos: 0,
		missing: 0,
		repeated: 0,
		foreign: rows.filter(({ submissionId }) => !ids.has(submissionId)).length,
		wrong: 0,
		secondTries: known.filter((submission) => !usedOneTry(submission)).length,
	};
	for (const applicant of applicants) {
		const own = byUser.get(applicant.userid) ?? [];
		const inTable = bySubmission.get(own[0]?.submissionId) ?? [];
		account[findingOf(applicant, own, inTable)] += 1;
	}
	return account;
}
