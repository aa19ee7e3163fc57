import { createHash } from 'node:crypto';
import { isRecord } from '../../model/values/unknown';

interface Part {
	label: string;
	value: unknown;
}

function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** What stands for an object in JSON, such as a date's text; the object itself where that throws. */
function asJson(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const { toJSON } = value;
	return typeof toJSON === 'function'
		? (attempt((): unknown => toJSON.call(value)) ?? value)
		: value;
}

function partsOf(value: object): Part[] {
	const record = value as Record<string, unknown>;
	const keys = attempt(() => Object.keys(record)) ?? [];
	return keys.map((key) => ({ label: key, value: attempt(() => record[key]) }));
}

/** Goes through a value from part to part; an object met before is named by its number. */
function walked(value: unknown): string {
	const hash = createHash('sha256');
	const numbers = new Map<object, number>();
	const todo: Part[] = [{ label: '', value }];
	const wordsFor = (met: unknown): string => {
		if (typeof met !== 'object' || met === null) return `${typeof met} ${String(met)}`;
		const known = numbers.get(met);
		if (known !== undefined) return `again ${known}`;
		numbers.set(met, numbers.size);
		const parts = partsOf(met);
		for (const part of parts) todo.push(part);
		return `${Array.isArray(met) ? 'list' : 'record'} ${parts.length}`;
	};
	for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
		const { value: met } = part;
		const words = attempt(() => wordsFor(asJson(met))) ?? 'unreadable';
		// The lengths keep neighbours apart, UTF-16 keeps halves of characters apart.
		hash.update(`${part.label.length},${words.length}:${part.label}${words}`, 'utf16le');
	}
	return hash.digest('base64');
}

/**
 * A short text that is the same for the same value and another for another one. JSON is by far the
 * quickest way to it; what JSON cannot take (a circle, a BigInt, a `toJSON` that throws, more than fits
 * into one text or onto the stack) is walked through. Never throws.
 */
export function fingerprintOf(value: unknown): string {
	const json = attempt(() => JSON.stringify(value) as string | undefined);
	return json === undefined ? walked(value) : createHash('sha256').update(json).digest('base64');
}
