import type { GreyPicture } from './greyPicture';

/** Largest angle that is looked for, in degrees. */
const REACH = 6;
/** A pixel of ink is so much darker than the paper around it. */
const INK = 24;
const HALF_WINDOW = 8;

/** Sums over rectangles in constant time: entry (x, y) is the sum of all pixels above and left. */
function integral({ data, width, height }: GreyPicture): Float64Array {
	const sums = new Float64Array((width + 1) * (height + 1));
	for (let y = 0; y < height; y += 1) {
		let row = 0;
		for (let x = 0; x < width; x += 1) {
			row += data[y * width + x] ?? 0;
			sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
		}
	}
	return sums;
}

/** Pixels of ink on paper: darker than their surroundings, and those brighter than the average. */
function inkOf(picture: GreyPicture): Array<[number, number]> {
	const { data, width, height } = picture;
	const sums = integral(picture);
	const stride = width + 1;
	const average = (sums[sums.length - 1] ?? 0) / (width * height);
	const area = (2 * HALF_WINDOW) ** 2;
	const ink: Array<[number, number]> = [];
	for (let y = HALF_WINDOW; y < height - HALF_WINDOW; y += 1) {
		for (let x = HALF_WINDOW; x < width - HALF_WINDOW; x += 1) {
			const top = (y - HALF_WINDOW) * stride;
			const bottom = (y + HALF_WINDOW) * stride;
			const sum =
				(sums[bottom + x + HALF_WINDOW] ?? 0) -
				(sums[bottom + x - HALF_WINDOW] ?? 0) -
				(sums[top + x + HALF_WINDOW] ?? 0) +
				(sums[top + x - HALF_WINDOW] ?? 0);
			const around = sum / area;
			if (around > average && around - (data[y * width + x] ?? 0) > INK) ink.push([x, y]);
		}
	}
	return ink;
}

/** How sharply lines of text and gaps alternate when the picture is looked at under an angle. */
function sharpness(ink: ReadonlyArray<[number, number]>, degrees: number, height: number): number {
	const slope = Math.tan((degrees * Math.PI) / 180);
	const offset = height;
	const rows = new Float64Array(3 * height);
	for (const [x, y] of ink) {
		const row = Math.round(y - x * slope) + offset;
		rows[row] = (rows[row] ?? 0) + 1;
	}
	let sum = 0;
	for (let row = 1; row < rows.length; row += 1)
		sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
	return sum;
}

function best(from: number, to: number, step: number, score: (degrees: number) => number): number {
	let found = from;
	let highest = -1;
	for (let degrees = from; degrees <= to + step / 2; degrees += step) {
		const value = score(degrees);
		if (value > highest) [highest, found] = [value, degrees];
	}
	return found;
}

/** The angle by which the lines of text are turned clockwise, in degrees; 0 when there are none. */
export function skewOf(picture: GreyPicture): number {
	const ink = inkOf(picture);
	if (ink.length < 200) return 0;
	const score = (degrees: number) => sharpness(ink, degrees, picture.height);
	const coarse = best(-REACH, REACH, 0.5, score);
	return best(coarse - 0.4, coarse + 0.4, 0.1, score);
}
