import { existsSync } from 'node:fs';
import { keptFile, savedRun } from '../lab/runFile';
import { writePage } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import type { Run } from './results';
import { soakCourse, soakTable } from './tables';
import { SETTINGS, type Setting } from './task';

/** Where the last kept run of a setting is. */
export const soakFile = (setting: Setting): string => keptFile(`soak-${setting}`);

const isSetting = (name: string): name is Setting => Object.hasOwn(SETTINGS, name);

/** Puts the kept runs into the docs. Throws when there is none. */
export function writeSoakPage(): void {
	const files = Object.keys(SETTINGS).filter(isSetting).map(soakFile).filter(existsSync);
	const runs = files.map((file) => savedRun(file) as Run);
	const [first] = runs;
	if (!first) throw new Error('No run was kept');
	const blocks = {
		soak: soakTable(runs),
		soakCourse: soakCourse(first),
		soakMachine: machineTable(first),
	};
	writePage(blocks, {});
}
