type Body = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Body =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object of a body; undefined when it is none. */
export function parseBody(text: string): Body | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** A text that is there. */
export const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** An object of texts only; undefined when it is none. */
export function textsIn(value: unknown): Readonly<Record<string, string>> | undefined {
	if (!isObject(value)) return undefined;
	const entries = Object.entries(value);
	const isText = (entry: [string, unknown]): entry is [string, string] =>
		typeof entry[1] === 'string';
	return entries.every(isText) ? Object.fromEntries(entries) : undefined;
}
