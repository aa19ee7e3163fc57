import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { insightTables } from './insight/tables';
import { plot } from './plot';
import type { Run } from './results';
import { costTables, machineTable, targetTable } from './tables';

const DOCS = resolve(__dirname, '..', '..', 'docs');
const PAGE = join(DOCS, 'performance.md');
const PLOT = join(DOCS, 'images', 'performance.svg');

/** The text between `<!-- measured:NAME -->` and `<!-- /measured:NAME -->` in docs/performance.md. */
const BLOCKS: Readonly<Record<string, (run: Run) => string>> = {
	costs: costTables,
	insights: insightTables,
	machine: machineTable,
	targets: targetTable,
};

function withBlocks(page: string, run: Run): string {
	return page.replace(
		/<!-- measured:(\w+) -->[\s\S]*?<!-- \/measured:\1 -->/g,
		(_whole, name: string) => {
			const make = BLOCKS[name];
			if (make === undefined) throw new Error(`No measured block is named ${name}`);
			return [
				`<!-- measured:${name} -->`,
				'<!-- prettier-ignore-start -->',
				'',
				make(run),
				'',
				'<!-- prettier-ignore-end -->',
				`<!-- /measured:${name} -->`,
			].join('\n');
		},
	);
}

/** Puts a run's figures and plot into the docs. */
export function writePage(run: Run): void {
	writeFileSync(PAGE, withBlocks(readFileSync(PAGE, 'utf8'), run));
	writeFileSync(PLOT, plot(run));
}
