import { MB, number, thousands } from '../page/figures';
import { table } from '../page/markdown';
import { costsOfRun, mostBytes } from './medians';
import { needOf, type Need } from './need';
import type { Run } from './results';

/** Applicants a day of a small, a middling and a large team. */
export const TEAMS = [1_000, 10_000, 100_000] as const;

const GB = 1000 * MB;

/** Two digits of a small figure, none of a large one. */
const short = (value: number) =>
	value >= 10 ? thousands(value) : String(Number(value.toPrecision(2)));

/** To the next half, as machines are bought. */
const gigabytes = (bytes: number) => `${number(Math.ceil((2 * bytes) / GB) / 2, 1)} GB`;

const percent = (share: number) => `${short(100 * share)} %`;

const range = ({ usual, most }: { usual: number; most: number }, show: (value: number) => string) =>
	`${show(usual)} to ${show(most)}`;

const several = (count: number, one: string, many: string) =>
	`${count} ${count === 1 ? one : many}`;

function processesOf({ isOne, workers, webhookProcesses }: Need): string {
	if (isOne) return 'one n8n';
	const webhooks = several(webhookProcesses, 'webhook process', 'webhook processes');
	const answering = webhookProcesses === 0 ? [] : [webhooks];
	return ['main', ...answering, several(workers, 'worker', 'workers')].join(' + ');
}

/** Of n8n's processes, each at its highest. */
function memoryOf(run: Run, { isOne, workers, webhookProcesses }: Need): string {
	if (isOne) return gigabytes(mostBytes(run, 'one', 'main'));
	const main = mostBytes(run, 'queue', 'main') * (1 + webhookProcesses);
	return gigabytes(main + workers * mostBytes(run, 'queue', 'worker'));
}

const batchOf = ({ batches, maxConcurrency }: Need) =>
	batches === 1
		? `${maxConcurrency} or more`
		: `${maxConcurrency} or more in each of ${batches} batches`;

const diskOf = ({ photoBytes }: Run, { applicantsADay }: Need) =>
	`${short((applicantsADay * photoBytes.reduce((sum, bytes) => sum + bytes, 0)) / GB)} GB`;

const ROWS: ReadonlyArray<[what: string, cell: (need: Need, run: Run) => string]> = [
	['In the rush hour', ({ rushHour }) => thousands(rushHour)],
	['Applicants a second then', ({ rate }) => short(rate)],
	['Calls to ARGOS a day', ({ callsADay }) => range(callsADay, thousands)],
	['… of its 500,000', ({ shareOfDay }) => range(shareOfDay, percent)],
	['Calls a second in the rush hour', ({ callsASecond }) => range(callsASecond, short)],
	['Processor seconds a day', ({ processorSeconds }) => thousands(processorSeconds)],
	['Processor cores busy in the rush hour', ({ coresBusy }) => short(coresBusy)],
	['Executions at a time then', ({ executionsAtATime }) => short(executionsAtATime)],
	['n8n', processesOf],
	['Memory of n8n', (need, run) => memoryOf(run, need)],
	['Max Concurrency, if they come in batches', batchOf],
	['Photos that n8n stores a day', (need, run) => diskOf(run, need)],
];

/** What teams of three sizes need, as a run's figures have it. */
export function needTable(run: Run): string {
	const costs = costsOfRun(run);
	const needs = TEAMS.map((applicants) => needOf(applicants, costs));
	return table(
		['Applicants a day', ...TEAMS.map((applicants) => thousands(applicants))],
		ROWS.map(([what, cell]) => [what, ...needs.map((need) => cell(need, run))]),
	);
}
