import sharp from 'sharp';
import { readPngHeader } from '../../../../../nodes/ArgosIdentity/model/image/fit/pngHeader';
import { pngRows } from '../../../../../nodes/ArgosIdentity/model/image/fit/pngRows';
import { bytesBy, seededRandom } from '../../../../../sandbox/specimens/drawnPhoto';
import { writePng, type PngShape } from '../../../../../sandbox/specimens/writePng';

const KINDS: Array<[PngShape['colourType'], PngShape['depth'], samples: number]> = [
	[0, 1, 1],
	[0, 2, 1],
	[0, 4, 1],
	[0, 8, 1],
	[0, 16, 1],
	[2, 8, 3],
	[2, 16, 3],
	[3, 1, 1],
	[3, 2, 1],
	[3, 4, 1],
	[3, 8, 1],
	[4, 8, 2],
	[4, 16, 2],
	[6, 8, 4],
	[6, 16, 4],
];

async function decoded(png: Buffer): Promise<Buffer> {
	const header = readPngHeader(png);
	if (header === null) throw new Error('No header');
	const rows: Buffer[] = [];
	for await (const row of pngRows(header)) {
		if (row === 'damaged') throw new Error('Damaged');
		rows.push(Buffer.from(row));
	}
	return Buffer.concat(rows);
}

describe('decoding a PNG', () => {
	it.each(KINDS)(
		'gives the pixels that sharp gives: type %i, %i bits',
		async (colourType, depth, samples) => {
			const random = seededRandom(depth);
			const [width, height] = [67, 40];
			const rowBytes = Math.ceil((width * samples * depth) / 8);
			const rows = bytesBy(height * (1 + rowBytes), (at) =>
				at % (1 + rowBytes) === 0 ? (at / (1 + rowBytes)) % 5 : random() * 256,
			);
			const palette = bytesBy(3 * 2 ** depth, () => random() * 256);
			const chunks: PngShape['chunks'] = colourType === 3 ? [['PLTE', palette]] : [];
			const png = writePng({ width, height, colourType, depth, chunks, rows });

			const ours = await decoded(png);

			const theirs = await sharp(png)
				.flatten({ background: 'white' })
				.toColourspace('srgb')
				.raw()
				.toBuffer();
			const farthest = ours.reduce(
				(most, value, at) => Math.max(most, Math.abs(value - (theirs[at] ?? Infinity))),
				0,
			);
			expect(ours).toHaveLength(theirs.length);
			// sharp lays 16-bit samples over white before it cuts them to 8 bits.
			expect(farthest).toBeLessThanOrEqual(depth === 16 ? 2 : 1);
		},
	);
});
