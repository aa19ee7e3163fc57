import sharp from 'sharp';
import { fitted, likenessToSharp } from './compare';
import { bytesBy, exifBlock, photo } from '../../../sandbox/specimens/drawnPhoto';
import { writePng, type PngShape } from '../../../sandbox/specimens/writePng';

jest.setTimeout(30_000);

/** W3C PNG, table 11.1. */
const KINDS: Array<[PngShape['colourType'], PngShape['depth']]> = [
	[0, 1],
	[0, 2],
	[0, 4],
	[0, 8],
	[0, 16],
	[2, 8],
	[2, 16],
	[3, 1],
	[3, 2],
	[3, 4],
	[3, 8],
	[4, 8],
	[4, 16],
	[6, 8],
	[6, 16],
];

function palette(entries: number): Buffer {
	return bytesBy(entries * 3, (index) => 120 + (index * 40) / entries / 3);
}

describe('fitting a PNG', () => {
	it.each(KINDS)('reads colour type %i with %i bits a sample', async (colourType, depth) => {
		const chunks: PngShape['chunks'] = colourType === 3 ? [['PLTE', palette(2 ** depth)]] : [];
		const source = writePng({ width: 301, height: 203, colourType, depth, chunks });

		const result = await fitted(source);

		expect(result.to).toMatchObject({ width: 301, height: 203 });
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it.each([
		['palette entries', 3, 8, bytesBy(200, (index) => index)],
		['one grey', 0, 8, Buffer.from([0, 100])],
		['one deep grey', 0, 16, Buffer.from([100, 100])],
		['one colour', 2, 8, Buffer.from([0, 100, 0, 100, 0, 100])],
	] as const)('lays what is transparent over white: %s', async (_, colourType, depth, tRNS) => {
		const chunks: PngShape['chunks'] = [['tRNS', tRNS]];
		if (colourType === 3) chunks.unshift(['PLTE', palette(256)]);
		const samples = (colourType === 2 ? 3 : 1) * (depth / 8);
		const row = Buffer.concat([
			Buffer.from([0]),
			Buffer.alloc(100 * samples, 100),
			Buffer.alloc(100 * samples, 30),
		]);
		const rows = Buffer.concat(Array.from({ length: 100 }, () => row));
		const source = writePng({ width: 200, height: 100, colourType, depth, chunks, rows });

		const result = await fitted(source);

		expect((await sharp(source).metadata()).hasAlpha).toBe(true);
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it.each([
		['RGB', {}],
		['palette', { palette: true, effort: 1 }],
	])('reduces a photo: %s', async (_, options) => {
		const source = await (
			await photo(3000, 2000)
		)
			.png({ compressionLevel: 3, ...options })
			.toBuffer();

		const result = await fitted(source);

		expect(result.to).toMatchObject({ width: 2048, height: 1365 });
		expect(result.to.bytes).toBeLessThan(1024 * 1024);
		expect(await likenessToSharp(source, result)).toBeGreaterThan(35);
	});

	it('reduces a picture with alpha over white', async () => {
		const source = await (
			await photo(2500, 1000)
		)
			.ensureAlpha(0.6)
			.png({ compressionLevel: 3 })
			.toBuffer();

		expect(await likenessToSharp(source, await fitted(source))).toBeGreaterThan(35);
	});

	it.each(['II', 'MM'] as const)('stands upright by its eXIf chunk in %s', async (order) => {
		const chunks: PngShape['chunks'] = [['eXIf', exifBlock(6, order)]];
		const source = writePng({ width: 120, height: 80, colourType: 2, depth: 8, chunks });

		const result = await fitted(source);

		expect(result.from).toEqual({ bytes: source.length, width: 80, height: 120 });
	});

	it('takes more compressed pixels than the picture has for a picture', async () => {
		const rows = Buffer.alloc(20_000_000);
		const source = writePng({ width: 50, height: 50, colourType: 0, depth: 8, rows });

		expect((await fitted(source)).to).toMatchObject({ width: 50, height: 50 });
	});

	it('reads compressed pixels that are spread over many chunks', async () => {
		const rows = bytesBy(200 * 601, (at) => (at % 601 ? 100 + 60 * Math.sin(at / 200) : 0));
		const source = await sharp(writePng({ width: 200, height: 200, colourType: 2, depth: 8, rows }))
			.png({ compressionLevel: 0 })
			.toBuffer();

		expect(source.toString('latin1').split('IDAT').length).toBeGreaterThan(3);
		expect(await likenessToSharp(source, await fitted(source))).toBeGreaterThan(35);
	});
});
