import { writePage } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import { plot } from './plot';
import type { Run } from './results';
import { costTables, growthTable, instructionTable } from './tables';
import { targetsOf } from './targets';

/** The file's name. */
const PLOT = 'performance-read';

/** Puts a run's figures and plot into the docs. */
export function writeReadPage(run: Run): void {
	const blocks = {
		readPlot: `![Time, processor time and memory of each way to read](images/${PLOT}.svg)`,
		readTargets: targetTable(targetsOf(run)),
		readGrowth: growthTable(run),
		readInstructions: instructionTable(run),
		readCosts: costTables(run),
		readMachine: machineTable(run),
	};
	writePage(blocks, { [PLOT]: plot(run) });
}
