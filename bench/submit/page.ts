import { writePage, type Shown } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import { insightTables } from './insight/tables';
import { plot } from './plot';
import type { Run } from './results';
import { costTables } from './tables';
import { targetsOf } from './targets';

/** What the docs show of a run. */
export const shownOf = (run: Run): Shown => ({
	blocks: {
		targets: targetTable(targetsOf(run)),
		insights: insightTables(run),
		machine: machineTable(run),
		costs: costTables(run),
	},
	plots: { performance: plot(run) },
});

/** Puts it into the docs. */
export function writeSubmitPage(run: Run): void {
	writePage(shownOf(run));
}
