/**
 * Reads n8n's form of stored execution data ("flatted"): a list in which every text is an index into
 * that list, so that one object can be in several places.
 */
export function unflatten(text: string): unknown {
	const list = JSON.parse(text) as unknown[];
	const built = new Map<number, unknown>();

	const at = (index: number): unknown => {
		if (built.has(index)) return built.get(index);
		const value = list[index];
		if (typeof value !== 'object' || value === null) return value;
		const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
		built.set(index, copy);
		for (const [key, part] of Object.entries<unknown>({ ...value })) {
			Object.assign(copy, { [key]: typeof part === 'string' ? at(Number(part)) : part });
		}
		return copy;
	};
	return at(0);
}
