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

/** The value of the first key that has this name in any case and with or without underscores. */
export function valueOfKey(record: UnknownRecord, name: string): unknown {
	const plain = (key: string) => key.replace(/_/g, '').toLowerCase();
	const key = Object.keys(record).find((candidate) => plain(candidate) === plain(name));
	return key === undefined ? undefined : record[key];
}
