/**
 * In alphabetical order, as n8n wants lists in its panel; for names in plain ASCII. A comparison by
 * locale would load its tables at each start of n8n, which takes longer than all the rest of the node.
 */
export function alphabetical<Entry>(
	entries: readonly Entry[],
	nameOf: (entry: Entry) => string,
): Entry[] {
	const key = (entry: Entry) => nameOf(entry).toLowerCase();
	return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
