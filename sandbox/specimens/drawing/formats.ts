import sharp from 'sharp';
import type { FormatName } from '../index';
import { silhouette } from './parts';
import { svg, text, type Size } from './svg';

const SIZE: Size = { width: 320, height: 200 };

/** A card of 320 by 200 pixels that all the small files show. */
export function smallCard(): string {
	return svg(
		SIZE,
		`<rect width="320" height="200" fill="#5b6470"/>
		<rect x="20" y="16" width="280" height="168" rx="10" fill="#e8eef7"/>` +
			silhouette(34, 62, { width: 84, height: 106 }, '#70809a') +
			text(34, 46, 'SPECIMEN', { size: 22, weight: 'bold', fill: '#c2185b' }) +
			text(132, 80, 'UTOPIA', { size: 17, weight: 'bold' }) +
			text(132, 108, 'ANNA MARIA', { size: 15 }) +
			text(132, 130, 'ERIKSSON', { size: 15 }) +
			text(132, 160, 'not a real document', { size: 12 }),
	);
}

/** The small card as pixels, for sharp to encode. */
export function smallImage(): sharp.Sharp {
	return sharp(Buffer.from(smallCard())).flatten({ background: '#fff' });
}

/** JPEG and PNG files of the less common kinds; each one is whole and can be decoded. */
export const formats: Record<FormatName, () => Promise<Buffer>> = {
	'formats/small.jpg': () => smallImage().jpeg().toBuffer(),
	'formats/progressive.jpg': () => smallImage().jpeg({ progressive: true }).toBuffer(),
	'formats/cmyk.jpg': () => smallImage().toColourspace('cmyk').jpeg().toBuffer(),
	'formats/exif-rotated.jpg': exifRotated,
	'formats/trailing-bytes.jpg': async () =>
		Buffer.concat([await smallImage().jpeg().toBuffer(), phoneTrailer()]),
	'formats/interlaced.png': () => smallImage().png({ progressive: true }).toBuffer(),
	'formats/palette.png': () => smallImage().png({ palette: true, colours: 64 }).toBuffer(),
	'formats/png16.png': () => smallImage().toColourspace('rgb16').png().toBuffer(),
};

/** Stored lying on its left side; EXIF orientation 6 tells viewers to turn it clockwise. */
async function exifRotated(): Promise<Buffer> {
	const turned = await smallImage().rotate(-90).png().toBuffer();
	return await sharp(turned)
		.withExif({ IFD0: { Make: 'Specimen', Model: 'Made-up phone' } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
}

/**
 * The trailer that Samsung cameras write after the end marker: one record (type 0x0a01,
 * Image_UTC_Data), a directory "SEFH" that points back to it, its length and "SEFT".
 */
function phoneTrailer(): Buffer {
	const name = Buffer.from('Image_UTC_Data');
	const value = Buffer.from('1735689600000');
	const kind = Buffer.from([0x00, 0x00, 0x01, 0x0a]);
	const record = Buffer.concat([kind, uint32(name.length), name, value]);
	const directory = Buffer.concat([
		Buffer.from('SEFH'),
		uint32(106),
		uint32(1),
		kind,
		uint32(record.length),
		uint32(record.length),
	]);
	return Buffer.concat([record, directory, uint32(directory.length), Buffer.from('SEFT')]);
}

/** Four bytes, the lowest first. */
export function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
