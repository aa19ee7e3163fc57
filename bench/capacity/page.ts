import { writeBlocks, type Page } from '../page/blocks';
import { machineTable } from '../page/machineTable';
import { callTable } from './callTable';
import { needTable } from './needTable';
import type { Run } from './results';
import { batchTable, costTable, figuresTable, memoryTable, queueTable } from './tables';

type Blocks = Readonly<Record<string, string>>;

/** What a run says, by page and block. */
export const capacityBlocks = (run: Run): Readonly<Record<Page, Blocks>> => ({
	'operations.md': {
		capacityNeed: needTable(run),
		capacityFigures: figuresTable(run),
		capacityCalls: callTable(),
	},
	'performance.md': {
		capacityQueue: queueTable(run),
		capacityBatch: batchTable(run),
		capacityCosts: [costTable(run), memoryTable(run)].join('\n\n'),
		capacityMachine: machineTable(run),
	},
});

/** Puts a run's figures into the docs. */
export function writeCapacityPages(run: Run): void {
	const { 'operations.md': operations, 'performance.md': performance } = capacityBlocks(run);
	writeBlocks('operations.md', operations);
	writeBlocks('performance.md', performance);
}
