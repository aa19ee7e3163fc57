import type { Machine } from '../lab/machine';
import type { Account } from './account';
import type { Deliveries } from './argosChild';

/** n8n's main process at a moment of the run. */
export interface Look {
	/** How many applicants had been through. */
	applicants: number;
	/** JavaScript's heap and buffers after a collection of garbage, in bytes. */
	needed: number;
	/** Resident now, and the highest so far, in bytes. */
	resident: number;
	highest: number;
	/** Of n8n's database, with its journal, in bytes. */
	database: number;
	/** Since the run began, in seconds. */
	seconds: number;
}

/** What a soak leaves behind; everything that is shown is computed from it. */
export interface Run {
	machine: Machine;
	/** What else ran on the machine, in the words of whoever started the run. */
	note: string;
	/** What n8n was given beside its defaults. */
	env: Readonly<Record<string, string>>;
	applicants: number;
	/** How many were handed in at a time. */
	batch: number;
	/** Once for each tenth of the applicants. */
	looks: Look[];
	/** After catch-up. */
	end?: {
		look: Look;
		/** Rows in the table before catch-up. */
		rowsBefore: number;
		rows: number;
		/** How long catch-up took, in seconds. */
		catchUpSeconds: number;
		failedExecutions: number;
		deliveries: Deliveries;
		account: Account;
	};
}

/**
 * How much more n8n may need at the end than after the first tenth, in bytes, however many applicants there
 * were. What is kept on purpose is bounded: the trigger's 10,000 deliveries are about 3 MB, and what n8n
 * compiles and caches as it goes was a few more. 16 MB over 9,000 applicants are 1.8 KB each: less than one
 * row of text, and a fourth of one of the pictures (7.4 KB).
 */
export const MOST_GROWTH_BYTES = 16_000_000;

/** How much more was needed after the last applicant than after the first tenth; NaN without looks. */
export const growth = ({ looks }: Pick<Run, 'looks'>): number =>
	(looks.at(-1)?.needed ?? Number.NaN) - (looks[0]?.needed ?? Number.NaN);
