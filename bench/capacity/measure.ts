import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { resetTreePeak, treePeakBytes } from '../lab/processMemory';
import { treeTimeMs } from '../lab/processTime';
import type { Published, Site } from './site';
import { PARTS, type Measurement, type Part } from './task';

/** The local ARGOS, as far as measuring needs it. */
export interface Argos {
	/** Its process; undefined where it runs in this one. */
	pid?: number;
	counts(): Promise<{ answered: number }>;
}

/** What is to be done to a site, and how many answers of ARGOS's that takes. */
export interface Work {
	applicants: number;
	answers: number;
	/** Submissions that ARGOS has before; none if not given. */
	submissions?: number;
	published: Published;
	send(url: string): Promise<void>;
}

const LOOK_EVERY_MS = 100;

/** Without a word from ARGOS for so long, an applicant was lost. */
const PATIENCE_MS = 60_000;

/** Asks ARGOS and not n8n, which would be busy with answering. Throws when an answer is missing, or one too many. */
async function untilAnswered(argos: Argos, answers: number): Promise<void> {
	let [last, lastAt] = [0, performance.now()];
	while (last < answers) {
		await sleep(LOOK_EVERY_MS);
		const { answered } = await argos.counts();
		if (answered !== last) [last, lastAt] = [answered, performance.now()];
		if (performance.now() - lastAt > PATIENCE_MS) break;
	}
	if (last !== answers) throw new Error(`ARGOS gave ${last} answers, not ${answers}`);
}

/** PostgreSQL's processes share most of their memory, so theirs cannot be added up. */
const WITH_MEMORY: readonly Part[] = ['main', 'worker'];

type OfParts = Partial<Record<Part, number>>;

function ofParts(
	site: Site,
	read: (pids: readonly number[]) => number,
	parts: readonly Part[] = PARTS,
): OfParts {
	const pids = site.pids();
	return Object.fromEntries(
		parts.flatMap((part) => {
			const own = pids[part];
			return own === undefined ? [] : [[part, read(own)]];
		}),
	);
}

const cpuMs = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + treeTimeMs(pid), 0);
const most = (pids: readonly number[]) => Math.max(...pids.map(treePeakBytes));

const MICROSECONDS = 1000;

function aroundMs(argos: Argos): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / MICROSECONDS + (argos.pid === undefined ? 0 : treeTimeMs(argos.pid));
}

const difference = (after: OfParts, before: OfParts): OfParts =>
	Object.fromEntries(
		PARTS.flatMap((part) => {
			const value = after[part];
			return value === undefined ? [] : [[part, value - (before[part] ?? 0)]];
		}),
	);

/** What some work costs a site. The local ARGOS counts from 0 when it begins. */
export async function measure(site: Site, argos: Argos, work: Work): Promise<Measurement> {
	const { applicants, answers, published, send } = work;
	const pids = site.pids();
	for (const part of WITH_MEMORY) pids[part]?.forEach(resetTreePeak);
	const before = ofParts(site, cpuMs);
	const around = aroundMs(argos);
	const start = performance.now();
	await send(published.url);
	await untilAnswered(argos, answers);
	await published.executionsEnded();
	return {
		applicants,
		wallMs: performance.now() - start,
		cpuMs: difference(ofParts(site, cpuMs), before),
		aroundMs: aroundMs(argos) - around,
		peakBytes: ofParts(site, most, WITH_MEMORY),
	};
}
