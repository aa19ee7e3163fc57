import { writePage } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import { insightTables } from './insight/tables';
import { plot } from './plot';
import type { Run } from './results';
import { costTables } from './tables';
import { targetsOf } from './targets';

/** Puts a run's figures and plot into the docs. */
export function writeSubmitPage(run: Run): void {
	const blocks = {
		targets: targetTable(targetsOf(run)),
		insights: insightTables(run),
		machine: machineTable(run),
		costs: costTables(run),
	};
	writePage(blocks, { performance: plot(run) });
}
