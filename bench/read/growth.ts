import { find, type Run, type Where } from './results';
import type { Held, WayName } from './task';

/** Submissions that the growth of memory is told for. */
export const GROWTH_ROWS = 10_000;

/** By how much more is needed with the longer list than with the shorter one, for 10,000 submissions. */
export interface Growth {
	heldBytes: number;
	rowsBytes: number;
}

/** One for each time that both lists were looked at. */
export function growthsOf(run: Pick<Run, 'results' | 'sizes'>, way: WayName): Growth[] {
	const [few, many] = run.sizes.lists;
	const place: Omit<Where, 'count'> = { reading: 'getAll', binaryMode: 'filesystem', latencyMs: 0 };
	const held = (count: number): Held[] => find(run, { ...place, count }, way)?.held ?? [];
	const short = held(few);
	const scale = GROWTH_ROWS / (many - few);
	return held(many).flatMap(({ heldBytes, rowsBytes }, index) => {
		const less = short[index];
		if (less === undefined) return [];
		return [
			{
				heldBytes: (heldBytes - less.heldBytes) * scale,
				rowsBytes: (rowsBytes - less.rowsBytes) * scale,
			},
		];
	});
}
