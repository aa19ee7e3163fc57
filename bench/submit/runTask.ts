import { join } from 'node:path';
import type { Measurement } from '../lab/cost';
import { reportOf, type Laboratory as AnyLaboratory } from '../lab/measuredProcess';
import type { Report } from './child';
import type { Findings } from './insight/lookInto';
import type { Insight } from './results';
import type { Look, Task } from './task';

export interface Laboratory extends AnyLaboratory {
	picturesFolder: string;
	/** Where CPU profiles are kept; nowhere if undefined. */
	profileFolder?: string;
}

const CHILD = join(__dirname, 'child.ts');

/** Sends one batch in a fresh process. Throws when an item was not answered. */
async function runChild(task: Task, laboratory: Laboratory, look?: Look) {
	const { node: _node, emulator, ...folders } = laboratory;
	await emulator.prepare({ latencyMs: 0 });
	const assignment = { ...task, baseUrl: emulator.baseUrl, ...folders, ...(look && { look }) };
	const beforeGo = async () => await emulator.prepare({ latencyMs: task.latencyMs });
	const report = await reportOf<Report>({ script: CHILD, assignment, beforeGo }, laboratory);
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
