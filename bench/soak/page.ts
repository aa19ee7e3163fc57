import { existsSync } from 'node:fs';
import { keptFile, savedRun } from '../lab/runFile';
import { writePage, type Shown } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import type { Run } from './results';
import { soakCourse, soakTable } from './tables';
import { SETTINGS, type Setting } from './task';

/** Where the last kept run of a setting is. */
export const soakFile = (setting: Setting): string => keptFile(`soak-${setting}`);

const isSetting = (name: string): name is Setting => Object.hasOwn(SETTINGS, name);

/** The last kept run of each setting that has one. Throws when there is none at all. */
export function keptRuns(): [Run, ...Run[]] {
	const files = Object.keys(SETTINGS).filter(isSetting).map(soakFile).filter(existsSync);
	const [first, ...others] = files.map((file) => savedRun(file) as Run);
	if (!first) throw new Error('No run was kept');
	return [first, ...others];
}

/** What the docs show of runs; in full of the first one. */
export const shownOf = (runs: readonly [Run, ...Run[]]): Shown => ({
	blocks: {
		soak: soakTable(runs),
		soakCourse: soakCourse(runs[0]),
		soakMachine: machineTable(runs[0]),
	},
	plots: {},
});

/** Puts the kept runs into the docs. */
export function writeSoakPage(): void {
	writePage(shownOf(keptRuns()));
}
