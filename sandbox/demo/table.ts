import Table from 'cli-table3';
import { applicant, APPLICANT_KEYS, type Applicant, type ApplicantKey } from './applicants';
import type { PersonShown, Story, Try } from './story';

/** What became of an applicant, in words for somebody who has never read an API reference. */
export interface TableRow {
	applicant: string;
	result: string;
	/** How often ARGOS was asked, and whether that was one case for it. */
	tries: string;
	/** Whether anything went to ARGOS: yes, no or maybe. */
	sent: string;
	/** What was read, what the applicant was told, or why nothing was sent. */
	detail: string;
}

function personWords({ name, birthDate, number, expireDate }: PersonShown): string {
	return `${name ?? '?'}, born ${birthDate ?? '?'}, number ${number ?? '?'}, valid until ${expireDate ?? '?'}`;
}

function detailOf(tries: readonly Try[]): string {
	const last = tries.at(-1);
	if (last?.refusal) return last.refusal.message;
	const advice = new Set(tries.flatMap((each) => each.advice ?? []));
	const told = [...advice].map((words) => `Was told: "${words}"`);
	const read = tries.filter(({ outcome }) => outcome === 'success');
	return [...told, ...read.map(({ person }) => `Read: ${personWords(person)}`)].join(' ');
}

const RESULTS: Record<Try['outcome'], string> = {
	success: 'ID was read',
	unread: 'nothing could be read',
	retry: 'must try again',
	rejected: 'rejected for good',
	approved: 'approved',
	pending: 'waits for a decision',
	unknown: 'unknown',
	refused: 'stopped before sending',
};

export function resultWords({ outcome }: Try): string {
	return RESULTS[outcome];
}

function triesWords(tries: readonly Try[]): string {
	const answered = tries.filter(({ refusal }) => refusal === null);
	const submissions = new Set(answered.map(({ submissionId }) => submissionId)).size;
	const within = submissions === 1 ? 'one submission' : `${submissions} submissions`;
	const selfies = answered.filter(({ step }) => step === 'selfie').length;
	const count = String(answered.length - selfies);
	if (selfies > 0) return `ID ${count}, selfie ${selfies} within ${within}`;
	return answered.length > 1 ? `${count} within ${within}` : count;
}

function rowOf({ name, document }: Applicant, tries: readonly Try[]): TableRow {
	const last = tries.at(-1);
	return {
		applicant: `${name}: ${document}`,
		result: last === undefined ? 'nothing came back' : resultWords(last),
		tries: triesWords(tries),
		sent: last?.refusal?.sent ?? 'yes',
		detail: detailOf(tries),
	};
}

/** One row for each applicant, in their order. */
export function tableRows(story: Story): Record<ApplicantKey, TableRow> {
	const rows = APPLICANT_KEYS.map((key) => [key, rowOf(applicant(key), story[key])]);
	return Object.fromEntries(rows) as Record<ApplicantKey, TableRow>;
}

/** The rows as text, plain and no wider than 100 characters. */
export function drawTable(rows: readonly TableRow[]): string {
	const table = new Table({
		head: ['Applicant', 'Result', 'Tries', 'Sent', 'What the workflow can show or store'],
		colWidths: [23, 13, 14, 6, 38],
		wordWrap: true,
		style: { head: [], border: [] },
	});
	for (const { applicant: who, result, tries, sent, detail } of rows) {
		table.push([who, result, tries, sent, detail]);
	}
	return table.toString();
}
