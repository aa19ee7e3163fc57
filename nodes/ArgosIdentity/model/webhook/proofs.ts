import type { SubmissionRow } from '../submission/row';
import type { ReadOutcome } from '../status/outcome';
import { toIsoTime } from '../values/time';
import { isRecord, toText, type UnknownRecord } from '../values/unknown';

/** Whether what ARGOS says now proves what an event says. The event's own words prove nothing. */
interface Proof {
	/** For the docs, after "ARGOS says that". */
	says: string;
	by(row: SubmissionRow, body: UnknownRecord): boolean;
}

const says = (outcome: ReadOutcome, words: string): Proof => ({
	says: words,
	by: (row) => row.outcome === outcome,
});

/** How far apart ARGOS's two times of one change may lie, in milliseconds (inferred). */
const SAME_CHANGE_MS = 60_000;

const timeIn = (value: unknown) => Date.parse(toIsoTime(toText(value) ?? '') ?? '');

const sameText = (one: unknown, other: unknown) => {
	const text = toText(one)?.toLowerCase() ?? null;
	return text !== null && text === toText(other)?.toLowerCase();
};

/** The events that reading the submission again can prove. What is not here, it cannot. */
export const PROOFS: Readonly<Record<string, Proof>> = {
	created: {
		says: 'there is such a submission, and it is not deleted',
		by: ({ outcome }) => outcome !== 'deleted',
	},
	retry: says('retry', 'another try is asked for now'),
	submit: says('pending', 'it waits for a decision now'),
	approved: says('approved', 'it is approved now'),
	rejected: says('rejected', 'it is rejected now'),
	updated: {
		says: 'its last change was at the time of the event, give or take a minute',
		by: ({ updatedAt }, { update_time }) =>
			Math.abs(timeIn(updatedAt) - timeIn(update_time)) <= SAME_CHANGE_MS,
	},
	delete: says('deleted', 'it is deleted'),
	aml: {
		says: 'the screening has the status that the event names',
		by: ({ amlStatus }, { aml_result }) =>
			sameText(isRecord(aml_result) ? aml_result.currentstatus : null, amlStatus),
	},
};

/** @param name an event's name */
export function proofOf(name: string): Proof | undefined {
	return Object.hasOwn(PROOFS, name) ? PROOFS[name] : undefined;
}
