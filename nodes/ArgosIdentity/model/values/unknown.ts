/** Reading values that come from outside, whose type nobody promised. */

export type UnknownRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is UnknownRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A non-empty text, trimmed; a number becomes its digits; anything else is null. */
export function toText(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return text === '' ? null : text;
}

/** `true` and `false`, also written as text in any case; anything else is null. */
export function toBoolean(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	const text = toText(value)?.toLowerCase();
	if (text === 'true') return true;
	if (text === 'false') return false;
	return null;
}

/** The parsed JSON of a text; undefined when it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Whether a value says nothing: absent, null, blank, `[]` or `{}`. */
export function isEmpty(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() === '';
	if (Array.isArray(value)) return value.length === 0;
	return value === undefined || value === null || (isRecord(value) && isEmpty(Object.keys(value)));
}

/** An object, also one written as JSON text; anything else is null. */
export function toRecord(value: unknown): UnknownRecord | null {
	const parsed = typeof value === 'string' ? parseJson(value) : value;
	return isRecord(parsed) ? parsed : null;
}

/** The values of all keys that have this name in any case and with or without underscores. */
export function valuesOfKey(record: UnknownRecord, name: string): unknown[] {
	const plain = (key: string) => key.replace(/_/g, '').toLowerCase();
	return Object.keys(record)
		.filter((key) => plain(key) === plain(name))
		.map((key) => record[key]);
}

/** What is read from the first key of this name that gives anything; null when none does. */
export function readKey<Read>(
	record: UnknownRecord,
	name: string,
	read: (value: unknown) => Read | null,
): Read | null {
	return (
		valuesOfKey(record, name)
			.map(read)
			.find((found) => found !== null) ?? null
	);
}
