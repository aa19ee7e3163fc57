/** How sure an interval has to be to hold the true median. */
export const CONFIDENCE = 0.9;

/** With fewer values there is no interval. */
export const FEWEST_VALUES = 5;

export interface Interval {
	least: number;
	most: number;
	/** The chance that it holds the true median, at least CONFIDENCE. */
	confidence: number;
}

/** How often each number of heads comes up when a fair coin is thrown `throws` times, from none on. */
function chancesOfHeads(throws: number): number[] {
	const chances = [0.5 ** throws];
	for (let heads = 1; heads <= throws; heads += 1) {
		chances.push(((chances[heads - 1] ?? 0) * (throws - heads + 1)) / heads);
	}
	return chances;
}

/**
 * Where the median of what these values were drawn from lies, by the sign test: each value lies above
 * it as often as below, whatever else is true of them. The ends are values themselves: with five values
 * the least and the most (sure to 93.75 %), with eight the second from either end (93 %). Null where
 * there are too few to be as sure as CONFIDENCE, which are fewer than FEWEST_VALUES.
 */
export function medianInterval(values: readonly number[]): Interval | null {
	const sorted = [...values].sort((a, b) => a - b);
	let outside = 0;
	let interval: Interval | null = null;
	for (const [index, chance] of chancesOfHeads(sorted.length).entries()) {
		outside += 2 * chance;
		const [least, most] = [sorted[index], sorted[sorted.length - 1 - index]];
		if (outside > 1 - CONFIDENCE || least === undefined || most === undefined) break;
		interval = { least, most, confidence: 1 - outside };
	}
	return interval;
}
