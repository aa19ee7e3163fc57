/**
 * How a stored picture is turned to stand upright (EXIF 2.3, 4.6.4 A, tag 0x0112): 1 as it is,
 * 2 to 4 mirrored, upside down or both, 5 to 8 with width and height exchanged.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const TYPE_SHORT = 3;
const ENTRY_BYTES = 12;
const UPRIGHT: Orientation = 1;

function isOrientation(value: number): value is Orientation {
	return Number.isInteger(value) && value >= 1 && value <= 8;
}

/** The first entry of IFD0 with the orientation's tag, read by the given byte order. */
function findOrientation(
	tiff: Buffer,
	uint16: (position: number) => number,
	uint32: (position: number) => number,
): Orientation {
	const ifd = uint32(4);
	if (ifd + 2 > tiff.length) return UPRIGHT;
	const count = uint16(ifd);
	for (let entry = 0; entry < count; entry += 1) {
		const position = ifd + 2 + entry * ENTRY_BYTES;
		if (position + ENTRY_BYTES > tiff.length) return UPRIGHT;
		if (uint16(position) !== ORIENTATION_TAG) continue;
		const value = uint16(position + 8);
		return uint16(position + 2) === TYPE_SHORT && isOrientation(value) ? value : UPRIGHT;
	}
	return UPRIGHT;
}

/**
 * The orientation in an EXIF block that starts with its TIFF header, in either byte order.
 * 1 when there is none or the block makes no sense: such a picture is shown as stored everywhere.
 */
export function exifOrientation(tiff: Buffer): Orientation {
	if (tiff.length < 8) return UPRIGHT;
	const mark = tiff.toString('latin1', 0, 4);
	if (mark === 'II*\0') {
		return findOrientation(
			tiff,
			(position) => tiff.readUInt16LE(position),
			(position) => tiff.readUInt32LE(position),
		);
	}
	if (mark === 'MM\0*') {
		return findOrientation(
			tiff,
			(position) => tiff.readUInt16BE(position),
			(position) => tiff.readUInt32BE(position),
		);
	}
	return UPRIGHT;
}
