/** Does `work` for each value, so many at a time, in their order. */
export async function atATime<Value>(
	most: number,
	values: readonly Value[],
	work: (value: Value) => Promise<void>,
): Promise<void> {
	// One iterator for all: each takes the next.
	const waiting = values.values();
	const worker = async () => {
		for (const value of waiting) await work(value);
	};
	await Promise.all(Array.from({ length: most }, worker));
}
