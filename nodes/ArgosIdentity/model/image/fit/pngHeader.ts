import { exifOrientation, type Orientation } from './exifOrientation';
import type { Size } from './size';

const SIGNATURE_BYTES = 8;
/** A chunk is its length (4), its name (4), its data and a checksum (4). */
const CHUNK_OVERHEAD = 12;

/** W3C PNG, table 11.1: the samples of each colour type and the bits they may have. */
const COLOURS = {
	0: { samples: 1, depths: [1, 2, 4, 8, 16] },
	2: { samples: 3, depths: [8, 16] },
	3: { samples: 1, depths: [1, 2, 4, 8] },
	4: { samples: 2, depths: [8, 16] },
	6: { samples: 4, depths: [8, 16] },
} as const;

export type ColourType = keyof typeof COLOURS;

export interface PngHeader extends Size {
	colourType: ColourType;
	/** Bits a sample. */
	depth: number;
	samples: number;
	interlaced: boolean;
	/** Red, green and blue of each entry; empty when there is none. */
	palette: Buffer;
	/** The `tRNS` data: alpha of palette entries, or the one colour that is not there. */
	transparency: Buffer;
	orientation: Orientation;
	/** The compressed pixels, in the pieces in which the file has them. */
	data: Buffer[];
}

function isColourType(value: number): value is ColourType {
	return value in COLOURS;
}

/** Chunks by name (W3C PNG, chapter 5) of a file whose structure has been checked, to its end chunk. */
function chunksOf(bytes: Buffer): Map<string, Buffer[]> {
	const chunks = new Map<string, Buffer[]>();
	let position = SIGNATURE_BYTES;
	while (position + CHUNK_OVERHEAD <= bytes.length) {
		const length = bytes.readUInt32BE(position);
		const name = bytes.toString('latin1', position + 4, position + 8);
		if (name === 'IEND') break;
		const data = bytes.subarray(position + 8, position + 8 + length);
		const known = chunks.get(name);
		if (known) known.push(data);
		else chunks.set(name, [data]);
		position += CHUNK_OVERHEAD + length;
	}
	return chunks;
}

/** What decides how a PNG is decoded (W3C PNG, 11.2 and 11.3); null when it contradicts itself. */
export function readPngHeader(bytes: Buffer): PngHeader | null {
	const chunks = chunksOf(bytes);
	const header = chunks.get('IHDR')?.[0];
	if (header?.length !== 13) return null;
	const [depth = 0, colourType = 0, compression, filter, interlace = 0] = header.subarray(8);
	if (!isColourType(colourType) || compression !== 0 || filter !== 0 || interlace > 1) return null;
	const { samples, depths } = COLOURS[colourType];
	const palette = chunks.get('PLTE')?.[0] ?? Buffer.alloc(0);
	if (!depths.some((allowed) => allowed === depth)) return null;
	if (colourType === 3 && (palette.length === 0 || palette.length % 3 !== 0)) return null;
	return {
		width: header.readUInt32BE(0),
		height: header.readUInt32BE(4),
		colourType,
		depth,
		samples,
		interlaced: interlace === 1,
		palette,
		transparency: chunks.get('tRNS')?.[0] ?? Buffer.alloc(0),
		orientation: exifOrientation(chunks.get('eXIf')?.[0] ?? Buffer.alloc(0)),
		data: chunks.get('IDAT') ?? [],
	};
}
