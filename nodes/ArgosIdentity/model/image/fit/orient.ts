import type { Orientation } from './exifOrientation';
import type { Size } from './size';

/** Where a stored pixel goes in the upright picture: `start + x * stepX + y * stepY`, in pixels. */
export interface Turn {
	start: number;
	stepX: number;
	stepY: number;
}

/** Turns whose stored rows become upright columns. */
function exchangesSides(orientation: Orientation): boolean {
	return orientation >= 5;
}

export function uprightSize({ width, height }: Size, orientation: Orientation): Size {
	return exchangesSides(orientation) ? { width: height, height: width } : { width, height };
}

const TURNS: Record<Orientation, (width: number, height: number) => Turn> = {
	1: (w) => ({ start: 0, stepX: 1, stepY: w }),
	2: (w) => ({ start: w - 1, stepX: -1, stepY: w }),
	3: (w, h) => ({ start: w * h - 1, stepX: -1, stepY: -w }),
	4: (w, h) => ({ start: w * (h - 1), stepX: 1, stepY: -w }),
	5: (_, h) => ({ start: 0, stepX: h, stepY: 1 }),
	6: (_, h) => ({ start: h - 1, stepX: h, stepY: -1 }),
	7: (w, h) => ({ start: w * h - 1, stepX: -h, stepY: -1 }),
	8: (w, h) => ({ start: h * (w - 1), stepX: -h, stepY: 1 }),
};

/** The way from stored to upright pixels, for a picture whose stored size is `size`. */
export function turn({ width, height }: Size, orientation: Orientation): Turn {
	return TURNS[orientation](width, height);
}
