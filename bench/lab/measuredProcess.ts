import { fork, type ChildProcess } from 'node:child_process';
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

/** A script that answers its parent (see answerParent.ts), and what it is to do. */
export interface Errand {
	script: string;
	assignment: object;
	/** What is to happen between its preparing and its work. */
	beforeGo: (child: ChildProcess) => Promise<void>;
}

const NODE_ARGUMENTS = [
	'--expose-gc',
	'--require',
	join(__dirname, 'n8nModules.js'),
	'--require',
	'tsx/cjs',
];

function start(
	{ script, assignment }: Errand,
	{ node, n8nFolder }: Laboratory,
	wrapper: readonly string[],
) {
	const [execPath = node, ...execArgv] = [...wrapper, node, ...NODE_ARGUMENTS];
	return fork(script, [JSON.stringify(assignment)], {
		execPath,
		execArgv,
		// Options for this process are not for the measured one.
		env: { ...process.env, NODE_OPTIONS: '', BENCH_N8N_FOLDER: n8nFolder },
	});
}

/**
 * Runs the errand in a fresh process and gives what it reports.
 *
 * @param wrapper a program that runs Node.js, with its arguments
 */
export async function reportOf<Report>(
	errand: Errand,
	laboratory: Laboratory,
	wrapper: readonly string[] = [],
): Promise<Report> {
	const child = start(errand, laboratory, wrapper);
	const ended = once(child, 'exit');
	const heard = async (): Promise<unknown> => {
		const message = await Promise.race([once(child, 'message'), ended.then(() => null)]);
		if (message === null) throw new Error(`${JSON.stringify(errand.assignment)} came to nothing`);
		return (message as [unknown])[0];
	};
	await heard();
	await errand.beforeGo(child);
	child.send('go');
	const report = await heard();
	await ended;
	return report as Report;
}
