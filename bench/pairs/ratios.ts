/**
 * What the measurements of one thing are to those of another, pair by pair, as they were taken: one
 * of each in turn, so that a busy spell of the machine hits both. A pair that is not complete or
 * whose second figure is not above zero says nothing and is left out.
 */
export function pairRatios(ours: readonly number[], theirs: readonly number[]): number[] {
	return ours.flatMap((value, index) => {
		const other = theirs[index];
		return other !== undefined && other > 0 && Number.isFinite(value) ? [value / other] : [];
	});
}
