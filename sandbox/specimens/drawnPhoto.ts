import sharp, { type Sharp } from 'sharp';
import { specimenPath } from '.';

/** Jest's sandbox looks globals up slowly, which a million times over takes seconds. */
const { imul, sin } = Math;

/** Numbers of 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Bytes by a function of their place. */
export function bytesBy(length: number, byte: (at: number) => number): Buffer {
	const bytes = Buffer.allocUnsafe(length);
	for (let at = 0; at < length; at += 1) bytes[at] = byte(at);
	return bytes;
}

/** A sensor's view of a table: soft colours without symmetry, with a little noise. */
function background(width: number, height: number, noise: number): Buffer {
	const random = seededRandom(width * 31 + height);
	const pixels = Buffer.allocUnsafe(width * height * 3);
	for (let y = 0, at = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1, at += 3) {
			const grain = (random() - 0.5) * noise;
			pixels[at] = 60 + (120 * x) / width + grain;
			pixels[at + 1] = 70 + (90 * y) / height + grain;
			pixels[at + 2] = 90 + 50 * sin((x + 2 * y) / 300) + grain;
		}
	}
	return pixels;
}

async function draw(width: number, height: number, card: number, noise: number): Promise<Buffer> {
	const license = await sharp(specimenPath('license-front.jpg'))
		.resize(Math.round(width * card), Math.round(height * 0.9), { fit: 'inside' })
		.png()
		.toBuffer();
	return await sharp(background(width, height, noise), { raw: { width, height, channels: 3 } })
		.composite([{ input: license, left: Math.round(width * 0.1), top: Math.round(height * 0.1) }])
		.removeAlpha()
		.raw()
		.toBuffer();
}

const drawn = new Map<string, Promise<Buffer>>();

/** A driving license on a table; `card` is its width's share of the picture's. Drawn once a file of tests. */
export async function photo(
	width: number,
	height: number,
	{ card = 0.6, noise = 12 }: { card?: number; noise?: number } = {},
): Promise<Sharp> {
	const key = [width, height, card, noise].join();
	const pixels = drawn.get(key) ?? draw(width, height, card, noise);
	drawn.set(key, pixels);
	return sharp(await pixels, { raw: { width, height, channels: 3 } });
}

/** The same, enlarged from a smaller one: cheap in numbers of pixels that only some phones have. */
export async function largePhoto(width: number, height: number): Promise<Sharp> {
	const raw = {
		width: Math.round(width / 4),
		height: Math.round(height / 4),
		channels: 3,
	} as const;
	const small = await (await photo(raw.width, raw.height)).raw().toBuffer();
	return sharp(small, { raw }).resize(width, height, { kernel: 'cubic' });
}

/** Pixels that nothing compresses. */
export function noise(width: number, height: number): Sharp {
	const random = seededRandom(7);
	const raw = { width, height, channels: 3 } as const;
	return sharp(
		bytesBy(width * height * 3, () => random() * 256),
		{ raw },
	);
}

/** An EXIF block that says how the picture is turned, in a byte order of choice. */
export function exifBlock(orientation: number, order: 'II' | 'MM'): Buffer {
	const tiff = Buffer.alloc(26);
	tiff.write(order, 'latin1');
	const [uint16, uint32] =
		order === 'II'
			? [tiff.writeUInt16LE.bind(tiff), tiff.writeUInt32LE.bind(tiff)]
			: [tiff.writeUInt16BE.bind(tiff), tiff.writeUInt32BE.bind(tiff)];
	uint16(42, 2);
	uint32(8, 4);
	uint16(1, 8);
	uint16(0x0112, 10);
	uint16(3, 12);
	uint32(1, 14);
	uint16(orientation, 18);
	return tiff;
}

/** The JPEG with a segment put after its first marker. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]);
	return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** The JPEG as a phone writes it that is held in another way. */
export function withOrientation(jpeg: Buffer, orientation: number, order: 'II' | 'MM'): Buffer {
	const mark = Buffer.from('Exif\0\0', 'latin1');
	return withSegment(jpeg, 0xe1, Buffer.concat([mark, exifBlock(orientation, order)]));
}
