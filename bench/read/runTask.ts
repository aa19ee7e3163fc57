import { join } from 'node:path';
import type { Measurement } from '../lab/cost';
import { reportOf, type Laboratory } from '../lab/measuredProcess';
import type { Report } from './child';
import { PAGE_SIZE, type Held, type Task } from './task';
import { WARM_UP } from './warmUp';

const CHILD = join(__dirname, 'child.ts');

const requestsFor = ({ reading, count }: Task) =>
	reading === 'getAll' ? Math.ceil(count / PAGE_SIZE) : count;

/** Reads in a fresh process. Throws when something is missing. */
async function runChild(task: Task, laboratory: Laboratory, more: { held?: boolean } = {}) {
	const { emulator, n8nFolder } = laboratory;
	const { reading, count, latencyMs } = task;
	const withPicture = reading === 'getImage';
	await emulator.prepare({ latencyMs: 0, submissions: WARM_UP[reading], withPicture });
	const assignment = { ...task, baseUrl: emulator.baseUrl, n8nFolder, ...more };
	const report = await reportOf<Report>(CHILD, assignment, laboratory, async () => {
		await emulator.prepare({ latencyMs, submissions: count, withPicture });
	});
	const { mostInFlight, answered } = await emulator.counts();
	const expected = requestsFor(task);
	if (answered !== expected) throw new Error(`ARGOS answered ${answered} of ${expected} requests`);
	return { report, mostInFlight };
}

/** What reading costs. */
export async function costOf(task: Task, laboratory: Laboratory): Promise<Measurement> {
	const { report, mostInFlight } = await runChild(task, laboratory);
	if (!('cost' in report)) throw new Error('The measured process told no cost');
	return { ...report.cost, mostInFlight };
}

/** What memory is still needed while it is read. */
export async function heldOf(task: Task, laboratory: Laboratory): Promise<Held> {
	const { report } = await runChild(task, laboratory, { held: true });
	if (!('held' in report)) throw new Error('The measured process told nothing of its memory');
	return report.held;
}
