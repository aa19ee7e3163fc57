import { readFileSync, writeFileSync } from 'node:fs';
import { treeOf } from './processTime';

const KB = 1024;

/** Lets the high-water mark of a process and of all that it has started begin anew (proc(5), clear_refs). */
export function resetTreePeak(pid: number): void {
	for (const each of treeOf(pid)) writeFileSync(`/proc/${each}/clear_refs`, '5');
}

function peakOf(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * KB;
}

/** The highest resident memory since then, each process's own added up, in bytes. */
export function treePeakBytes(pid: number): number {
	return treeOf(pid).reduce((sum, each) => sum + peakOf(each), 0);
}
