import { readJpeg } from '../jpeg';
import type { DecodedImage, JpegCodec } from './codec';
import { readJpegHeader, type JpegHeader } from './jpegHeader';
import { reduceRows, type FitRefusal, type Pause, type ReducedImage } from './reduced';
import {
	FITTED_SIDE,
	fittedSize,
	isTooManyPixels,
	longSide,
	MAX_PIXELS,
	MAX_PROGRESSIVE_PIXELS,
	MAX_SIDE,
	type Size,
} from './size';

/** Enough not to decode at the next larger scale: a 4000 pixel photo is decoded at its half, to 2000. */
const ENOUGH_SIDE = 1920;

/**
 * Each scan goes through the whole picture, so a small file of very many scans would keep us busy
 * for hours. This is 16 scans of the largest picture; programs write about 10 for a progressive one.
 */
const MOST_SCANNED_PIXELS = 16 * MAX_PIXELS;

function refusalOf(header: JpegHeader): FitRefusal | null {
	const { width, height, progressive } = header;
	const isTooLargeToHold = progressive && width * height > MAX_PROGRESSIVE_PIXELS;
	if (isTooLargeToHold || isTooManyPixels(header)) return 'tooManyPixels';
	if (header.components === 4) return 'cmyk';
	if (![1, 3].includes(header.components) || !header.decodable) return 'unsupported';
	const scanned = width * height * header.scans;
	return scanned > MOST_SCANNED_PIXELS ? 'unsupported' : null;
}

/**
 * What to ask the codec for, so that it takes the smallest of its scales with a long side that is
 * enough. It is content when one side is covered, so the other is asked for in a size it has not.
 */
function wantedSize({ width, height }: Size): Size {
	const long = Math.max(width, height);
	const side =
		[8, 4, 2].map((part) => Math.ceil(long / part)).find((scaled) => scaled >= ENOUGH_SIDE) ?? long;
	return width >= height ? { width: side, height: MAX_SIDE } : { width: MAX_SIDE, height: side };
}

function targetSize(stored: Size, decoded: Size): Size {
	if (longSide(decoded) <= FITTED_SIDE) return { width: decoded.width, height: decoded.height };
	const { width, height } = fittedSize(stored);
	return { width: Math.min(width, decoded.width), height: Math.min(height, decoded.height) };
}

function spreadGrey(row: Uint8Array, rgb: Uint8Array): void {
	for (let from = 0, to = 0; from < row.length; from += 1, to += 3) {
		const grey = row[from] ?? 0;
		rgb[to] = grey;
		rgb[to + 1] = grey;
		rgb[to + 2] = grey;
	}
}

function* rgbRows({ width, height, channels, data }: DecodedImage): Generator<Uint8Array> {
	const length = width * channels;
	const spread = new Uint8Array(width * 3);
	for (let y = 0; y < height; y += 1) {
		const row = data.subarray(y * length, (y + 1) * length);
		if (channels === 1) spreadGrey(row, spread);
		yield channels === 1 ? spread : row;
	}
}

/** Decodes a JPEG at the codec's own reduced scale, averages what is left to reduce, and turns it. */
export async function reduceJpeg(
	codec: JpegCodec,
	bytes: Buffer,
	pause: Pause,
): Promise<ReducedImage | FitRefusal> {
	const stored = readJpeg(bytes);
	const header = typeof stored === 'string' ? null : readJpegHeader(bytes);
	if (header === null) return 'damaged';
	const refusal = refusalOf(header);
	if (refusal !== null) return refusal;
	await pause();
	const decoded = codec.decode(bytes, wantedSize(header));
	if (decoded === null) return 'damaged';
	await pause();
	const target = targetSize(header, decoded);
	const { orientation } = header;
	const reduction = { stored: header, decoded, target, orientation };
	const reduced = await reduceRows(reduction, rgbRows(decoded), pause);
	decoded.free();
	return reduced;
}
