import type { ImageFacts, ImageFault } from './fileKind';

const SIGNATURE_BYTES = 8;
/** A chunk is its length (4), its name (4), its data and a checksum (4). */
const CHUNK_OVERHEAD = 12;
const HEADER_DATA_BYTES = 13;

/** Walks a PNG's chunks (W3C PNG, chapter 5) to its end chunk; what follows that is left alone. */
export function readPng(bytes: Buffer): ImageFacts | ImageFault {
	let size: ImageFacts | null = null;
	let hasPixels = false;
	let position = SIGNATURE_BYTES;
	while (position + CHUNK_OVERHEAD <= bytes.length) {
		const length = bytes.readUInt32BE(position);
		const name = bytes.toString('latin1', position + 4, position + 8);
		const chunkEnd = position + CHUNK_OVERHEAD + length;
		if (!/^[A-Za-z]{4}$/.test(name)) return 'damaged';
		if (size === null) {
			if (name !== 'IHDR' || length !== HEADER_DATA_BYTES) return 'damaged';
			if (chunkEnd > bytes.length) return 'cutOff';
			size = { width: bytes.readUInt32BE(position + 8), height: bytes.readUInt32BE(position + 12) };
			if (size.width === 0 || size.height === 0) return 'damaged';
		}
		if (chunkEnd > bytes.length) return 'cutOff';
		if (name === 'IDAT') hasPixels = true;
		if (name === 'IEND') return hasPixels ? size : 'damaged';
		position = chunkEnd;
	}
	return 'cutOff';
}
