import type { ImageFacts, ImageFault } from './facts';
import {
	END_OF_IMAGE,
	isFrameHeader,
	MARKER_PREFIX,
	standsAlone,
	START_OF_SCAN,
} from './jpegMarkers';

/** Where the next marker after compressed data stands; FF 00 and restart markers belong to the data. */
function endOfScan(bytes: Buffer, start: number): number {
	let position = bytes.indexOf(MARKER_PREFIX, start);
	while (position !== -1 && position + 1 < bytes.length) {
		const next = bytes[position + 1] ?? 0;
		if (!standsAlone(next)) return position;
		position = bytes.indexOf(MARKER_PREFIX, position + 1);
	}
	return bytes.length;
}

/**
 * Walks a JPEG's segments (ITU-T T.81, annex B) to its end marker. Whatever follows the end
 * marker is left alone: phones append motion clips and depth maps there.
 */
export function readJpeg(bytes: Buffer): ImageFacts | ImageFault {
	let size: ImageFacts | null = null;
	let scanned = false;
	let position = 2;
	while (position + 1 < bytes.length) {
		if (bytes[position] !== MARKER_PREFIX) return 'damaged';
		const marker = bytes[position + 1] ?? 0;
		if (marker === MARKER_PREFIX) {
			position += 1;
			continue;
		}
		if (marker === END_OF_IMAGE) return size !== null && scanned ? size : 'damaged';
		if (standsAlone(marker)) {
			position += 2;
			continue;
		}
		if (position + 4 > bytes.length) return 'cutOff';
		const length = bytes.readUInt16BE(position + 2);
		const segmentEnd = position + 2 + length;
		if (length < 2) return 'damaged';
		if (segmentEnd > bytes.length) return 'cutOff';
		if (isFrameHeader(marker)) {
			if (length < 8) return 'damaged';
			size = { height: bytes.readUInt16BE(position + 5), width: bytes.readUInt16BE(position + 7) };
			if (size.width === 0 || size.height === 0) return 'damaged';
		}
		if (marker === START_OF_SCAN) {
			scanned = true;
			position = endOfScan(bytes, segmentEnd);
		} else {
			position = segmentEnd;
		}
	}
	return 'cutOff';
}
