/** The kinds of picture that ARGOS takes. */
export type ImageKind = 'jpeg' | 'png';

/** What the bytes of a complete picture say about it. */
export interface ImageFacts {
	/** Pixels as stored, before any turning by EXIF. */
	width: number;
	height: number;
}

/** `cutOff`: the end is missing. `damaged`: the bytes contradict themselves. */
export type ImageFault = 'cutOff' | 'damaged';

export const IMAGE_KINDS: Record<ImageKind, { extension: string; mimeType: string }> = {
	jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
	png: { extension: 'png', mimeType: 'image/png' },
};

/** The MP4 family names itself in the brand after `ftyp`. */
const BRANDS: Array<[RegExp, string]> = [
	[/^avi[fs]/, 'an AVIF image'],
	[/^(hei[cxms]|hev[cxms]|mif[12]|msf1)/, 'a HEIC image'],
];

const TEXT_KINDS: Array<[RegExp, string]> = [
	[/^<svg\b/i, 'an SVG drawing'],
	[/^(<!doctype html|<html\b|<head\b|<body\b)/i, 'a web page (HTML)'],
	[/^(data:[\w/+.-]*;base64,|\/9j\/|iVBORw0KGgo)/, 'an image written as base64 text'],
	[/^[[{]/, 'JSON text'],
];

/** Which text is at which offset in files of other kinds; bytes are written as Latin-1 characters. */
const SIGNATURES: Array<[marks: Array<[offset: number, text: string]>, words: string]> = [
	[[[0, 'GIF8']], 'a GIF image'],
	[
		[
			[0, 'RIFF'],
			[8, 'WEBP'],
		],
		'a WebP image',
	],
	[[[0, '%PDF-']], 'a PDF document'],
	[[[0, 'II*\0']], 'a TIFF image'],
	[[[0, 'MM\0*']], 'a TIFF image'],
	[
		[
			[0, 'BM'],
			[6, '\0\0\0\0'],
		],
		'a BMP image',
	],
	[[[0, 'PK\x03\x04']], 'a ZIP archive or Office document'],
	[[[0, '\xff\x0a']], 'a JPEG XL image'],
	[[[0, '\0\0\0\x0cJXL ']], 'a JPEG XL image'],
	[[[0, '\0\0\0\x0cjP  ']], 'a JPEG 2000 image'],
];

const HEAD_BYTES = 1024;

/** The picture kind by its first bytes; null when it is neither JPEG nor PNG. */
export function imageKind(bytes: Buffer): ImageKind | null {
	if (bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
		return 'jpeg';
	if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png';
	return null;
}

/** What a file that is not JPEG or PNG seems to be, as words for a message; null when unknown. */
export function otherFileKind(bytes: Buffer): string | null {
	const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
	const signature = SIGNATURES.find(([marks]) =>
		marks.every(([offset, text]) => head.startsWith(text, offset)),
	);
	if (signature) return signature[1];
	if (head.slice(4, 8) === 'ftyp') {
		return BRANDS.find(([pattern]) => pattern.test(head.slice(8)))?.[1] ?? 'a video';
	}
	const text = head.replace(/^\xef\xbb\xbf/, '').trimStart();
	// A search of its own: a pattern over comments and white space can take forever.
	if (/^<\?xml\b/i.test(text)) return /<svg\b/i.test(text) ? 'an SVG drawing' : 'an XML file';
	return TEXT_KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
