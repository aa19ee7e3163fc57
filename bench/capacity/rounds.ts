import { performance } from 'node:perf_hooks';
import type { EmulatorProcess } from '../lab/emulatorProcess';
import { say } from '../lab/runFile';
import type { Images } from './images';
import { measure, type Work } from './measure';
import { batchOf, costsOf, pointOf, type Run } from './results';
import type { Site } from './site';
import { batchWith, type QueueSite, type Running } from './sites';
import {
	BATCH_CONCURRENCIES,
	LOADS,
	POINTS,
	type Load,
	type Measurement,
	type Point,
	type SiteName,
} from './task';
import { applications, batchOfApplicants, verdicts } from './work';

/** All that a round needs. */
export interface Stage {
	one: Running;
	queue: QueueSite;
	argos: EmulatorProcess;
	photos: Images;
	images: Images;
	/** For everything that is about waiting for ARGOS. */
	light: Images;
}

/** Before anything is measured: n8n loads and compiles much of itself only when it is needed. */
const WARM_UP = 8;

async function take(stage: Stage, site: Site, work: Work, latencyMs: number): Promise<Measurement> {
	await stage.argos.prepare({ latencyMs, submissions: work.submissions ?? 0 });
	return await measure(site, stage.argos, work);
}

const pointWords = ({ workers, concurrency }: Point) =>
	`${workers} ${workers === 1 ? 'worker' : 'workers'} × ${concurrency}`;

function tell(
	words: string,
	{ applicants, wallMs, cpuMs, aroundMs, peakBytes }: Measurement,
): void {
	const cpu = Object.entries({ ...cpuMs, around: aroundMs }).map(
		([part, ms]) => `${part} ${(ms / applicants).toFixed(0)}`,
	);
	const memory = Object.entries(peakBytes).map(
		([part, bytes]) => `${part} ${(bytes / 1e6).toFixed(0)}`,
	);
	say(
		`${words}: ${((1000 * applicants) / wallMs).toFixed(2)}/s; CPU each, ms: ${cpu.join(' ')}; MB: ${memory.join(' ')}`,
	);
}

function workOf(stage: Stage, site: Site, load: Load, run: Run): Work {
	const count = run.sizes[load];
	return load === 'verdict'
		? verdicts(site.verdicts, count)
		: applications(site.onboarding, count, stage[load]);
}

async function costs(stage: Stage, name: SiteName, run: Run): Promise<void> {
	const site = stage[name];
	for (const load of LOADS) {
		const taken = await take(
			stage,
			site,
			workOf(stage, site, load, run),
			load === 'verdict' ? 0 : run.answerMs,
		);
		costsOf(run, name, load).push(taken);
		tell(`${name}, ${load}`, taken);
	}
}

async function warmUp(stage: Stage, site: Site, processes: number): Promise<void> {
	const count = WARM_UP * processes;
	await take(stage, site, applications(site.onboarding, count, stage.light), 0);
}

async function batches(stage: Stage, run: Run): Promise<void> {
	for (const maxConcurrency of BATCH_CONCURRENCIES) {
		const published = batchWith(stage.queue, maxConcurrency);
		const work = batchOfApplicants(published, run.sizes.batch, stage.light);
		const taken = await take(stage, stage.queue, work, run.answerMs);
		batchOf(run, maxConcurrency).push(taken);
		tell(`batch, Max Concurrency ${maxConcurrency}`, taken);
	}
}

/** Everything once. `saved` is called after each step. */
export async function round(stage: Stage, run: Run, saved: () => void): Promise<void> {
	const start = performance.now();
	const { one, queue } = stage;
	await warmUp(stage, one, 1);
	await costs(stage, 'one', run);
	saved();
	for (const [index, point] of POINTS.entries()) {
		await queue.setWorkers(point);
		await warmUp(stage, queue, point.workers);
		// What one worker costs, and batches, in the company of the first point.
		if (index === 0) {
			await costs(stage, 'queue', run);
			await batches(stage, run);
		}
		const count = run.sizes.waves * point.workers * point.concurrency;
		const work = applications(queue.onboarding, count, stage.light);
		const taken = await take(stage, queue, work, run.answerMs);
		pointOf(run, point).push(taken);
		tell(pointWords(point), taken);
		saved();
	}
	say(`A round took ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
