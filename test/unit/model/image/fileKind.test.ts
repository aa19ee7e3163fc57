import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import {
	IMAGE_KINDS,
	imageKind,
	otherFileKind,
} from '../../../../nodes/ArgosIdentity/model/image/fileKind';
import { documentNames, formatNames, refusedNames, specimen } from '../../../../sandbox/specimens';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const JPEG_START = [0xff, 0xd8, 0xff];
const PNG_START = '\x89PNG\r\n\x1a\n';

describe('a picture that ARGOS takes', () => {
	it.each([...documentNames, ...formatNames])('is known by its first bytes: %s', (name) => {
		expect(imageKind(specimen(name))).toBe(name.endsWith('.jpg') ? 'jpeg' : 'png');
	});

	it('is a JPEG from three bytes on', () => {
		expect(imageKind(Buffer.from(JPEG_START))).toBe('jpeg');
		expect(imageKind(Buffer.from(JPEG_START.slice(0, 2)))).toBeNull();
	});

	it.each([0, 1, 2])('is no JPEG when byte %d differs', (index) => {
		expect(imageKind(Buffer.from(JPEG_START.with(index, 0)))).toBeNull();
	});

	it('is a PNG from eight bytes on', () => {
		expect(imageKind(latin1(PNG_START))).toBe('png');
		expect(imageKind(latin1(PNG_START.slice(0, 7)))).toBeNull();
	});

	it.each([0, 1, 2, 3, 4, 5, 6, 7])('is no PNG when byte %d differs', (index) => {
		const bytes = latin1(PNG_START);
		bytes[index] = 0;
		expect(imageKind(bytes)).toBeNull();
	});

	it('is sent with the extension and type of its kind', () => {
		expect(IMAGE_KINDS).toEqual({
			jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
			png: { extension: 'png', mimeType: 'image/png' },
		});
	});
});

describe('a file of another kind', () => {
	const NOT_TRUNCATED = refusedNames.filter((name) => !name.includes('truncated'));

	it.each(NOT_TRUNCATED)('is neither JPEG nor PNG: %s', (name) => {
		expect(imageKind(specimen(name))).toBeNull();
	});

	it.each([
		['formats/refused/image.webp', 'a WebP image'],
		['formats/refused/image.tiff', 'a TIFF image'],
		['formats/refused/image.gif', 'a GIF image'],
		['formats/refused/image.avif', 'an AVIF image'],
		['formats/refused/image.heic', 'a HEIC image'],
		['formats/refused/image.bmp', 'a BMP image'],
		['formats/refused/image.svg', 'an SVG drawing'],
		['formats/refused/document.pdf', 'a PDF document'],
		['formats/refused/html-page.jpg', 'a web page (HTML)'],
		['formats/refused/base64-text.jpg', 'an image written as base64 text'],
		['formats/refused/empty.jpg', null],
	] as const)('is named: %s is %s', (name, words) => {
		expect(otherFileKind(specimen(name))).toBe(words);
	});

	it.each([
		['GIF87a', 'a GIF image'],
		['RIFF\x10\0\0\0WEBPVP8 ', 'a WebP image'],
		['%PDF-1.7', 'a PDF document'],
		['II*\0\x08', 'a TIFF image'],
		['MM\0*\0', 'a TIFF image'],
		['BM\x10\x20\x30\x40\0\0\0\0', 'a BMP image'],
		['PK\x03\x04\x14', 'a ZIP archive or Office document'],
		['\xff\x0a\x01', 'a JPEG XL image'],
		['\0\0\0\x0cJXL \r\n', 'a JPEG XL image'],
		['\0\0\0\x0cjP  \r\n', 'a JPEG 2000 image'],
		...['avif', 'avis'].map((brand) => [`\0\0\0\x1cftyp${brand}`, 'an AVIF image']),
		...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1'].map(
			(brand) => [`\0\0\0\x1cftyp${brand}`, 'a HEIC image'],
		),
		...['isom', 'mp42', 'qt  ', 'xxavif'].map((brand) => [`\0\0\0\x1cftyp${brand}`, 'a video']),
	])('is known by its signature: %j is %s', (start, words) => {
		expect(otherFileKind(latin1(start))).toBe(words);
	});

	it.each([
		['<svg xmlns="http://www.w3.org/2000/svg">', 'an SVG drawing'],
		['<?xml version="1.0"?>\n<svg>', 'an SVG drawing'],
		[
			'<?xml version="1.0"?><!-- a\n<svg> b --> <!DOCTYPE svg PUBLIC "x">\n<SVG >',
			'an SVG drawing',
		],
		['<?xml version="1.0"?><note>', 'an XML file'],
		['<?XML?><svgs>', 'an XML file'],
		['<!DOCTYPE html><html>', 'a web page (HTML)'],
		['<html lang="en">', 'a web page (HTML)'],
		['<head>', 'a web page (HTML)'],
		['<BODY>', 'a web page (HTML)'],
		['  \n<html>', 'a web page (HTML)'],
		['\xef\xbb\xbf<html>', 'a web page (HTML)'],
		['data:image/jpeg;base64,AAAA', 'an image written as base64 text'],
		['data:;base64,AAAA', 'an image written as base64 text'],
		['/9j/4AAQ', 'an image written as base64 text'],
		['iVBORw0KGgoAAA', 'an image written as base64 text'],
		['{"message":"Forbidden"}', 'JSON text'],
		[' [1]', 'JSON text'],
	])('is known by how its text begins: %j is %s', (text, words) => {
		expect(otherFileKind(latin1(text))).toBe(words);
	});

	it.each([
		'',
		'GIF7',
		'RIFF\x10\0\0\0WAVE',
		'xxxxxxxxWEBP',
		'BM of a text',
		'BMxxxx\0\0\0x',
		'PK\x05\x06',
		'%PDX',
		'ftypheic',
		'<svgs>',
		'<header>',
		'<bodybuilder>',
		'text with <html> in it',
		'see data:image/png;base64,',
		'a {json}',
		'<?xmlish><svg>',
	])('is not named when nothing is sure: %j', (start) => {
		expect(otherFileKind(latin1(start))).toBeNull();
	});

	it('is known by its first kilobyte only', () => {
		expect(otherFileKind(latin1(`${' '.repeat(1019)}<html>`))).toBe('a web page (HTML)');
		expect(otherFileKind(latin1(`${' '.repeat(1020)}<html>`))).toBeNull();
	});

	it('is looked at without a crash, whatever its bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
				expect(() => otherFileKind(Buffer.from(bytes))).not.toThrow();
			}),
		);
	});

	it.each([
		['XML comments', '<?xml?>', '<!---->', 28],
		['XML comments with spaces', '<?xml?>', ' <!-- --> ', 28],
		['DOCTYPEs', '<?xml?>', '<!DOCTYPE>', 100],
		['spaces', '<?xml?>', ' ', 1000],
		['a long data type', 'data:', 'a/', 500],
	])('is looked at to its end when it is full of %s', (_, start, piece, times) => {
		const look = () => otherFileKind(latin1(`${start}${piece.repeat(times)}x`));
		// A pattern that tries every way of dividing the text would take years. Only this ends it.
		expect(() => runInNewContext('look()', { look }, { timeout: 5000 })).not.toThrow();
	});
});
