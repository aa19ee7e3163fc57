import { MB, milliseconds, number, seconds, thousands } from '../page/figures';
import { table } from '../page/markdown';
import { spread } from '../pairs/spread';
import { batchRate, boundsOf, narrowest, type Bound, type OneApplicant } from './arithmetic';
import { aroundSeconds, coresBusy, costsOfRun, cpuSeconds, mostBytes } from './medians';
import { sum } from './need';
import { batchOf, costsOf, pointOf, type Run } from './results';
import {
	ANSWERS,
	BATCH_CONCURRENCIES,
	LOADS,
	LOAD_WORDS,
	PARTS,
	POINTS,
	SITES,
	type Measurement,
	type Part,
	type SiteName,
} from './task';

const SITE_WORDS: Readonly<Record<SiteName, string>> = {
	one: 'One n8n',
	queue: 'Queue mode, one worker',
};

const PART_WORDS: Readonly<Record<Part, string>> = {
	main: 'n8n, or its main process',
	worker: 'Worker',
	services: 'PostgreSQL and Redis',
};

function costCell(measurements: readonly Measurement[], part: Part): string {
	const each = measurements.flatMap(({ cpuMs, applicants }) => {
		const ms = cpuMs[part];
		return ms === undefined ? [] : [ms / applicants];
	});
	return each.length === 0 ? '' : seconds(spread(each));
}

/** Processor seconds of one applicant, and of one verdict. */
export function costTable(run: Run): string {
	const rows = SITES.flatMap((site) =>
		LOADS.map((load) => [
			`${SITE_WORDS[site]}: ${LOAD_WORDS[load]}`,
			...PARTS.map((part) => costCell(costsOf(run, site, load), part)),
		]),
	);
	return table(['Processor seconds', ...PARTS.map((part) => PART_WORDS[part])], rows);
}

/** The most that a process held at any time of the run. */
export function memoryTable(run: Run): string {
	const cell = (site: SiteName, part: Part) => thousands(mostBytes(run, site, part) / MB);
	return table(
		['Memory at most, MB', 'n8n, or its main process', 'A worker'],
		[
			['One n8n', cell('one', 'main'), ''],
			['Queue mode', cell('queue', 'main'), cell('queue', 'worker')],
		],
	);
}

/** What an applicant with images of 60 KB takes, as the first point of the queue had it. */
export function firstPoint(run: Run): OneApplicant {
	const taken = pointOf(run, POINTS[0]);
	const [main, worker, services] = PARTS.map((part) => cpuSeconds(taken, part));
	const n8n = { main: main ?? 0, worker: worker ?? 0 };
	return {
		...n8n,
		seconds: (ANSWERS * run.answerMs) / 1000 + n8n.worker,
		all: n8n.main + n8n.worker + (services ?? 0) + aroundSeconds(taken),
	};
}

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
	executions: 'executions at a time',
	workers: "the workers' processor time",
	main: 'the main process',
	cores: "the machine's cores",
};

/** Applicants a second: the median, and in brackets the least and the most. */
const rates = (measurements: readonly Measurement[]) =>
	milliseconds(spread(measurements.map(({ applicants, wallMs }) => (1000 * applicants) / wallMs)));

/** Applicants a second of each number of workers, beside what the arithmetic says. */
export function queueTable(run: Run): string {
	const one = firstPoint(run);
	const rows = POINTS.map((point) => {
		const taken = pointOf(run, point);
		const { felt, rate } = narrowest(boundsOf({ ...point, cores: run.machine.cores }, one));
		return [
			`${point.workers} × ${point.concurrency}`,
			number(rate, 1),
			felt.map((bound) => BOUND_WORDS[bound]).join(', '),
			rates(taken),
			number(coresBusy(taken), 1),
		];
	});
	const head = [
		'Workers × executions at a time',
		'Arithmetic, a second',
		'Bounded by',
		'Measured, a second',
	];
	return table([...head, `Cores busy, of ${run.machine.cores}`], rows);
}

/** The same of one execution with many applicants. */
export function batchTable(run: Run): string {
	const rows = BATCH_CONCURRENCIES.map((maxConcurrency) => {
		const taken = batchOf(run, maxConcurrency);
		const worker = cpuSeconds(taken, 'worker');
		const rate = batchRate(maxConcurrency, { ...firstPoint(run), worker });
		return [String(maxConcurrency), number(rate, 1), rates(taken)];
	});
	return table(['Max Concurrency', 'Arithmetic, a second', 'Measured, a second'], rows);
}

/** The figures with which a reader can reckon for a team of their own. */
export function figuresTable(run: Run): string {
	const costs = costsOfRun(run);
	const rows = SITES.map((site) => [
		SITE_WORDS[site],
		...LOADS.map((load) => number(sum(costs[site][load]), 2)),
	]);
	return table(['Processor seconds', ...LOADS.map((load) => LOAD_WORDS[load])], rows);
}
