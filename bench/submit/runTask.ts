import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Report } from './child';
import type { EmulatorProcess } from './emulatorProcess';
import type { Assignment, Measurement, Task } from './task';

export interface Laboratory {
	/** The Node.js that measured processes run on. */
	node: string;
	n8nFolder: string;
	emulator: EmulatorProcess;
	/** More options for Node.js in measured processes, such as `--cpu-prof`. */
	nodeOptions: string[];
}

function startChild(assignment: Assignment, { node, nodeOptions }: Laboratory) {
	return fork(join(__dirname, 'child.ts'), [JSON.stringify(assignment)], {
		execPath: node,
		execArgv: [
			'--expose-gc',
			...nodeOptions,
			'--require',
			join(__dirname, 'n8nModules.js'),
			'--require',
			'tsx/cjs',
		],
		// Options for this process are not for the measured one.
		env: { ...process.env, NODE_OPTIONS: '', BENCH_N8N_FOLDER: assignment.n8nFolder },
	});
}

/** Sends one batch in a fresh process and gives what that cost. Throws when an item was not answered. */
export async function runTask(task: Task, laboratory: Laboratory): Promise<Measurement> {
	const { emulator, n8nFolder } = laboratory;
	await emulator.prepare(0);
	const child = startChild({ ...task, baseUrl: emulator.baseUrl, n8nFolder }, laboratory);
	const ended = once(child, 'exit');
	const heard = async (): Promise<Report> => {
		const report = await Promise.race([once(child, 'message'), ended.then(() => [null])]);
		if (report[0] === null) throw new Error(`${JSON.stringify(task)} came to nothing`);
		return report[0] as Report;
	};
	await heard();
	await emulator.prepare(task.latencyMs);
	child.send('go');
	const report = await heard();
	await ended;
	if (!('cost' in report)) throw new Error('The measured process told no cost');
	const { mostInFlight, answered } = await emulator.counts();
	const expected = task.way === 'nothing' ? 0 : task.items;
	if (answered !== expected) throw new Error(`ARGOS answered ${answered} of ${expected} items`);
	return { ...report.cost, mostInFlight };
}
