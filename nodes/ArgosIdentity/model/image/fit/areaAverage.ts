import type { Size } from './size';
import type { Turn } from './orient';

/** The share of one axis's source pixels in each target pixel: whole ones between two parts. */
interface Spans {
	first: Int32Array;
	last: Int32Array;
	firstPart: Float64Array;
	lastPart: Float64Array;
}

function spansOf(source: number, target: number): Spans {
	const spans: Spans = {
		first: new Int32Array(target),
		last: new Int32Array(target),
		firstPart: new Float64Array(target),
		lastPart: new Float64Array(target),
	};
	for (let index = 0; index < target; index += 1) {
		const from = (index * source) / target;
		const to = ((index + 1) * source) / target;
		const first = Math.floor(from);
		const last = Math.min(source, Math.ceil(to)) - 1;
		spans.first[index] = first;
		spans.last[index] = last;
		spans.firstPart[index] = Math.min(to, first + 1) - from;
		spans.lastPart[index] = last > first ? to - last : 0;
	}
	return spans;
}

/** Adds the row's pixels to `sums`, three a target pixel, each by its share times `weight`. */
function addShares(row: Uint8Array, spans: Spans, weight: number, sums: Float64Array): void {
	const { first, last, firstPart, lastPart } = spans;
	for (let index = 0, sum = 0; index < first.length; index += 1, sum += 3) {
		const start = (first[index] ?? 0) * 3;
		const end = (last[index] ?? 0) * 3;
		const head = firstPart[index] ?? 0;
		const tail = lastPart[index] ?? 0;
		let red = (row[start] ?? 0) * head + (row[end] ?? 0) * tail;
		let green = (row[start + 1] ?? 0) * head + (row[end + 1] ?? 0) * tail;
		let blue = (row[start + 2] ?? 0) * head + (row[end + 2] ?? 0) * tail;
		for (let source = start + 3; source < end; source += 3) {
			red += row[source] ?? 0;
			green += row[source + 1] ?? 0;
			blue += row[source + 2] ?? 0;
		}
		sums[sum] = (sums[sum] ?? 0) + red * weight;
		sums[sum + 1] = (sums[sum + 1] ?? 0) + green * weight;
		sums[sum + 2] = (sums[sum + 2] ?? 0) + blue * weight;
	}
}

export interface AreaAverage {
	/** Takes the source's next row: RGB, top to bottom. */
	addRow(row: Uint8Array): void;
	/** The reduced and turned picture: RGBA, opaque; whole after the last row. */
	readonly rgba: Uint8Array;
}

/**
 * Reduces a picture row by row: a target pixel is the mean of the area it covers, in which parts
 * of pixels count by their part. Only sums for one row are held besides the result. `target` is
 * the reduced size before turning, in no side larger than `source`.
 */
export function areaAverage(source: Size, target: Size, way: Turn): AreaAverage {
	const rgba = new Uint8Array(target.width * target.height * 4).fill(0xff);
	const across = spansOf(source.width, target.width);
	const down = spansOf(source.height, target.height);
	const sums = new Float64Array(target.width * 3);
	const area = (source.width / target.width) * (source.height / target.height);
	let sourceRow = 0;
	let targetRow = 0;

	function writeRow(values: Uint8Array | Float64Array, divisor: number): void {
		let pixel = (way.start + targetRow * way.stepY) * 4;
		for (let value = 0; value < target.width * 3; value += 3) {
			rgba[pixel] = (values[value] ?? 0) / divisor + 0.5;
			rgba[pixel + 1] = (values[value + 1] ?? 0) / divisor + 0.5;
			rgba[pixel + 2] = (values[value + 2] ?? 0) / divisor + 0.5;
			pixel += way.stepX * 4;
		}
		targetRow += 1;
	}

	function addRow(row: Uint8Array): void {
		if (area === 1) {
			writeRow(row, 1);
			return;
		}
		const isLast = sourceRow === down.last[targetRow];
		const parts =
			sourceRow === down.first[targetRow] ? down.firstPart : isLast ? down.lastPart : [];
		addShares(row, across, parts[targetRow] ?? 1, sums);
		if (isLast) {
			writeRow(sums, area);
			sums.fill(0);
			if (sourceRow === down.first[targetRow]) {
				addShares(row, across, down.firstPart[targetRow] ?? 0, sums);
			}
		}
		sourceRow += 1;
	}

	return { addRow, rgba };
}
