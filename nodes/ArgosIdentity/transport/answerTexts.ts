import { isRecord } from '../model/values/unknown';

/** Enough for every text that ARGOS lists; keeps a huge body from being searched whole. */
const SEARCHED_CHARACTERS = 10_000;

/** Deeper than any error body that is documented; keeps a hostile one from filling the stack. */
const DEEPEST = 5;

/** Under which ARGOS's pages and its gateway give the text of an error, in any case. */
const TEXT_KEYS = ['errorcode', 'errormessage', 'errortype', 'message', 'error', 'errors'];

const isTextKey = (key: string) => TEXT_KEYS.includes(key.replace(/[_ ]/g, '').toLowerCase());

/**
 * The texts of an error body of any shape: those under the keys that are for them, or the body itself
 * where it is a text, that of a page without its tags. What other keys hold may be what an applicant typed.
 */
export function textsOf(body: unknown, depth = 0): string[] {
	if (depth > DEEPEST) return [];
	if (typeof body === 'string') return body.slice(0, SEARCHED_CHARACTERS).split(/<[^<>]*>/);
	if (Array.isArray(body)) return body.flatMap((entry) => textsOf(entry, depth + 1));
	if (!isRecord(body)) return [];
	return Object.entries(body).flatMap(([key, value]) =>
		isTextKey(key) ? textsOf(value, depth + 1) : [],
	);
}
