import type { Subject } from './subject';

/** What a check found. A fault says what is wrong and what to do about it. */
export type Finding =
	| { status: 'ok'; note?: string }
	| { status: 'failed'; faults: readonly string[] }
	| { status: 'notRun'; reason: string }
	| { status: 'left'; fields: readonly string[] };

export interface Check {
	/** What is true when the check passes. */
	title: string;
	run: (subject: Subject) => Promise<Finding> | Finding;
}

/** `ok` when there is no fault. */
export function finding(faults: readonly string[], note?: string): Finding {
	if (faults.length > 0) return { status: 'failed', faults };
	return note === undefined ? { status: 'ok' } : { status: 'ok', note };
}
