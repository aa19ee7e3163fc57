import { areaAverage, type AreaAverage } from './areaAverage';
import type { Orientation } from './exifOrientation';
import { turn, uprightSize } from './orient';
import type { Size } from './size';

/** Why a picture cannot be made smaller here. */
export type FitRefusal =
	'cmyk' | 'interlaced' | 'tooManyPixels' | 'damaged' | 'unsupported' | 'doesNotFit';

/** Lets other work have its turn. */
export type Pause = () => Promise<void>;

/** A picture's upright pixels in the size in which it will be sent. */
export interface ReducedImage {
	rgba: Uint8Array;
	size: Size;
	/** The upright size of the file. */
	from: Size;
}

/** Source pixels between two pauses: some 10 to 30 ms of work. */
const PIXELS_A_SLICE = 512 * 1024;

/** The sizes of a reduction, all before turning: of the file, of its decoded rows, of the result. */
export interface Reduction {
	stored: Size;
	decoded: Size;
	target: Size;
	orientation: Orientation;
}

/** Reduces and turns the rows that come, RGB each, in slices. */
export async function reduceRows(
	{ stored, decoded, target, orientation }: Reduction,
	rows: Iterable<Uint8Array> | AsyncIterable<Uint8Array | 'damaged'>,
	pause: Pause,
): Promise<ReducedImage | 'damaged'> {
	const average: AreaAverage = areaAverage(decoded, target, turn(target, orientation));
	let pixels = 0;
	for await (const row of rows) {
		if (row === 'damaged') return row;
		average.addRow(row);
		pixels += decoded.width;
		if (pixels >= PIXELS_A_SLICE) {
			pixels = 0;
			await pause();
		}
	}
	return {
		rgba: average.rgba,
		size: uprightSize(target, orientation),
		from: uprightSize(stored, orientation),
	};
}
