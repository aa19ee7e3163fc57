import { isRecord, toText } from './unknown';

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}:.*)?$/;

/** n8n's dates (Luxon's DateTime) as `$now` gives them: the day that they have in their own zone. */
function dayOfDateTime(value: unknown): string | null {
	if (!isRecord(value) || typeof value.toISODate !== 'function') return null;
	const { toISODate } = value as { toISODate: () => unknown };
	return toText(toISODate.call(value));
}

/** Behind a day, a time in UTC. */
const UTC_TIME = /[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]00:?00)$/i;

function isoTextOf(value: unknown): unknown {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
	if (!isRecord(value) || typeof value.toISO !== 'function') return value;
	const { toISO } = value as { toISO: () => unknown };
	return toISO.call(value);
}

/**
 * Whether a value is a moment in UTC other than the beginning of a day: a day at midnight elsewhere,
 * for instance, which in UTC is the day before or the same.
 */
export function dayDependsOnZone(value: unknown): boolean {
	const text = isoTextOf(value);
	const [, time] = typeof text === 'string' ? (UTC_TIME.exec(text.trim()) ?? []) : [];
	return time !== undefined && /[1-9]/.test(time);
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
