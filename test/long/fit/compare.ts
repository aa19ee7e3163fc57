import sharp from 'sharp';
import { fitImage, type FittedImage } from '../../../nodes/ArgosIdentity/model/image/fit/fitImage';

/** What n8n's `sleep(0)` does: lets the event loop turn once. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The fitted picture; throws where it was refused. */
export async function fitted(bytes: Buffer): Promise<FittedImage> {
	const result = await fitImage(bytes, pause);
	if (typeof result === 'string') throw new Error(`Refused: ${result}`);
	return result;
}

function decibels(one: Buffer, other: Buffer): number {
	if (one.length !== other.length) throw new Error(`${one.length} and ${other.length} bytes`);
	let squares = 0;
	for (let index = 0; index < one.length; index += 1) {
		squares += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2;
	}
	return 10 * Math.log10((255 ** 2 * one.length) / squares);
}

/** How near our result is to what sharp makes of the same file in the same size, in dB (PSNR). */
export async function likenessToSharp(source: Buffer, { bytes, to }: FittedImage): Promise<number> {
	const [ours, theirs] = await Promise.all([
		sharp(bytes).toColourspace('srgb').removeAlpha().raw().toBuffer(),
		sharp(source)
			.autoOrient()
			.flatten({ background: 'white' })
			.resize(to.width, to.height, { fit: 'fill' })
			.toColourspace('srgb')
			.removeAlpha()
			.raw()
			.toBuffer(),
	]);
	return decibels(ours, theirs);
}
