import sharp from 'sharp';
import { fitted, likenessToSharp } from './compare';
import {
	largePhoto,
	noise,
	photo,
	withOrientation,
	withSegment,
} from '../../../sandbox/specimens/drawnPhoto';

jest.setTimeout(30_000);

const ONE_MB = 1024 * 1024;
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];

/** By what a JPEG divides the brightness of its blocks (the first entry of its first table). */
const firstDivisor = (jpeg: Buffer) => jpeg[jpeg.indexOf(Buffer.from([0xff, 0xdb])) + 5];

/** The same by the quality with which it was written (the IJG's scale of its table, which starts with 16). */
const divisorAt = (quality: number) =>
	Math.floor((16 * (quality < 50 ? 5000 / quality : 200 - 2 * quality) + 50) / 100);

describe('fitting a JPEG', () => {
	it.each([
		['baseline, colour at half resolution', { chromaSubsampling: '4:2:0' }],
		['baseline, colour at full resolution', { chromaSubsampling: '4:4:4' }],
		['progressive', { progressive: true }],
	])('is like what sharp makes of it: %s', async (_, options) => {
		const source = await (await photo(2600, 1950)).jpeg({ quality: 92, ...options }).toBuffer();

		const result = await fitted(source);

		expect(result.to).toMatchObject({ width: 2048, height: 1536 });
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it.each([false, true])('reads grey, progressive: %s', async (progressive) => {
		const grey = (await photo(2600, 1950)).toColourspace('b-w');
		const source = await grey.jpeg({ quality: 92, progressive }).toBuffer();

		const result = await fitted(source);

		expect((await sharp(source).metadata()).channels).toBe(1);
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it('reads colours that are stored as RGB, as some programs do', async () => {
		const plain = await (await photo(400, 300)).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer();
		const adobe = Buffer.from('Adobe\0d\0\0\0\0\0', 'latin1');
		const source = withSegment(plain, 0xee, adobe);

		expect(await likenessToSharp(source, await fitted(source))).toBeGreaterThan(35);
	});

	it.each(ORIENTATIONS.flatMap((turned) => [[turned, 'II'] as const, [turned, 'MM'] as const]))(
		'stands upright from EXIF orientation %i in byte order %s',
		async (orientation, order) => {
			const plain = await (await photo(640, 400)).jpeg({ quality: 95 }).toBuffer();
			const source = withOrientation(plain, orientation, order);

			const result = await fitted(source);

			const size = orientation >= 5 ? { width: 400, height: 640 } : { width: 640, height: 400 };
			expect(result.from).toEqual({ bytes: source.length, ...size });
			expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
		},
	);

	it.each(ORIENTATIONS)('reduces and turns at once, orientation %i', async (orientation) => {
		const plain = await (await photo(2304, 1300)).jpeg({ quality: 90 }).toBuffer();
		const source = withOrientation(plain, orientation, 'MM');

		const result = await fitted(source);

		expect(Math.max(result.to.width, result.to.height)).toBe(2048);
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it.each([
		['12 MP', 4032, 3024, 2016],
		['27 MP', 6000, 4500, 2048],
		['48 MP', 8064, 6048, 2016],
	])('reduces a photo of %s', async (_, width, height, side) => {
		const plain = await (await largePhoto(width, height)).jpeg({ quality: 85 }).toBuffer();
		const source = withOrientation(plain, 6, 'II');

		const result = await fitted(source);

		expect(result.from).toEqual({ bytes: source.length, width: height, height: width });
		expect(result.to).toMatchObject({ width: (side * 3) / 4, height: side });
		expect(result.to.bytes).toBeLessThan(ONE_MB);
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it('writes a plain JPEG: no EXIF, no place, no profile, its size as told', async () => {
		const source = await (
			await photo(2600, 1950)
		)
			.withExif({ IFD0: { Orientation: '8' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
			.jpeg()
			.toBuffer();

		const { bytes, to } = await fitted(source);

		const { exif, icc, xmp, iptc, ...metadata } = await sharp(bytes).metadata();
		expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
		expect(metadata).toMatchObject({ format: 'jpeg', width: to.width, height: to.height });
		expect(to.bytes).toBe(bytes.length);
	});

	it.each([
		[400, 85],
		[1000, 85],
		[1200, 72],
		[1300, 55],
		[1500, 40],
	])(
		'takes the best of four qualities that brings it under 1 MB: noise of %i pixels square, %i',
		async (side, quality) => {
			const source = await noise(side, side).jpeg({ quality: 95 }).toBuffer();

			const { bytes } = await fitted(source);

			expect(bytes.length).toBeLessThan(ONE_MB);
			expect(firstDivisor(bytes)).toBe(divisorAt(quality));
		},
	);

	it('leaves a small picture as large as it is', async () => {
		const source = await noise(60, 40).jpeg().toBuffer();

		expect((await fitted(source)).to).toMatchObject({ width: 60, height: 40 });
	});

	it.each([
		[5000, 1],
		[1, 5000],
		[2049, 3],
	])('keeps at least one pixel of a strip of %i × %i', async (width, height) => {
		const source = await sharp({ create: { width, height, channels: 3, background: '#468' } })
			.jpeg()
			.toBuffer();

		const { to } = await fitted(source);

		expect(Math.max(to.width, to.height)).toBeLessThanOrEqual(2048);
		expect(Math.max(to.width, to.height)).toBeGreaterThanOrEqual(1920);
		expect(Math.min(to.width, to.height)).toBeGreaterThanOrEqual(1);
	});

	it('ignores what phones append after the picture', async () => {
		const plain = await (await photo(640, 400)).jpeg().toBuffer();
		const clip = Buffer.from('ftypmp42 and a short film', 'latin1');

		const result = await fitted(Buffer.concat([plain, clip]));

		expect(result.bytes.equals((await fitted(plain)).bytes)).toBe(true);
	});
});
