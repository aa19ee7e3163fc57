import { inflate } from './inflate';
import type { PngHeader } from './pngHeader';
import { unfilterRow } from './pngUnfilter';
import { pngUnpacker } from './pngUnpack';

/**
 * The rows of a PNG as RGB over white, top to bottom, of which only two are held at a time.
 * A given row is valid until the next is asked for. On damage the last thing it gives is `damaged`.
 */
export async function* pngRows(header: PngHeader): AsyncGenerator<Uint8Array | 'damaged'> {
	const { width, height, samples, depth } = header;
	const pixelBytes = Math.max(1, (samples * depth) / 8);
	const rowBytes = Math.ceil((width * samples * depth) / 8);
	const unpack = pngUnpacker(header);
	// The filter type stands before the row.
	let current = new Uint8Array(1 + rowBytes);
	let above = new Uint8Array(1 + rowBytes);
	let filled = 0;
	let rows = 0;
	for await (const piece of inflate(header.data)) {
		if (piece === 'damaged') {
			yield piece;
			return;
		}
		let used = 0;
		while (used < piece.length && rows < height) {
			const taken = piece.subarray(used, used + current.length - filled);
			current.set(taken, filled);
			filled += taken.length;
			used += taken.length;
			if (filled < current.length) break;
			const row = current.subarray(1);
			if (!unfilterRow(current[0] ?? 0, row, above.subarray(1), pixelBytes)) {
				yield 'damaged';
				return;
			}
			yield unpack(row);
			[current, above] = [above, current];
			filled = 0;
			rows += 1;
		}
		if (used < piece.length) return;
	}
	if (rows < height) yield 'damaged';
}
