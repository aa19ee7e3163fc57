import sharp from 'sharp';
import { fitImage } from '../../../nodes/ArgosIdentity/model/image/fit/fitImage';
import { formatNames, specimen } from '../../../sandbox/specimens';
import { pause } from './compare';
import { noise, photo, withSegment } from '../../../sandbox/specimens/drawnPhoto';
import { writePng } from '../../../sandbox/specimens/writePng';

jest.setTimeout(30_000);

/** Where the first frame header (baseline, C0) stands. */
function framePosition(jpeg: Buffer): number {
	return jpeg.indexOf(Buffer.from([0xff, 0xc0]));
}

function patched(file: Buffer, change: (copy: Buffer) => void): Buffer {
	const copy = Buffer.from(file);
	change(copy);
	return copy;
}

const smallJpeg = async () => await (await photo(160, 120)).jpeg().toBuffer();
const smallPng = () => writePng({ width: 160, height: 120, colourType: 2, depth: 8 });

describe('a picture that cannot be fitted', () => {
	it('is refused when it is CMYK', async () => {
		const cmyk = await (await photo(160, 120)).toColourspace('cmyk').jpeg().toBuffer();

		expect(await fitImage(cmyk, pause)).toBe('cmyk');
	});

	it('is refused when it is an interlaced PNG', async () => {
		const interlaced = await (await photo(160, 120)).png({ progressive: true }).toBuffer();

		expect(await fitImage(interlaced, pause)).toBe('interlaced');
	});

	it.each([
		[8192, 8193],
		[65_535, 1025],
	])('is refused over 64 MP: a JPEG of %i × %i', async (width, height) => {
		const huge = patched(await smallJpeg(), (copy) => {
			copy.writeUInt16BE(height, framePosition(copy) + 5);
			copy.writeUInt16BE(width, framePosition(copy) + 7);
		});

		expect(await fitImage(huge, pause)).toBe('tooManyPixels');
	});

	it.each([
		[8192, 8193],
		[70_000, 1],
		[0x7fffffff, 0x7fffffff],
	])('is refused over 64 MP: a PNG of %i × %i', async (width, height) => {
		const rows = Buffer.alloc(10);
		const huge = writePng({ width, height, colourType: 2, depth: 8, rows });

		expect(await fitImage(huge, pause)).toBe('tooManyPixels');
	});

	it('is not refused at the 64 MP of phones', async () => {
		const picture = {
			create: { width: 9248, height: 6944, channels: 3, background: '#79c' },
		} as const;
		const phone = await sharp(picture).jpeg().toBuffer();

		expect(await fitImage(phone, pause)).toMatchObject({
			from: { width: 9248 },
			to: { width: 2048 },
		});
	});

	it.each([
		['lossless', 0xc3],
		['arithmetic coding', 0xc9],
	])('is refused in a way of coding that is hardly ever met: %s', async (_, marker) => {
		const rare = patched(await smallJpeg(), (copy) => {
			copy[framePosition(copy) + 1] = marker;
		});

		expect(await fitImage(rare, pause)).toBe('unsupported');
	});

	it('is refused with more scans than any program writes, each of which takes time', async () => {
		const create = { width: 4096, height: 4096, channels: 3, background: '#79c' } as const;
		const jpeg = await sharp({ create }).jpeg({ progressive: true }).toBuffer();
		const scan = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
		const many = Buffer.concat([jpeg.subarray(0, -2), ...Array(100).fill(scan), jpeg.subarray(-2)]);

		expect(await fitImage(jpeg, pause)).toMatchObject({ to: { width: 2048 } });
		expect(await fitImage(many, pause)).toBe('unsupported');
	});

	it.each([
		['nothing', ''],
		['text', 'hello'],
		['GIF', 'GIF89a....'],
		['HEIC', '\0\0\0\x18ftypheic'],
	])('is refused as another kind of file: %s', async (_, text) => {
		expect(await fitImage(Buffer.from(text, 'latin1'), pause)).toBe('unsupported');
	});

	it('is refused when its end is missing', async () => {
		const jpeg = await smallJpeg();
		const png = smallPng();

		expect(await fitImage(jpeg.subarray(0, jpeg.length / 2), pause)).toBe('damaged');
		expect(await fitImage(png.subarray(0, png.length / 2), pause)).toBe('damaged');
	});

	it.each([
		['fewer rows than it says', { rows: Buffer.alloc(1000) }],
		['a filter type that does not exist', { rows: Buffer.alloc(160 * 120 * 4, 9) }],
		['a palette type without palette', { colourType: 3 as const }],
		['a depth that its colour type has not', { colourType: 2 as const, depth: 4 as const }],
	])('is refused as a PNG with %s', async (_, shape) => {
		const wrong = writePng({ width: 160, height: 120, colourType: 2, depth: 8, ...shape });

		expect(await fitImage(wrong, pause)).toBe('damaged');
	});

	it('is refused as a PNG whose pixels fail their checksum', async () => {
		const png = smallPng();
		const wrong = patched(png, (copy) => {
			const end = copy.indexOf('IEND') - 8;
			copy[end - 1] = (copy[end - 1] ?? 0) ^ 0xff;
		});

		expect(await fitImage(wrong, pause)).toBe('damaged');
	});

	it('is refused when no quality brings it under 1 MB', async () => {
		const picture = await noise(2048, 2048).jpeg({ quality: 90 }).toBuffer();

		expect(await fitImage(picture, pause)).toBe('doesNotFit');
	});

	it('passes on what stops the caller between the stages', async () => {
		const stopped = () => Promise.reject(new Error('stopped'));
		const jpeg = await smallJpeg();

		await expect(fitImage(jpeg, stopped)).rejects.toThrow('stopped');
	});

	it('does not hold up a file with a segment of no meaning', async () => {
		const odd = withSegment(
			await smallJpeg(),
			0xe1,
			Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1'),
		);

		expect(await fitImage(odd, pause)).toMatchObject({ to: { width: 160, height: 120 } });
	});

	it.each(formatNames)('or one that can: the specimen %s', async (name) => {
		const result = await fitImage(specimen(name), pause);

		const refusals = { 'formats/cmyk.jpg': 'cmyk', 'formats/interlaced.png': 'interlaced' };
		expect(typeof result === 'string' ? { [name]: result } : {}).toEqual(
			name in refusals ? { [name]: refusals[name as keyof typeof refusals] } : {},
		);
	});
});
