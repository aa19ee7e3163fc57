/** In pixels. */
export interface Size {
	width: number;
	height: number;
}

/** The longest side of a reduced picture. */
export const FITTED_SIDE = 2048;

/** 64 MP in the binary sense, so that the pictures of "64 MP" phones (9248 × 6944) are within it. */
export const MAX_PIXELS = 64 * 1024 * 1024;

/** A progressive JPEG is held whole while it is decoded, with 2 bytes for every colour of a pixel. */
export const MAX_PROGRESSIVE_PIXELS = MAX_PIXELS / 2;

/** The longest side of a picture that is read, in PNG as in JPEG, whose format ends here. */
export const MAX_SIDE = 65_535;

export function longSide({ width, height }: Size): number {
	return Math.max(width, height);
}

/** Whether a picture has more pixels than we decode, or a side that no JPEG has. */
export function isTooManyPixels(size: Size): boolean {
	return size.width * size.height > MAX_PIXELS || longSide(size) > MAX_SIDE;
}

/** The size within `FITTED_SIDE` that keeps the shape; a picture is never made larger. */
export function fittedSize(size: Size): Size {
	const scale = Math.min(1, FITTED_SIDE / longSide(size));
	return {
		width: Math.max(1, Math.round(size.width * scale)),
		height: Math.max(1, Math.round(size.height * scale)),
	};
}
