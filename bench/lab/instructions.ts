import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reportOf, type Errand, type Laboratory } from './measuredProcess';

/** Whether valgrind is there, which counts instructions without any help of the processor's. */
export const canCountInstructions = (): boolean =>
	spawnSync('callgrind_control', ['--version']).status === 0;

/** JavaScript that V8 compiles changes under valgrind's eyes. */
const valgrind = (file: string) => [
	'valgrind',
	'--quiet',
	'--tool=callgrind',
	'--instr-atstart=no',
	'--smc-check=all-non-file',
	`--callgrind-out-file=${file}`,
];

/** The sum that callgrind writes into its file. Throws where there is none. */
export function countedIn(file: string): number {
	const [, total] = /^totals: (\d+)$/m.exec(file) ?? [];
	if (total === undefined) throw new Error('valgrind counted nothing');
	return Number(total);
}

/** How many instructions an errand's work takes, of all threads, outside of the system; about 50 times slower. */
export async function instructionsOf(errand: Errand, laboratory: Laboratory): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'argos-identity-bench-'));
	const file = join(folder, 'callgrind.out');
	const beforeGo: Errand['beforeGo'] = async (child) => {
		await errand.beforeGo(child);
		await promisify(execFile)('callgrind_control', ['--instr=on', String(child.pid)]);
	};
	try {
		await reportOf({ ...errand, beforeGo }, laboratory, valgrind(file));
		return countedIn(readFileSync(file, 'utf8'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
