import { fullDate } from '../dates';
import { agreed } from '../values';

/** How far ahead a document may expire, in milliseconds. */
export const HALF_CENTURY = 50 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * A date of the zone as YYYY-MM-DD, from readings whose check digit fits. Emulator's own rule: two
 * readings must agree, or one with the printed text, and none may say otherwise.
 */
export function zoneDate(
	readings: ReadonlyArray<string | undefined>,
	printed: readonly string[],
	latest: number,
): string | undefined {
	const only = agreed(readings, 1);
	const date = only === undefined ? undefined : fullDate(only, latest);
	if (date === undefined) return undefined;
	return agreed(readings, 2) !== undefined || printed.includes(date) ? date : undefined;
}
