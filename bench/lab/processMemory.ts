import { readFileSync, writeFileSync } from 'node:fs';
import { treeOf } from './processTime';

const KIB = 1024;

/**
 * Resident memory of a process in bytes: now (`VmRSS`), or the highest since it was started or
 * `resetPeak` (`VmHWM`). Linux only (proc(5)).
 */
export function residentBytes(pid: number, which: 'VmRSS' | 'VmHWM'): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * KIB;
}

/** Lets the highest memory of a process begin anew (proc(5), clear_refs). */
export function resetPeak(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The same of a process with all that it has started. */
export function resetTreePeak(pid: number): void {
	treeOf(pid).forEach(resetPeak);
}

/** The highest resident memory since then, each process's own added up, in bytes. */
export function treePeakBytes(pid: number): number {
	return treeOf(pid).reduce((sum, each) => sum + residentBytes(each, 'VmHWM'), 0);
}
