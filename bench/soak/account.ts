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
	/** Rows whose submission is not one of these applicants'. */
	foreign: number;
	/** Rows with another verdict than ARGOS has. */
	wrong: number;
	/** Applicants who used more than one try of a step, or failed a check. */
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

/** Compares the table with what ARGOS has, applicant by applicant. */
export function accountOf(
	applicants: readonly Applicant[],
	known: readonly Known[],
	rows: readonly Row[],
): Account {
	const byUser = grouped(known, ({ userid }) => userid);
	const bySubmission = grouped(rows, ({ submissionId }) => submissionId);
	const account: Account = {
		right: 0,
		notOnceAtArgos: 0,
		missing: 0,
		repeated: 0,
		foreign: 0,
		wrong: 0,
		secondTries: 0,
	};
	let own = 0;
	for (const applicant of applicants) {
		const [submission, ...others] = byUser.get(applicant.userid) ?? [];
		if (submission === undefined || others.length > 0) {
			account.notOnceAtArgos += 1;
			continue;
		}
		if (!usedOneTry(submission)) account.secondTries += 1;
		const [row, ...more] = bySubmission.get(submission.submissionId) ?? [];
		if (row === undefined) {
			account.missing += 1;
			continue;
		}
		own += 1 + more.length;
		if (more.length > 0) account.repeated += 1;
		else if (row['userid'] === applicant.userid && agrees(row, submission, applicant))
			account.right += 1;
		else account.wrong += 1;
	}
	account.foreign = rows.length - own;
	return account;
}
