import { writePage } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { targetTable } from '../page/targetTable';
import type { Run } from './results';
import { costTables } from './tables';
import { targetsOf } from './targets';

/** Puts a run's figures into the docs. */
export function writeDeliveriesPage(run: Run): void {
	const blocks = {
		deliveryTargets: targetTable(targetsOf(run)),
		deliveryCosts: costTables(run),
		deliveryMachine: machineTable(run),
	};
	writePage(blocks, {});
}
