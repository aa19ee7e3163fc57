import fc from 'fast-check';
import { readPng } from '../../../../nodes/ArgosIdentity/model/image/png';
import { specimen } from '../../../../sandbox/specimens';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.from('csum')]);
}

function header(width: number, height: number): Buffer {
	const data = Buffer.alloc(13, 1);
	data.writeUInt32BE(width, 0);
	data.writeUInt32BE(height, 4);
	return chunk('IHDR', data);
}

const IHDR = header(300, 70_000);
const IDAT = chunk('IDAT', Buffer.from('pixels'));
const IEND = chunk('IEND');
const read = (...chunks: Buffer[]) => readPng(Buffer.concat([SIGNATURE, ...chunks]));
const SIZE = { width: 300, height: 70_000 };

describe('a PNG', () => {
	it.each([
		'id-card-front.png',
		'id-card-back.png',
		'formats/interlaced.png',
		'formats/palette.png',
		'formats/png16.png',
	] as const)('gives its size: %s', (name) => {
		const bytes = specimen(name);
		expect(readPng(bytes)).toEqual({
			width: bytes.readUInt32BE(16),
			height: bytes.readUInt32BE(20),
		});
	});

	it('gives its size as stored', () => {
		expect(read(IHDR, IDAT, IEND)).toEqual(SIZE);
	});

	it('can be one pixel wide and high', () => {
		expect(read(header(1, 1), IDAT, IEND)).toEqual({ width: 1, height: 1 });
	});

	it('can have other chunks around its pixels', () => {
		const text = chunk('tEXt', Buffer.from('IEND IDAT'));
		expect(read(IHDR, text, IDAT, IDAT, text, IEND)).toEqual(SIZE);
	});

	it('keeps its first size when a second header comes', () => {
		expect(read(IHDR, header(5, 5), IDAT, IEND)).toEqual(SIZE);
	});

	it('can be followed by anything', () => {
		expect(read(IHDR, IDAT, IEND, Buffer.from('\0anything at all'))).toEqual(SIZE);
	});
});

describe('a PNG that is cut off', () => {
	const whole = Buffer.concat([SIGNATURE, IHDR, IDAT, IEND]);

	it('is known as such at every byte before its end', () => {
		const lengths = Array.from({ length: whole.length - 8 }, (_, index) => index + 8);
		const others = lengths.filter((length) => readPng(whole.subarray(0, length)) !== 'cutOff');
		expect(others).toEqual([]);
		expect(readPng(whole)).toEqual(SIZE);
	});

	it('is known as such at every byte of a drawn one', () => {
		const bytes = specimen('formats/palette.png');
		const lengths = Array.from({ length: bytes.length - 8 }, (_, index) => index + 8);
		expect(lengths.filter((length) => readPng(bytes.subarray(0, length)) !== 'cutOff')).toEqual([]);
	});

	it('may end within its end chunk', () => {
		const longEnd = chunk('IEND', Buffer.alloc(10));
		expect(read(IHDR, IDAT, longEnd.subarray(0, 15))).toBe('cutOff');
	});

	it('may claim a chunk of four gigabytes', () => {
		const huge = Buffer.from('ffffffff49444154', 'hex');
		expect(read(IHDR, huge, Buffer.alloc(20), IEND)).toBe('cutOff');
	});
});

describe('a PNG that is damaged', () => {
	it('does not begin with a header', () => {
		expect(read(IDAT, IHDR, IEND)).toBe('damaged');
	});

	it('begins with another chunk that is as long as a header', () => {
		expect(read(chunk('tEXt', Buffer.alloc(13, 1)), IHDR, IDAT, IEND)).toBe('damaged');
	});

	it.each([12, 14])('has a header of %d bytes', (length) => {
		const data = Buffer.alloc(length, 1);
		expect(read(chunk('IHDR', data), IDAT, IEND)).toBe('damaged');
	});

	it.each([
		['width', header(0, 1)],
		['height', header(1, 0)],
	])('has no %s', (_, ihdr) => {
		expect(read(ihdr, IDAT, IEND)).toBe('damaged');
	});

	it('has no pixels', () => {
		expect(read(IHDR, IEND)).toBe('damaged');
	});

	it.each(['ID T', '\0\0\0\0', 'IDA1', '1DAT', 'ID\xc1T'])(
		'has a chunk with the impossible name %j',
		(name) => {
			expect(read(IHDR, chunk(name), IDAT, IEND)).toBe('damaged');
		},
	);

	it('may be filled up with zeros, as broken downloads are', () => {
		const bytes = specimen('formats/palette.png');
		const filled = Buffer.concat([bytes.subarray(0, 57), Buffer.alloc(bytes.length - 57)]);
		expect(typeof readPng(filled)).toBe('string');
	});
});

describe('any bytes after a PNG’s signature', () => {
	it('are read without a crash and give a size only with an end chunk', () => {
		const piece = fc.oneof(
			fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
			fc.constantFrom(IHDR, IDAT, IEND, Buffer.alloc(4)),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const bytes = Buffer.concat([SIGNATURE, ...pieces]);
				const facts = readPng(bytes);
				expect(typeof facts === 'string' || bytes.includes('IEND')).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});
