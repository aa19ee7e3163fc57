import { ADVISED_IMAGE_BYTES } from '../../limits';
import { imageKind } from '../fileKind';
import { openCodec, type JpegCodec } from './codec';
import { reduceJpeg } from './reduceJpeg';
import { reducePng } from './reducePng';
import type { FitRefusal, Pause, ReducedImage } from './reduced';
import type { Size } from './size';

export type { FitRefusal } from './reduced';

/** A picture made small enough to send, with what it was; `from` is its size when upright. */
export interface FittedImage {
	bytes: Buffer;
	from: { bytes: number } & Size;
	to: { bytes: number } & Size;
}

/** Tried in this order until the file fits. */
const QUALITIES = [85, 72, 55, 40];

async function encodeToFit(
	codec: JpegCodec,
	{ rgba, size }: ReducedImage,
	pause: Pause,
): Promise<Buffer | null> {
	for (const quality of QUALITIES) {
		await pause();
		const file = codec.encode(rgba, size, quality);
		if (file.length < ADVISED_IMAGE_BYTES) return file;
	}
	return null;
}

/**
 * Makes a JPEG under 1 MB with a long side of 2048 pixels at most from a JPEG or PNG: upright,
 * without EXIF. `pause` is awaited between the stages and within long ones, so that other work
 * gets its turn; the codec's decoding and each encoding run in one piece (0.1 to 0.4 s for a
 * 12 MP photo). Damage is an answer, not an exception.
 */
export async function fitImage(bytes: Buffer, pause: Pause): Promise<FittedImage | FitRefusal> {
	const kind = imageKind(bytes);
	if (kind === null) return 'unsupported';
	const codec = await openCodec();
	const reduced =
		kind === 'jpeg' ? await reduceJpeg(codec, bytes, pause) : await reducePng(bytes, pause);
	if (typeof reduced === 'string') return reduced;
	const file = await encodeToFit(codec, reduced, pause);
	if (file === null) return 'doesNotFit';
	return {
		bytes: file,
		from: { bytes: bytes.length, ...reduced.from },
		to: { bytes: file.length, ...reduced.size },
	};
}
