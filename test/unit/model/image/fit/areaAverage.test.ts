import fc from 'fast-check';
import { areaAverage } from '../../../../../nodes/ArgosIdentity/model/image/fit/areaAverage';
import { turn } from '../../../../../nodes/ArgosIdentity/model/image/fit/orient';
import type { Size } from '../../../../../nodes/ArgosIdentity/model/image/fit/size';

/** The mean over each target pixel's area, written as the definition says it: slow and plain. */
function byDefinition(pixels: Uint8Array, source: Size, target: Size): number[] {
	const share = (cell: number, index: number, scale: number) =>
		Math.max(0, Math.min(cell + 1, (index + 1) * scale) - Math.max(cell, index * scale));
	const [across, down] = [source.width / target.width, source.height / target.height];
	const means: number[] = [];
	for (let y = 0; y < target.height; y += 1) {
		for (let x = 0; x < target.width; x += 1) {
			const sums = [0, 0, 0];
			for (let row = 0; row < source.height; row += 1) {
				for (let column = 0; column < source.width; column += 1) {
					const weight = share(row, y, down) * share(column, x, across);
					const at = (row * source.width + column) * 3;
					sums.forEach((sum, c) => (sums[c] = sum + (pixels[at + c] ?? 0) * weight));
				}
			}
			means.push(...sums.map((sum) => sum / across / down), 255);
		}
	}
	return means;
}

describe('the area average', () => {
	it('is the mean of what each pixel covers, for any sizes', () => {
		const side = fc.integer({ min: 1, max: 13 });
		fc.assert(
			fc.property(side, side, side, side, fc.infiniteStream(fc.nat(255)), (a, b, c, d, values) => {
				const source = { width: Math.max(a, b), height: Math.max(c, d) };
				const target = { width: Math.min(a, b), height: Math.min(c, d) };
				const pixels = Uint8Array.from(values.take(source.width * source.height * 3));
				const average = areaAverage(source, target, turn(target, 1));

				for (let start = 0; start < pixels.length; start += source.width * 3) {
					average.addRow(pixels.subarray(start, start + source.width * 3));
				}

				const expected = byDefinition(pixels, source, target);
				expect(average.rgba).toHaveLength(expected.length);
				average.rgba.forEach((value, at) => {
					expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThanOrEqual(0.501);
				});
			}),
		);
	});
});
