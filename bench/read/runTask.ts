import { join } from 'node:path';
import type { Measurement } from '../lab/cost';
import { instructionsOf } from '../lab/instructions';
import { reportOf, type Errand, type Laboratory } from '../lab/measuredProcess';
import type { Report } from './child';
import { PAGE_SIZE, type Assignment, type Held, type Task } from './task';
import { WARM_UP } from './warmUp';

const CHILD = join(__dirname, 'child.ts');

const requestsFor = ({ reading, count }: Task) =>
	reading === 'getAll' ? Math.ceil(count / PAGE_SIZE) : count;

/** Prepares the emulator for the warm-up, and gives what a process is to do. */
async function errandFor(
	task: Task,
	{ emulator, n8nFolder }: Laboratory,
	held: boolean,
): Promise<Errand> {
	const { reading, count, latencyMs } = task;
	const withPicture = reading === 'getImage';
	await emulator.prepare({ latencyMs: 0, submissions: WARM_UP[reading], withPicture });
	const assignment: Assignment = { ...task, baseUrl: emulator.baseUrl, n8nFolder, held };
	return {
		script: CHILD,
		assignment,
		beforeGo: async () => await emulator.prepare({ latencyMs, submissions: count, withPicture }),
	};
}

/** What the emulator saw. Throws when something is missing. */
async function seen(task: Task, { emulator }: Laboratory): Promise<{ mostInFlight: number }> {
	const { mostInFlight, answered } = await emulator.counts();
	const expected = requestsFor(task);
	if (answered !== expected) throw new Error(`ARGOS answered ${answered} of ${expected} requests`);
	return { mostInFlight };
}

/** What reading costs. */
export async function costOf(task: Task, laboratory: Laboratory): Promise<Measurement> {
	const report = await reportOf<Report>(await errandFor(task, laboratory, false), laboratory);
	if (!('cost' in report)) throw new Error('The measured process told no cost');
	return { ...report.cost, ...(await seen(task, laboratory)) };
}

/** What memory is still needed while it is read. */
export async function heldOf(task: Task, laboratory: Laboratory): Promise<Held> {
	const report = await reportOf<Report>(await errandFor(task, laboratory, true), laboratory);
	if (!('held' in report)) throw new Error('The measured process told nothing of its memory');
	await seen(task, laboratory);
	return report.held;
}

/** How many instructions reading takes. */
export async function instructionsFor(task: Task, laboratory: Laboratory): Promise<number> {
	const errand = await errandFor(task, laboratory, false);
	const count = await instructionsOf(errand, laboratory);
	await seen(task, laboratory);
	return count;
}
