import { crc32, deflateSync } from 'node:zlib';
import { seededRandom } from './drawnPhoto';

const { sin } = Math;

/** Samples a pixel by colour type (W3C PNG, table 11.1). */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface PngShape {
	width: number;
	height: number;
	colourType: 0 | 2 | 3 | 4 | 6;
	depth: 1 | 2 | 4 | 8 | 16;
	/** Put between header and pixels. */
	chunks?: Array<[name: string, data: Buffer]>;
	/** Bytes that stand for the filtered rows, for files that are wrong on purpose. */
	rows?: Buffer;
}

export function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Any bytes are a row of some picture; here they change slowly, and every filter type has its turn. */
function filteredRows({ width, height, colourType, depth }: PngShape): Buffer {
	const rowBytes = Math.ceil((width * (SAMPLES[colourType] ?? 1) * depth) / 8);
	const random = seededRandom(colourType * 16 + depth);
	const rows = Buffer.alloc(height * (1 + rowBytes));
	for (let y = 0; y < height; y += 1) {
		const start = y * (1 + rowBytes);
		rows[start] = y % 5;
		for (let x = 1; x <= rowBytes; x += 1) {
			const isPlain = rows[start] === 0;
			rows[start + x] = isPlain ? 100 + 100 * sin((x + y) / 40) : random() * 1.002;
		}
	}
	return rows;
}

/** A PNG of any colour type and depth, which sharp cannot write but can read. */
export function writePng(shape: PngShape): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(shape.width, 0);
	header.writeUInt32BE(shape.height, 4);
	header.set([shape.depth, shape.colourType, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		...(shape.chunks ?? []).map(([name, data]) => chunk(name, data)),
		chunk('IDAT', deflateSync(shape.rows ?? filteredRows(shape))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}
