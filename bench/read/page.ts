import { writePage, type Shown } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import { plot } from './plot';
import type { Run } from './results';
import { costTables, growthTable, instructionTable } from './tables';
import { targetsOf } from './targets';

/** The file's name. */
const PLOT = 'performance-read';

/** What the docs show of a run. */
export const shownOf = (run: Run): Shown => ({
	blocks: {
		readPlot: `![Time, processor time and memory of each way to read](images/${PLOT}.svg)`,
		readTargets: targetTable(targetsOf(run)),
		readGrowth: growthTable(run),
		readInstructions: instructionTable(run),
		readCosts: costTables(run),
		readMachine: machineTable(run),
	},
	plots: { [PLOT]: plot(run) },
});

/** Puts it into the docs. */
export function writeReadPage(run: Run): void {
	writePage(shownOf(run));
}
