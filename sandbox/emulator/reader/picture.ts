import sharp from 'sharp';
import type { Box, GreyPicture } from './greyPicture';
import { skewOf } from './skew';

/** The bytes are no JPEG or PNG that can be decoded, or one of absurd dimensions. */
export class PictureFault extends Error {
	override name = 'PictureFault';
}

/** What a phone of 2025 makes, and a little more; a small file may claim any size. */
const MAX_PIXELS = 64_000_000;
/** Letters of a document that fills most of such a picture are 20 to 30 pixels high. */
const WORKING_WIDTH = 1400;
const MAX_WORKING_HEIGHT = 1500;

/** Angles below this do not trouble the reading of text; in degrees. */
const STRAIGHT = 0.15;

async function grey(image: sharp.Sharp): Promise<GreyPicture> {
	const { data, info } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height };
}

const fromGrey = ({ data, width, height }: GreyPicture) =>
	sharp(data, { raw: { width, height, channels: 1 } });

/** The decoded picture, upright and without transparency. Throws a PictureFault. */
async function opened<Result>(bytes: Buffer, work: (upright: sharp.Sharp) => Promise<Result>) {
	try {
		const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
		const { format } = await image.metadata();
		if (format !== 'jpeg' && format !== 'png') throw new PictureFault(`a ${format}`);
		return await work(image.autoOrient().flatten({ background: '#fff' }));
	} catch (error) {
		if (error instanceof PictureFault) throw error;
		throw new PictureFault('cannot be decoded', { cause: error });
	}
}

/** Decodes JPEG or PNG bytes, upright, in the size that the reader works with. Throws a PictureFault. */
export async function decode(bytes: Buffer): Promise<GreyPicture> {
	return await opened(bytes, async (upright) => {
		const size = { width: WORKING_WIDTH, height: MAX_WORKING_HEIGHT };
		return await grey(
			upright.toColourspace('b-w').resize({ ...size, fit: 'inside', kernel: 'cubic' }),
		);
	});
}

/** A picture in colours: red, green and blue, one byte each for each pixel. */
export interface ColourPicture {
	data: Buffer;
	width: number;
	height: number;
}

/** Decodes JPEG or PNG bytes, upright and in colours, its longer side `side`. Throws a PictureFault. */
export async function decodeInColours(bytes: Buffer, side: number): Promise<ColourPicture> {
	return await opened(bytes, async (upright) => {
		const { data, info } = await upright
			.toColourspace('srgb')
			.resize(side, side, { fit: 'inside' })
			.raw()
			.toBuffer({ resolveWithObject: true });
		return { data, width: info.width, height: info.height };
	});
}

/** Turns a picture so that its lines of text lie level. The size stays, the corners are lost. */
export async function straighten(picture: GreyPicture): Promise<GreyPicture> {
	const angle = skewOf(await reduce(picture, 700));
	if (Math.abs(angle) < STRAIGHT) return picture;
	const { width, height } = picture;
	const turned = await grey(fromGrey(picture).rotate(-angle, { background: '#808080' }));
	return await cut(turned, {
		left: Math.floor((turned.width - width) / 2),
		top: Math.floor((turned.height - height) / 2),
		right: Math.floor((turned.width - width) / 2) + width,
		bottom: Math.floor((turned.height - height) / 2) + height,
	});
}

/** A part of a picture; what lies outside is left out. */
export async function cut(picture: GreyPicture, box: Box): Promise<GreyPicture> {
	const left = Math.max(0, Math.floor(box.left));
	const top = Math.max(0, Math.floor(box.top));
	const width = Math.min(picture.width, Math.ceil(box.right)) - left;
	const height = Math.min(picture.height, Math.ceil(box.bottom)) - top;
	return await grey(fromGrey(picture).extract({ left, top, width, height }));
}

export async function reduce(picture: GreyPicture, width: number): Promise<GreyPicture> {
	return await grey(fromGrey(picture).resize(width));
}

/** A PNG for the text recognition, scaled; compressed as little as possible to save time. */
export async function asPng(picture: GreyPicture, scale = 1): Promise<Buffer> {
	const image = fromGrey(picture);
	const scaled =
		scale === 1
			? image
			: image.resize(Math.round(picture.width * scale), null, { kernel: 'cubic' });
	return await scaled.png({ compressionLevel: 0 }).toBuffer();
}
