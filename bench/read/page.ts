import { writePage } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import { plot } from './plot';
import type { Run } from './results';
import { costTables, growthTable } from './tables';
import { targetsOf } from './targets';

/** Puts a run's figures and plot into the docs. */
export function writeReadPage(run: Run): void {
	const blocks = {
		readTargets: targetTable(targetsOf(run)),
		readGrowth: growthTable(run),
		readCosts: costTables(run),
		readMachine: machineTable(run),
	};
	writePage(blocks, { 'performance-read': plot(run) });
}
