import fc from 'fast-check';
import {
	checkImage,
	isRefused,
	refusalBySize,
	type CheckedImage,
} from '../../../../nodes/ArgosIdentity/model/image/checkImage';
import { ADVISED_PIXELS } from '../../../../nodes/ArgosIdentity/model/limits';
import { documentNames, formatNames, refusedNames, specimen } from '../../../../sandbox/specimens';

const MB = 1024 * 1024;

/** A picture with bytes after its end marker, up to a size. */
function padded(name: 'formats/small.jpg' | 'formats/palette.png', size: number): Buffer {
	const bytes = Buffer.alloc(size);
	specimen(name).copy(bytes);
	return bytes;
}

/** A complete JPEG of a given size in pixels. */
function jpegOf(width: number, height: number): Buffer {
	const bytes = Buffer.from(
		'ffd8ffc000080800000000ffda0002ffd9'.replace('ffc00008', 'ffc0000a'),
		'hex',
	);
	const withComponent = Buffer.concat([bytes.subarray(0, 11), Buffer.alloc(3), bytes.subarray(11)]);
	withComponent.writeUInt16BE(height, 7);
	withComponent.writeUInt16BE(width, 9);
	return withComponent;
}

const check = (bytes: Buffer) => checkImage(bytes, ADVISED_PIXELS);

function accepted(bytes: Buffer): CheckedImage {
	const result = check(bytes);
	if (isRefused(result)) throw new Error(`Refused: ${result.reason}`);
	return result;
}

describe('a picture of an ID', () => {
	it.each(documentNames)('is accepted without remarks: %s', (name) => {
		const { kind, remarks } = accepted(specimen(name));
		expect({ kind, remarks }).toEqual({
			kind: name.endsWith('.png') ? 'png' : 'jpeg',
			remarks: [],
		});
	});

	it.each(formatNames)('is accepted in an uncommon form: %s', (name) => {
		expect(isRefused(check(specimen(name)))).toBe(false);
	});

	it.each([
		['formats/refused/image.webp', 'wrongKind', 'a WebP image'],
		['formats/refused/image.tiff', 'wrongKind', 'a TIFF image'],
		['formats/refused/image.gif', 'wrongKind', 'a GIF image'],
		['formats/refused/image.avif', 'wrongKind', 'an AVIF image'],
		['formats/refused/image.heic', 'wrongKind', 'a HEIC image'],
		['formats/refused/image.bmp', 'wrongKind', 'a BMP image'],
		['formats/refused/image.svg', 'wrongKind', 'an SVG drawing'],
		['formats/refused/document.pdf', 'wrongKind', 'a PDF document'],
		['formats/refused/html-page.jpg', 'wrongKind', 'a web page (HTML)'],
		['formats/refused/base64-text.jpg', 'wrongKind', 'an image written as base64 text'],
		['formats/refused/truncated.jpg', 'cutOff', undefined],
		['formats/refused/truncated.png', 'cutOff', undefined],
		['formats/refused/empty.jpg', 'empty', undefined],
	] as const)('is refused when it cannot be one: %s is %s', (name, reason, detail) => {
		const refusal = detail === undefined ? { reason } : { reason, detail };
		expect(check(specimen(name))).toStrictEqual(refusal);
	});

	it('is tested with every refused specimen', () => {
		expect(refusedNames).toHaveLength(13);
	});

	it('is refused without a name when its kind is unknown', () => {
		expect(check(Buffer.from('plain text'))).toStrictEqual({ reason: 'wrongKind' });
	});

	it('is refused when it is damaged', () => {
		expect(check(Buffer.from('ffd8ff00d9', 'hex'))).toEqual({ reason: 'cutOff' });
		expect(check(Buffer.from('ffd8ffd9', 'hex'))).toEqual({ reason: 'damaged' });
	});

	it('gives its size in pixels', () => {
		expect(accepted(jpegOf(800, 500)).facts).toEqual({ width: 800, height: 500 });
	});

	it('is refused or read, whatever its bytes', () => {
		const starts = ['', 'ffd8ff', '89504e470d0a1a0a'].map((hex) => Buffer.from(hex, 'hex'));
		fc.assert(
			fc.property(fc.constantFrom(...starts), fc.uint8Array(), (start, rest) => {
				const result = check(Buffer.concat([start, rest]));
				expect('reason' in result).not.toBe('facts' in result);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('the size of a picture in bytes', () => {
	it.each(['formats/small.jpg', 'formats/palette.png'] as const)(
		'may be exactly 2 MB, with a remark: %s',
		(name) => {
			expect(accepted(padded(name, 2 * MB)).remarks).toContain('overAdvisedBytes');
		},
	);

	it.each(['formats/small.jpg', 'formats/palette.png'] as const)(
		'may not be one byte more: %s',
		(name) => {
			expect(check(padded(name, 2 * MB + 1))).toMatchObject({ isTooLarge: true, remarks: [] });
		},
	);

	it('counts after completeness, since what is cut off cannot be made to fit', () => {
		const cut = Buffer.alloc(3 * MB);
		specimen('formats/refused/truncated.jpg').copy(cut);
		expect(check(cut)).toEqual({ reason: 'cutOff' });
	});

	it('counts after the kind, so that a large video is called a video', () => {
		const video = Buffer.alloc(3 * MB);
		video.write('ftypisom', 4, 'latin1');
		expect(check(video)).toEqual({ reason: 'wrongKind', detail: 'a video' });
	});

	it('is remarked on from one byte over 1 MB', () => {
		expect(accepted(padded('formats/small.jpg', MB)).remarks).not.toContain('overAdvisedBytes');
		expect(accepted(padded('formats/small.jpg', MB + 1)).remarks).toContain('overAdvisedBytes');
	});
});

describe('the size of a picture in pixels', () => {
	it.each([
		[640, 480],
		[480, 640],
		[641, 481],
		[4000, 480],
		[480, 4000],
	])('is as advised with %d × %d', (width, height) => {
		expect(accepted(jpegOf(width, height)).remarks).toEqual([]);
	});

	it.each([
		[639, 480],
		[640, 479],
		[479, 640],
		[480, 639],
		[639, 639],
		[4000, 479],
		[479, 4000],
		[1, 1],
	])('is remarked on with %d × %d', (width, height) => {
		expect(accepted(jpegOf(width, height)).remarks).toEqual(['underAdvisedPixels']);
	});
});

describe('a file that is not loaded yet', () => {
	it.each([1, 2 * MB, 25 * MB])('is loaded when it has %d bytes', (size) => {
		expect(refusalBySize(size)).toBeNull();
	});

	it('is refused when it is empty', () => {
		expect(refusalBySize(0)).toEqual({ reason: 'empty' });
	});

	it('is refused from one byte over 25 MB', () => {
		expect(refusalBySize(25 * MB + 1)).toEqual({ reason: 'tooLarge' });
	});
});
