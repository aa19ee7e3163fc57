import fc from 'fast-check';
import { exifOrientation } from '../../../../../nodes/ArgosIdentity/model/image/fit/exifOrientation';
import { exifBlock } from '../../../../../sandbox/specimens/drawnPhoto';

describe('the EXIF orientation', () => {
	it.each(['II', 'MM'] as const)('is read in byte order %s', (order) => {
		const read = [1, 2, 3, 4, 5, 6, 7, 8].map((value) => exifOrientation(exifBlock(value, order)));

		expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it.each([0, 9, 65_535])('is upright where the file says %i', (value) => {
		expect(exifOrientation(exifBlock(value, 'MM'))).toBe(1);
	});

	it('is upright where the tag is cut off', () => {
		expect(exifOrientation(exifBlock(6, 'II').subarray(0, 18))).toBe(1);
	});

	it('is one of the eight for any bytes', () => {
		const start = fc.constantFrom('II*\0', 'MM\0*', '').map((mark) => Buffer.from(mark, 'latin1'));
		fc.assert(
			fc.property(start, fc.uint8Array({ maxLength: 60 }), (mark, rest) => {
				const value = exifOrientation(Buffer.concat([mark, rest]));
				return value >= 1 && value <= 8;
			}),
		);
	});
});
