import { exifOrientation, type Orientation } from './exifOrientation';
import {
	END_OF_IMAGE,
	isFrameHeader,
	MARKER_PREFIX,
	standsAlone,
	START_OF_SCAN,
} from '../jpegMarkers';
import type { Size } from './size';

const APP1 = 0xe1;
const EXIF_MARK = 'Exif\0\0';

/** C0 baseline, C1 extended and C2 progressive; the others are lossless, hierarchical or arithmetic. */
const DECODABLE_FRAMES = [0xc0, 0xc1, 0xc2];
const PROGRESSIVE_FRAME = 0xc2;

export interface JpegHeader extends Size {
	/** Whether the codec knows the way of coding and the 8-bit samples. */
	decodable: boolean;
	progressive: boolean;
	/** 1 grey, 3 colour, 4 CMYK. */
	components: number;
	orientation: Orientation;
	scans: number;
}

interface Segment {
	marker: number;
	data: Buffer;
}

/** The segments of a JPEG (ITU-T T.81, annex B) whose structure has been checked, to its end marker. */
function* segments(bytes: Buffer): Generator<Segment> {
	let position = bytes.indexOf(MARKER_PREFIX, 2);
	while (position !== -1 && position + 4 <= bytes.length) {
		const marker = bytes[position + 1] ?? END_OF_IMAGE;
		if (marker === END_OF_IMAGE) return;
		let next = position + 1;
		if (!standsAlone(marker)) {
			next = position + 2 + bytes.readUInt16BE(position + 2);
			yield { marker, data: bytes.subarray(position + 4, next) };
		}
		position = bytes.indexOf(MARKER_PREFIX, next);
	}
}

function isFrame({ marker, data }: Segment): boolean {
	return isFrameHeader(marker) && data.length >= 6;
}

/** What decides how a JPEG is decoded; null when no frame is in it. */
export function readJpegHeader(bytes: Buffer): JpegHeader | null {
	let frame: Segment | null = null;
	let orientation: Orientation | null = null;
	let scans = 0;
	for (const segment of segments(bytes)) {
		const { marker, data } = segment;
		if (marker === START_OF_SCAN) scans += 1;
		else if (frame === null && isFrame(segment)) frame = segment;
		else if (marker === APP1 && data.toString('latin1', 0, 6) === EXIF_MARK) {
			orientation ??= exifOrientation(data.subarray(6));
		}
	}
	if (frame === null) return null;
	return {
		height: frame.data.readUInt16BE(1),
		width: frame.data.readUInt16BE(3),
		components: frame.data[5] ?? 0,
		decodable: DECODABLE_FRAMES.includes(frame.marker) && frame.data[0] === 8,
		progressive: frame.marker === PROGRESSIVE_FRAME,
		orientation: orientation ?? 1,
		scans,
	};
}
