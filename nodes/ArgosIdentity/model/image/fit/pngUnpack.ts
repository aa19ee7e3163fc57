import type { ColourType, PngHeader } from './pngHeader';

type Samples = Uint8Array | Uint16Array;

/** A row's bytes as numbers of the file's own depth (W3C PNG, 7.2): packed from the high bits, high byte first. */
function sampleReader({ width, samples, depth }: PngHeader): (row: Uint8Array) => Samples {
	if (depth === 8) return (row) => row;
	const numbers = new Uint16Array(width * samples);
	if (depth === 16) {
		return (row) => {
			for (let index = 0; index < numbers.length; index += 1) {
				numbers[index] = ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
			}
			return numbers;
		};
	}
	const mask = (1 << depth) - 1;
	return (row) => {
		for (let index = 0; index < numbers.length; index += 1) {
			const bit = index * depth;
			numbers[index] = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & mask;
		}
		return numbers;
	};
}

/** A value of 0 to 255, by its alpha of 0 to 255 laid over white. */
function overWhite(value: number, alpha: number): number {
	return alpha === 255 ? value : Math.round((value * alpha) / 255) + 255 - alpha;
}

/** Samples to 0…255: deep ones keep their high byte, shallow ones are spread. */
function toByte(depth: number): (sample: number) => number {
	if (depth === 8) return (sample) => sample;
	if (depth === 16) return (sample) => sample >> 8;
	const most = (1 << depth) - 1;
	return (sample) => Math.round((sample * 255) / most);
}

/** The samples of the one colour that counts as transparent (`tRNS`, 11.3.1.1); null when none does. */
function absentColour({ transparency, samples }: PngHeader): number[] | null {
	if (transparency.length < samples * 2) return null;
	return Array.from({ length: samples }, (_, index) => transparency.readUInt16BE(index * 2));
}

type Unpack = (samples: Samples, rgb: Uint8Array) => void;

/** Grey and RGB, with or without alpha: where the samples of a pixel stand. */
function direct(header: PngHeader, colours: 1 | 3, hasAlpha: boolean): Unpack {
	const byte = toByte(header.depth);
	const absent = hasAlpha ? null : absentColour(header);
	const step = header.samples;
	const green = colours === 3 ? 1 : 0;
	const blue = colours === 3 ? 2 : 0;
	const alphaAt = (samples: Samples, from: number): number => {
		if (hasAlpha) return byte(samples[from + colours] ?? 0);
		return absent?.every((sample, index) => sample === samples[from + index]) ? 0 : 255;
	};
	const isOpaque = !hasAlpha && absent === null;
	return (samples, rgb) => {
		for (let from = 0, to = 0; to < rgb.length; from += step, to += 3) {
			const alpha = isOpaque ? 255 : alphaAt(samples, from);
			rgb[to] = overWhite(byte(samples[from] ?? 0), alpha);
			rgb[to + 1] = overWhite(byte(samples[from + green] ?? 0), alpha);
			rgb[to + 2] = overWhite(byte(samples[from + blue] ?? 0), alpha);
		}
	};
}

/** Palette entries laid over white once; an index beyond the palette is black. */
function indexed({ palette, transparency }: PngHeader): Unpack {
	const colours = Uint8Array.from(palette, (value, index) =>
		overWhite(value, transparency[Math.floor(index / 3)] ?? 255),
	);
	return (samples, rgb) => {
		for (let from = 0, to = 0; to < rgb.length; from += 1, to += 3) {
			const entry = (samples[from] ?? 0) * 3;
			rgb[to] = colours[entry] ?? 0;
			rgb[to + 1] = colours[entry + 1] ?? 0;
			rgb[to + 2] = colours[entry + 2] ?? 0;
		}
	};
}

const UNPACKS: Record<ColourType, (header: PngHeader) => Unpack> = {
	0: (header) => direct(header, 1, false),
	2: (header) => direct(header, 3, false),
	3: indexed,
	4: (header) => direct(header, 1, true),
	6: (header) => direct(header, 3, true),
};

/** From a row's unfiltered bytes to RGB over white. The array it gives is overwritten each time. */
export function pngUnpacker(header: PngHeader): (row: Uint8Array) => Uint8Array {
	const read = sampleReader(header);
	const unpack = UNPACKS[header.colourType](header);
	const rgb = new Uint8Array(header.width * 3);
	return (row) => {
		unpack(read(row), rgb);
		return rgb;
	};
}
