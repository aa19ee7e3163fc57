import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownOf as deliveries } from '../../../bench/deliveries/page';
import type { Run as DeliveriesRun } from '../../../bench/deliveries/results';
import { keptFile, savedRun } from '../../../bench/lab/runFile';
import { plotFile, withBlocks, type Shown } from '../../../bench/page/blocks';
import { shownOf as reading } from '../../../bench/read/page';
import type { Run as ReadRun } from '../../../bench/read/results';
import { keptRuns, shownOf as soak } from '../../../bench/soak/page';
import { shownOf as submitting } from '../../../bench/submit/page';
import type { Run as SubmitRun } from '../../../bench/submit/results';

const runOf = (name: string) => savedRun(keptFile(name));

const SHOWN: Readonly<Record<string, () => Shown>> = {
	submit: () => submitting(runOf('performance') as SubmitRun),
	read: () => reading(runOf('read') as ReadRun),
	deliveries: () => deliveries(runOf('deliveries') as DeliveriesRun),
	soak: () => soak(keptRuns()),
};

/** The plotting library counts its class names on from plot to plot of a process. */
const withoutCounts = (svg: string) => svg.replace(/zr\d+-cls-\d+/g, 'class');

describe.each(Object.entries(SHOWN))('docs/performance.md, of %s', (_, shown) => {
	const { blocks, plots } = shown();

	it('shows the figures of the kept run and no others (else run the command with --render)', () => {
		const page = readFileSync(join(__dirname, '../../../docs/performance.md'), 'utf8');

		expect(withBlocks(page, blocks)).toBe(page);
	});

	it('shows plots of the same run, where it has any', () => {
		const names = Object.keys(plots);
		const kept = names.map((name) => withoutCounts(readFileSync(plotFile(name), 'utf8')));

		expect(kept).toEqual(names.map((name) => withoutCounts(plots[name] ?? '')));
	});
});
