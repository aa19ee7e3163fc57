import { isRecord, toText } from './unknown';

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}:.*)?$/;

/** n8n's dates (Luxon's DateTime) as `$now` gives them: the day that they have in their own zone. */
function dayOfDateTime(value: unknown): string | null {
	if (!isRecord(value) || typeof value.toISODate !== 'function') return null;
	const { toISODate } = value as { toISODate: () => unknown };
	return toText(toISODate.call(value));
}

/**
 * The day as YYYY-MM-DD of a text that begins with one (with or without hyphens, with or without a
 * time after it) or of a date that n8n works with; null when there is no such day. A time's day is the one that it is
 * written with, whatever its zone.
 */
export function toDay(value: unknown): string | null {
	const given =
		value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
	const text = dayOfDateTime(given) ?? (typeof given === 'string' ? given.trim() : '');
	const [, year, month, day] = DAY.exec(text) ?? [];
	if (year === undefined || month === undefined || day === undefined) return null;
	const written = `${year}-${month}-${day}`;
	const time = Date.parse(`${written}T00:00:00Z`);
	// 31 February would be a day in March.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null;
}
