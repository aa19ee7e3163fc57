import type { Machine } from '../lab/machine';
import { number, MB } from '../page/figures';
import type { Account } from './account';
import type { Deliveries } from './argosChild';
import { MOST_GROWTH_BYTES, type Setting } from './task';

/** n8n's main process at a moment of the run. */
export interface Look {
	/** JavaScript's heap and buffers after a collection of garbage, in bytes. */
	needed: number;
	/** Resident now, and the highest so far, in bytes. */
	resident: number;
	highest: number;
	/** Of n8n's database, with its journal, in bytes. */
	database: number;
	/** User and system time that the process has taken since it was started, in milliseconds. */
	cpuMs: number;
}

/** A look in the course of the run. */
export interface Passage extends Look {
	/** How many applicants had been through. */
	applicants: number;
	/** How long they took, without the time for looks, in seconds. */
	seconds: number;
}

/** After catch-up. */
export interface End {
	look: Look;
	/** Rows in the table before catch-up, and after it. */
	rowsBefore: number;
	rows: number;
	catchUpSeconds: number;
	/** Of all workflows, a hundred each at most. */
	failedExecutions: number;
	deliveries: Deliveries;
	account: Account;
}

/** What is found out on the way. */
export interface Taken {
	/** Before the first applicant. */
	start?: Look;
	/** Once for each tenth of the applicants. */
	looks: Passage[];
	end?: End;
}

/** What a soak leaves behind; everything that is shown is computed from it. */
export interface Run extends Taken {
	machine: Machine;
	/** What else ran on the machine, in the words of whoever started the run. */
	note: string;
	setting: Setting;
	applicants: number;
	/** How many were handed in at a time. */
	batch: number;
}

/**
 * How much more was needed after the last applicant than at the least of all looks, in bytes: what n8n still
 * had of its start after the first tenth must not hide what came later. NaN without looks.
 */
export function growth({ looks }: Pick<Run, 'looks'>): number {
	const needed = looks.map((look) => look.needed);
	return (needed.at(-1) ?? Number.NaN) - Math.min(...needed);
}

/** What was not as it has to be, in words for whoever started the run; none = all is well. */
export function faultsOf(run: Pick<Run, 'applicants' | 'looks' | 'end'>): string[] {
	const { applicants, end } = run;
	if (end === undefined) return ['The run did not get to its end'];
	const { right, ...wrong } = end.account;
	const counts = {
		...wrong,
		failedExecutions: end.failedExecutions,
		unanswered: end.deliveries.unanswered,
	};
	const grown = growth(run);
	return [
		...(right === applicants ? [] : [`right: ${right} of ${applicants}`]),
		...Object.entries(counts).flatMap(([name, count]) =>
			count === 0 ? [] : [`${name}: ${count}`],
		),
		...(grown <= MOST_GROWTH_BYTES ? [] : [`n8n needs ${number(grown / MB, 1)} MB more`]),
	];
}
