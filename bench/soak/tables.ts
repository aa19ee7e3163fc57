import { MB, number, thousands } from '../page/figures';
import { table } from '../page/markdown';
import { growth, type End, type Passage, type Run } from './results';
import { MOST_GROWTH_BYTES, SETTING_WORDS } from './task';

const megabytes = (bytes: number) => `${number(bytes / MB, 0)} MB`;
const minutes = (seconds: number) => `${number(seconds / 60, 1)} minutes`;

/** A run that has got to its end. */
interface Whole extends Run {
	end: End;
	first: Passage;
	last: Passage;
}

/** Throws for a run that was ended before. */
function whole(run: Run): Whole {
	const { end, looks } = run;
	const [first, last] = [looks[0], looks.at(-1)];
	if (!end || !first || !last) throw new Error('This run did not get to its end');
	return { ...run, end, first, last };
}

type Figure = (run: Whole) => string;

/** Processor time of one applicant, between the first tenth and the last applicant. */
const cpuEach: Figure = ({ first, last }) =>
	`${number((last.cpuMs - first.cpuMs) / (last.applicants - first.applicants), 0)} ms`;

const FIGURES: ReadonlyArray<readonly [what: string, figure: Figure]> = [
	['Applicants', ({ applicants }) => thousands(applicants)],
	['In the table once, with the verdict that ARGOS has', ({ end }) => thousands(end.account.right)],
	[
		'Missing, twice, of nobody, or with another verdict',
		({ end: { account } }) =>
			thousands(account.missing + account.repeated + account.foreign + account.wrong),
	],
	['Applicants who used a second try', ({ end }) => thousands(end.account.secondTries)],
	['Executions that failed', ({ end }) => thousands(end.failedExecutions)],
	['Webhooks that ARGOS had to send', ({ end }) => thousands(end.deliveries.arose)],
	['of these lost', ({ end }) => thousands(end.deliveries.lost)],
	['of these sent twice', ({ end }) => thousands(end.deliveries.repeated)],
	['Forged ones beside them', ({ end }) => thousands(end.deliveries.forged)],
	[
		'Answered 200, refused, without an answer',
		({ end: { deliveries } }) =>
			[deliveries.received, deliveries.refused, deliveries.unanswered].map(thousands).join(', '),
	],
	['Rows before catch-up', ({ end }) => thousands(end.rowsBefore)],
	['Time for all applicants', ({ last }) => minutes(last.seconds)],
	['Applicants a second', ({ last }) => number(last.applicants / last.seconds, 1)],
	['Processor time of n8n for each', cpuEach],
	['Time for catch-up', ({ end }) => `${number(end.catchUpSeconds, 0)} s`],
	['Still needed after the first tenth', ({ first }) => megabytes(first.needed)],
	['Still needed after the last applicant', ({ last }) => megabytes(last.needed)],
	[
		`Growth since the least of ten looks, at most ${megabytes(MOST_GROWTH_BYTES)}`,
		(run) => megabytes(growth(run)),
	],
	['Still needed after catch-up', ({ end }) => megabytes(end.look.needed)],
	['Highest resident memory before catch-up', ({ last }) => megabytes(last.highest)],
	['Highest with catch-up', ({ end }) => megabytes(end.look.highest)],
	['Database at the end', ({ end }) => megabytes(end.look.database)],
];

/** The runs side by side. */
export function soakTable(runs: readonly Run[]): string {
	const all = runs.map(whole);
	return table(
		['', ...all.map(({ setting }) => SETTING_WORDS[setting])],
		FIGURES.map(([what, figure]) => [what, ...all.map(figure)]),
	);
}

/** How memory and database went in the course of a run. */
export const soakCourse = ({ looks }: Run): string =>
	table(
		['Applicants', 'Still needed, MB', 'Resident, MB', 'Database, MB', 'Seconds'],
		looks.map(({ applicants, needed, resident, database, seconds }) => [
			thousands(applicants),
			...[needed, resident, database].map((bytes) => number(bytes / MB, 0)),
			number(seconds, 0),
		]),
	);
