import type { ColourPicture } from '../picture';

/** One byte for each pixel: 1 where something is, else 0. */
export interface Mask {
	data: Uint8Array;
	width: number;
	height: number;
}

/** Degrees of hue. Wood and skin are redder, plants greener. */
const YELLOW = { from: 38, to: 60 };
const MIN_SATURATION = 0.4;
const MIN_BRIGHTNESS = 80;

/** Yellow lies between red and green: red is the most of the three, blue the least. */
function isYellow(red: number, green: number, blue: number): boolean {
	if (red < MIN_BRIGHTNESS || green > red || blue > green) return false;
	const range = red - blue;
	const hue = (60 * (green - blue)) / range;
	return range >= MIN_SATURATION * red && hue >= YELLOW.from && hue <= YELLOW.to;
}

/** Where the picture has the yellow of the specimens' cartoon faces. */
export function yellowIn({ data, width, height }: ColourPicture): Mask {
	const found = new Uint8Array(width * height);
	for (let at = 0, from = 0; at < found.length; at += 1, from += 3) {
		if (isYellow(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0)) found[at] = 1;
	}
	return { data: found, width, height };
}
