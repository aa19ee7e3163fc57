import type { RefusedName } from '../index';
import { smallCard, smallImage, uint32 } from './formats';

/** Files that a user may upload by mistake: other formats, disguised ones and broken ones. */
export const refused: Record<RefusedName, () => Promise<Buffer> | Buffer> = {
	'formats/refused/image.webp': () => smallImage().webp().toBuffer(),
	'formats/refused/image.tiff': () => smallImage().tiff({ compression: 'lzw' }).toBuffer(),
	'formats/refused/image.gif': () => smallImage().gif().toBuffer(),
	'formats/refused/image.avif': () => smallImage().avif({ effort: 2 }).toBuffer(),
	'formats/refused/image.heic': heicHeader,
	'formats/refused/image.bmp': bitmap,
	'formats/refused/image.svg': () => Buffer.from(smallCard()),
	'formats/refused/document.pdf': pdf,
	'formats/refused/html-page.jpg': () =>
		Buffer.from('<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>\n'),
	'formats/refused/base64-text.jpg': async () =>
		Buffer.from((await smallImage().jpeg().toBuffer()).toString('base64')),
	'formats/refused/truncated.jpg': async () => firstHalf(await smallImage().jpeg().toBuffer()),
	'formats/refused/truncated.png': async () => firstHalf(await smallImage().png().toBuffer()),
	'formats/refused/empty.jpg': () => Buffer.alloc(0),
};

function firstHalf(bytes: Buffer): Buffer {
	return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** Only the file type box of a phone's HEIC picture and an empty data box; no picture in it. */
function heicHeader(): Buffer {
	return Buffer.concat([
		Buffer.from([0, 0, 0, 24]),
		Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
		Buffer.from([0, 0, 0, 8]),
		Buffer.from('mdat'),
	]);
}

/** A whole Windows bitmap of two by two grey pixels, 24 bits each. */
function bitmap(): Buffer {
	const pixels = Buffer.alloc(16, 0x80);
	const header = [40, 2, 2, 0x00180001, 0, pixels.length, 2835, 2835, 0, 0];
	return Buffer.concat([
		Buffer.from('BM'),
		uint32(54 + pixels.length),
		uint32(0),
		uint32(54),
		...header.map(uint32),
		pixels,
	]);
}

/** A PDF of one empty page, with a correct table of its objects. */
function pdf(): Buffer {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 243 153] >>',
	];
	let file = '%PDF-1.4\n';
	let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
	objects.forEach((object, index) => {
		table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
	});
	const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(file + table + trailer);
}
