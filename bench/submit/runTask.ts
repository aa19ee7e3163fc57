import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Report } from './child';
import type { EmulatorProcess } from './emulatorProcess';
import type { Findings } from './insight/lookInto';
import type { Insight } from './results';
import type { Assignment, Look, Measurement, Task } from './task';

export interface Laboratory {
	/** The Node.js that measured processes run on. */
	node: string;
	n8nFolder: string;
	picturesFolder: string;
	emulator: EmulatorProcess;
	/** Where CPU profiles are kept; nowhere if undefined. */
	profileFolder?: string;
}

function startChild(assignment: Assignment, node: string) {
	return fork(join(__dirname, 'child.ts'), [JSON.stringify(assignment)], {
		execPath: node,
		execArgv: [
			'--expose-gc',
			'--require',
			join(__dirname, 'n8nModules.js'),
			'--require',
			'tsx/cjs',
		],
		// Options for this process are not for the measured one.
		env: { ...process.env, NODE_OPTIONS: '', BENCH_N8N_FOLDER: assignment.n8nFolder },
	});
}

/** Sends one batch in a fresh process. Throws when an item was not answered. */
async function runChild(task: Task, laboratory: Laboratory, look?: Look) {
	const { node, emulator, ...folders } = laboratory;
	await emulator.prepare(0);
	const assignment = { ...task, baseUrl: emulator.baseUrl, ...folders, ...(look && { look }) };
	const child = startChild(assignment, node);
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
	const { mostInFlight, answered } = await emulator.counts();
	const expected = task.way === 'nothing' ? 0 : task.items;
	if (answered !== expected) throw new Error(`ARGOS answered ${answered} of ${expected} items`);
	return { report, mostInFlight };
}

/** What sending one batch costs. */
export async function runTask(task: Task, laboratory: Laboratory): Promise<Measurement> {
	const { report, mostInFlight } = await runChild(task, laboratory);
	if (!('cost' in report)) throw new Error('The measured process told no cost');
	return { ...report.cost, mostInFlight };
}

/** Why a way costs what it costs: a look at a time, each in a process of its own. */
export async function insightInto(task: Task, laboratory: Laboratory): Promise<Insight> {
	const look = async <Name extends Look>(name: Name): Promise<Findings[Name]> => {
		const { report } = await runChild(task, laboratory, name);
		const finding = 'finding' in report ? report.finding[name] : undefined;
		if (finding === undefined) throw new Error(`The process told nothing about ${name}`);
		return finding;
	};
	return {
		...task,
		milliseconds: await look('time'),
		used: await look('used'),
		held: await look('held'),
	};
}
