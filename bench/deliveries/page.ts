import { writePage, type Shown } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import { plot } from './plot';
import type { Run } from './results';
import { costTables } from './tables';
import { targetsOf } from './targets';

/** The file's name. */
const PLOT = 'performance-deliveries';

/** What the docs show of a run. */
export const shownOf = (run: Run): Shown => ({
	blocks: {
		deliveryPlot: `![Deliveries a second, processor time and time to answer of each way](images/${PLOT}.svg)`,
		deliveryTargets: targetTable(targetsOf(run)),
		deliveryCosts: costTables(run),
		deliveryMachine: machineTable(run),
	},
	plots: { [PLOT]: plot(run) },
});

/** Puts it into the docs. */
export function writeDeliveriesPage(run: Run): void {
	writePage(shownOf(run));
}
