import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What requiring some files added to a process. */
export interface Cost {
	/** Of processor time, all threads together: other programs on the machine do not count. */
	milliseconds: number;
	/** The same for n8n-workflow itself, required just before: tells how fast the machine is now. */
	n8nMilliseconds: number;
	/** Live JavaScript objects, after garbage collection. */
	heapBytes: number;
	/** Memory of the whole process, code and pages that V8 keeps included. */
	rssBytes: number;
}

const PROBE = join(__dirname, 'probe.js');

function costOnce(files: readonly string[]): Cost {
	const printed = execFileSync(process.execPath, ['--expose-gc', PROBE, ...files], {
		encoding: 'utf8',
		// Options for this process, such as tsx's loader, are not for the measured one.
		env: { ...process.env, NODE_OPTIONS: '' },
	});
	return JSON.parse(printed) as Cost;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function medianCost(costs: readonly Cost[]): Cost {
	return {
		milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
		n8nMilliseconds: median(costs.map(({ n8nMilliseconds }) => n8nMilliseconds)),
		heapBytes: median(costs.map(({ heapBytes }) => heapBytes)),
		rssBytes: median(costs.map(({ rssBytes }) => rssBytes)),
	};
}

/**
 * The median cost of requiring the files and, as a control, of requiring none, each from `runs`
 * fresh processes. The two take turns, so that a busy spell of the machine hits both.
 */
export function compareWithNone(
	files: readonly string[],
	runs: number,
): { loaded: Cost; control: Cost } {
	const pairs = Array.from({ length: runs }, () => [costOnce([]), costOnce(files)] as const);
	return {
		control: medianCost(pairs.map(([control]) => control)),
		loaded: medianCost(pairs.map(([, loaded]) => loaded)),
	};
}
