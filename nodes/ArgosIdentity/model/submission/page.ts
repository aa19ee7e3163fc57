import { isEmpty, isRecord, toText, valuesOfKey, type UnknownRecord } from '../values/unknown';

/** Where the next page of a list begins. Both parts go together. */
export interface PageKey {
	id: string;
	createdAt: string;
}

/** One page of GET submission; `next` is `'half'` when a part of its key is missing. */
export interface Page {
	items: UnknownRecord[];
	next: PageKey | 'half' | null;
}

/** An empty list may come without its array; what else stands in such a body tells that it is no list. */
function itemsOf(body: UnknownRecord): unknown {
	const [items] = valuesOfKey(body, 'Items');
	const others = Object.keys(body).filter((key) => !/^(items|next_?page_?key)$/i.test(key));
	return (items ?? null) === null && others.length === 0 ? [] : items;
}

function nextOf(key: unknown): Page['next'] {
	if (isEmpty(key)) return null;
	if (!isRecord(key)) return 'half';
	const id = toText(key.id);
	const createdAt = toText(key.created_at);
	return id !== null && createdAt !== null ? { id, createdAt } : 'half';
}

/**
 * Reads the body of GET submission: `{ Items, nextpageKey }`, also without items, or a bare array.
 * Null when it is no list of submissions.
 */
export function readPage(body: unknown): Page | null {
	const items: unknown = isRecord(body) ? itemsOf(body) : body;
	if (!Array.isArray(items) || !items.every(isRecord)) return null;
	return { items, next: isRecord(body) ? nextOf(valuesOfKey(body, 'nextpageKey')[0]) : null };
}
