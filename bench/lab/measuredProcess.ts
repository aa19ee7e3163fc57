import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EmulatorProcess } from './emulatorProcess';

/** What measured processes run in. */
export interface Laboratory {
	/** The Node.js that they run on. */
	node: string;
	n8nFolder: string;
	emulator: EmulatorProcess;
}

function start(script: string, assignment: object, { node, n8nFolder }: Laboratory) {
	return fork(script, [JSON.stringify(assignment)], {
		execPath: node,
		execArgv: [
			'--expose-gc',
			'--require',
			join(__dirname, 'n8nModules.js'),
			'--require',
			'tsx/cjs',
		],
		// Options for this process are not for the measured one.
		env: { ...process.env, NODE_OPTIONS: '', BENCH_N8N_FOLDER: n8nFolder },
	});
}

/**
 * Runs a script that answers its parent (see answerParent.ts) in a fresh process, and gives what it reports.
 *
 * @param beforeGo what is to happen between its preparing and its work
 */
export async function reportOf<Report>(
	script: string,
	assignment: object,
	laboratory: Laboratory,
	beforeGo: () => Promise<void>,
): Promise<Report> {
	const child = start(script, assignment, laboratory);
	const ended = once(child, 'exit');
	const heard = async (): Promise<unknown> => {
		const message = await Promise.race([once(child, 'message'), ended.then(() => null)]);
		if (message === null) throw new Error(`${JSON.stringify(assignment)} came to nothing`);
		return (message as [unknown])[0];
	};
	await heard();
	await beforeGo();
	child.send('go');
	const report = await heard();
	await ended;
	return report as Report;
}
