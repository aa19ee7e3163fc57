import fc from 'fast-check';
import { readJpeg } from '../../../../nodes/ArgosIdentity/model/image/jpeg';
import { specimen } from '../../../../sandbox/specimens';

const SOI = [0xff, 0xd8];
const EOI = [0xff, 0xd9];
const segment = (marker: number, ...data: number[]) => [
	...[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff],
	...data,
];
/** A frame header of one component, 0x0102 pixels high and 0x0304 wide. */
const frame = (marker = 0xc0) => segment(marker, 8, 1, 2, 3, 4, 1, 1, 0x11, 0);
const scan = (...data: number[]) => [...segment(0xda, 1, 1, 0, 0, 63, 0), ...data];
const read = (...pieces: number[][]) => readJpeg(Buffer.from(pieces.flat()));
const SIZE = { width: 0x0304, height: 0x0102 };

describe('a JPEG', () => {
	it.each([
		['passport-anna.jpg', 'formats/small.jpg'],
		['license-front.jpg', 'formats/progressive.jpg'],
		['formats/cmyk.jpg', 'formats/exif-rotated.jpg'],
		['formats/trailing-bytes.jpg', 'license-back.jpg'],
	] as const)('gives its size: %s and %s', (one, other) => {
		for (const name of [one, other]) {
			expect(readJpeg(specimen(name))).toEqual({
				width: expect.any(Number) as unknown,
				height: expect.any(Number) as unknown,
			});
		}
	});

	it('gives its size as stored', () => {
		expect(read(SOI, frame(), scan(0x11, 0x22), EOI)).toEqual(SIZE);
	});

	it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
		'gives its size from the frame header %p',
		(marker) => {
			expect(read(SOI, frame(marker), scan(1), EOI)).toEqual(SIZE);
		},
	);

	it.each([0xbf, 0xc4, 0xc8, 0xcc, 0xd9 + 2, 0xe1, 0xfe])(
		'does not take the segment %p for a frame header',
		(marker) => {
			const other = segment(marker, 8, 9, 9, 9, 9, 1, 1, 0x11, 0);
			expect(read(SOI, other, frame(), other, scan(1), EOI)).toEqual(SIZE);
		},
	);

	it('can be one pixel wide and high', () => {
		const tiny = segment(0xc0, 8, 0, 1, 0, 1, 0);
		expect(read(SOI, tiny, scan(1), EOI)).toEqual({ width: 1, height: 1 });
	});

	it('can have fill bytes before a marker', () => {
		expect(read(SOI, [0xff, 0xff], frame(), [0xff], scan(1), [0xff], EOI)).toEqual(SIZE);
	});

	it.each([0x01, 0xd0, 0xd7, 0xd8])('can have the marker %p, which has no length', (marker) => {
		expect(read(SOI, [0xff, marker], frame(), scan(1), EOI)).toEqual(SIZE);
	});

	it('can have restart markers and stuffed bytes in its data', () => {
		const data = scan(0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33, 0xff, 0xd7, 0xff, 0x01, 0x44);
		expect(read(SOI, frame(), data, EOI)).toEqual(SIZE);
	});

	it('can have several scans with tables between them', () => {
		expect(read(SOI, frame(), scan(1), segment(0xc4, 1, 2), scan(2), EOI)).toEqual(SIZE);
	});

	it('can hold the end marker of a thumbnail in a segment', () => {
		const thumbnail = segment(0xe1, ...SOI, ...frame(0xc1), ...EOI);
		expect(read(SOI, thumbnail, frame(), scan(1), EOI)).toEqual(SIZE);
	});

	it('can be followed by anything', () => {
		expect(read(SOI, frame(), scan(1), EOI, [0, 1, 2, 0xff])).toEqual(SIZE);
	});
});

describe('a JPEG that is cut off', () => {
	const small = specimen('formats/small.jpg');
	const end = small.lastIndexOf(Buffer.from(EOI)) + 2;

	it('is known as such at every byte before its end', () => {
		const lengths = Array.from({ length: end - 3 }, (_, index) => index + 3);
		const others = lengths.filter((length) => readJpeg(small.subarray(0, length)) !== 'cutOff');
		expect(others).toEqual([]);
		expect(typeof readJpeg(small.subarray(0, end))).toBe('object');
	});

	it('is known as such at every tenth byte of a progressive one', () => {
		const bytes = specimen('formats/progressive.jpg');
		const last = bytes.lastIndexOf(Buffer.from(EOI)) + 1;
		const lengths = Array.from({ length: Math.floor(last / 10) }, (_, index) => last - index * 10);
		expect(lengths.filter((length) => readJpeg(bytes.subarray(0, length)) !== 'cutOff')).toEqual(
			[],
		);
	});

	it('is known as such though a thumbnail in it is whole', () => {
		const thumbnail = segment(0xe1, ...SOI, ...frame(0xc1), ...scan(1), ...EOI);
		expect(read(SOI, thumbnail, frame(), scan(1, 2, 3))).toBe('cutOff');
	});

	it('is known as such before its first segment', () => {
		expect(read(SOI)).toBe('cutOff');
	});

	it('may be filled up with zeros, as broken downloads are', () => {
		const filled = Buffer.concat([small.subarray(0, end - 500), Buffer.alloc(500)]);
		expect(readJpeg(filled)).toBe('cutOff');
	});
});

describe('a JPEG that is damaged', () => {
	it('has something other than a marker after its start', () => {
		expect(read(SOI, [0x00, 0xd9], frame(), scan(1), EOI)).toBe('damaged');
	});

	it('has something other than a marker after a segment', () => {
		expect(read(SOI, frame(), [0x12, 0x34], scan(1), EOI)).toBe('damaged');
	});

	it.each([0, 1])('has a segment that claims to be %d bytes long', (length) => {
		expect(read(SOI, [0xff, 0xe0, 0, length], frame(), scan(1), EOI)).toBe('damaged');
	});

	it('ends without a frame', () => {
		expect(read(SOI, scan(1), EOI)).toBe('damaged');
	});

	it('ends without a scan', () => {
		expect(read(SOI, frame(), EOI)).toBe('damaged');
	});

	it('has a frame header too short for a size', () => {
		expect(read(SOI, segment(0xc0, 8, 1, 2, 3, 4), frame(), scan(1), EOI)).toBe('damaged');
	});

	it.each([
		['width', segment(0xc0, 8, 0, 1, 0, 0, 0)],
		['height', segment(0xc0, 8, 0, 0, 0, 1, 0)],
	])('has no %s', (_, header) => {
		expect(read(SOI, header, scan(1), EOI)).toBe('damaged');
	});
});

describe('any bytes after a JPEG’s first two', () => {
	const byte = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0xff, 0xd8, 0xd9, 0xda, 0xc0, 0));

	it('are read without a crash and give a size only with an end marker', () => {
		fc.assert(
			fc.property(fc.array(byte, { maxLength: 300 }), (bytes) => {
				const whole = Buffer.from([...SOI, ...bytes]);
				const facts = readJpeg(whole);
				expect(typeof facts === 'string' || whole.includes(Buffer.from(EOI))).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	it('stay readable or become a fault when one byte of a picture changes', () => {
		const small = specimen('formats/small.jpg');
		fc.assert(
			fc.property(fc.nat({ max: small.length - 1 }), fc.nat({ max: 255 }), (index, value) => {
				const changed = Buffer.from(small);
				changed[index] = value;
				const facts = readJpeg(changed);
				expect(typeof facts === 'object' || ['cutOff', 'damaged'].includes(facts)).toBe(true);
			}),
		);
	});
});
