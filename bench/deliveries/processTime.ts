import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second (USER_HZ), whatever the kernel's own clock. */
const TICK_MS = 10;

/** User and system time that a process has taken so far, all of its threads, in milliseconds (proc(5)). */
export function processTimeMs(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The second field is a name in brackets, which can hold blanks.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
