type Unfilter = (row: Uint8Array, above: Uint8Array, step: number) => void;

/** Of left, above and upper left, the one nearest to left + above - upper left (W3C PNG, 9.4). */
function paeth(left: number, above: number, upperLeft: number): number {
	const toLeft = Math.abs(above - upperLeft);
	const toAbove = Math.abs(left - upperLeft);
	const toUpperLeft = Math.abs(left + above - upperLeft - upperLeft);
	if (toLeft <= toAbove && toLeft <= toUpperLeft) return left;
	return toAbove <= toUpperLeft ? above : upperLeft;
}

/** The filter types of W3C PNG, table 9.1; bytes before the row's first count as zero. */
const UNFILTERS: Partial<Record<number, Unfilter>> = {
	0: () => undefined,
	1: (row, _, step) => {
		for (let index = step; index < row.length; index += 1) {
			row[index] = (row[index] ?? 0) + (row[index - step] ?? 0);
		}
	},
	2: (row, above) => {
		for (let index = 0; index < row.length; index += 1) {
			row[index] = (row[index] ?? 0) + (above[index] ?? 0);
		}
	},
	3: (row, above, step) => {
		for (let index = 0; index < row.length; index += 1) {
			const left = index < step ? 0 : (row[index - step] ?? 0);
			row[index] = (row[index] ?? 0) + ((left + (above[index] ?? 0)) >> 1);
		}
	},
	4: (row, above, step) => {
		for (let index = 0; index < step; index += 1) {
			row[index] = (row[index] ?? 0) + (above[index] ?? 0);
		}
		for (let index = step; index < row.length; index += 1) {
			const before = index - step;
			row[index] =
				(row[index] ?? 0) + paeth(row[before] ?? 0, above[index] ?? 0, above[before] ?? 0);
		}
	},
};

/**
 * Turns a filtered row into its bytes, in place. `above` is the row before it, zeros for the
 * first; `step` is the bytes of a pixel, at least 1. False when there is no such filter type.
 */
export function unfilterRow(
	type: number,
	row: Uint8Array,
	above: Uint8Array,
	step: number,
): boolean {
	const unfilter = UNFILTERS[type];
	unfilter?.(row, above, step);
	return unfilter !== undefined;
}
