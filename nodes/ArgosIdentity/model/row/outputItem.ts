import { SIMPLE_COLUMNS } from './columns';
import { isRecord, type UnknownRecord } from '../values/unknown';

/**
 * The row together with the other fields of the input item; ours win. A field named `error` is
 * left out, because n8n takes an item that has one for a failed item and runs the node again.
 */
export function withInput(row: UnknownRecord, input: UnknownRecord): UnknownRecord {
	const others = Object.entries(input).filter(
		([key]) => key !== 'error' && !Object.hasOwn(row, key),
	);
	return { ...row, ...Object.fromEntries(others) };
}

/** The first columns of a row. */
export function simplified(row: UnknownRecord): UnknownRecord {
	return Object.fromEntries(Object.entries(row).slice(0, SIMPLE_COLUMNS));
}

/** ARGOS's body as the item's JSON. What n8n cannot take as such stands under `body`. */
export function rawOutput(body: unknown): UnknownRecord {
	return isRecord(body) && !('error' in body) ? body : { body };
}
