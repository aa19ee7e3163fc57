import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second (USER_HZ), whatever the kernel's own clock. */
const TICK_MS = 10;

/** Places in /proc/PID/stat after the name, counted from 0 (proc(5)). */
const FIELDS = { parent: 1, own: [11, 12], endedChildren: [13, 14] } as const;

/** The fields after the second one, which is a name in brackets that can hold blanks. */
function statOf(pid: number): number[] {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	return stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
}

const sumOf = (fields: readonly number[], places: readonly number[]) =>
	places.reduce((sum, place) => sum + (fields[place] ?? 0), 0);

/** User and system time that a process has taken so far, all of its threads, in milliseconds (proc(5)). */
export function processTimeMs(pid: number): number {
	return sumOf(statOf(pid), FIELDS.own) * TICK_MS;
}

/** What runs, by its number; one that ends while it is looked at is left out. */
function allProcesses(): Map<number, number[]> {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	return new Map(
		pids.flatMap((name): Array<[number, number[]]> => {
			try {
				return [[Number(name), statOf(Number(name))]];
			} catch {
				return [];
			}
		}),
	);
}

/** A process with all that it has started and that still runs. */
export function treeOf(pid: number): number[] {
	const all = allProcesses();
	const below = (parent: number): number[] => [
		parent,
		...[...all]
			.filter(([, fields]) => fields[FIELDS.parent] === parent)
			.flatMap(([child]) => below(child)),
	];
	return below(pid);
}

/** The same as `processTimeMs` with all that the process has started, ended ones too. */
export function treeTimeMs(pid: number): number {
	const all = allProcesses();
	const ticks = treeOf(pid).map((each) =>
		sumOf(all.get(each) ?? [], [...FIELDS.own, ...FIELDS.endedChildren]),
	);
	return ticks.reduce((sum, each) => sum + each, 0) * TICK_MS;
}
