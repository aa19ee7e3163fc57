import sharp from 'sharp';
import { glare, tableTop } from './parts';
import { randomNumbers } from './random';
import { svg, type Size } from './svg';

/** One side of a document, in its own coordinates from (0, 0). */
export interface Face {
	size: Size;
	/** Of its round corners. */
	radius: number;
	content: string;
}

export interface PhotographStyle {
	/** Of the picture, in pixels. */
	size: Size;
	/** Clockwise, in degrees. */
	turn?: number;
	/** A strong reflection over the lower part of the document. */
	glare?: boolean;
	/** Cut off at the edges of the document, so that no table is seen. */
	cropped?: boolean;
	/** A little out of focus, with the noise of a small sensor in poor light. */
	noisy?: boolean;
}

/** Share of the picture's width, or of its height, that the document takes up. */
const FILL = 0.86;

/** Brightness levels of 255, one standard deviation. */
const NOISE = 11;

/** A document photographed from above, as JPEG. The same style gives the same bytes. */
export async function photograph(face: Face, style: PhotographStyle): Promise<Buffer> {
	const drawing = sharp(Buffer.from(scene(face, style))).flatten({ background: '#fff' });
	if (style.noisy !== true) {
		return await drawing.jpeg({ quality: 78, mozjpeg: true, progressive: false }).toBuffer();
	}
	const { data, info } = await drawing.blur(0.6).raw().toBuffer({ resolveWithObject: true });
	addNoise(data, info.channels);
	return await sharp(data, { raw: info })
		.jpeg({ quality: 62, mozjpeg: true, progressive: false })
		.toBuffer();
}

function scene(face: Face, { size, turn = 0, glare: hasGlare, cropped }: PhotographStyle): string {
	const fill = cropped === true ? 1 : FILL;
	const scale = Math.min(
		(size.width * fill) / face.size.width,
		(size.height * fill) / face.size.height,
	);
	const picture =
		cropped === true
			? { width: Math.round(face.size.width * scale), height: Math.round(face.size.height * scale) }
			: size;
	const { width, height } = face.size;
	const shape = `width="${width}" height="${height}" rx="${face.radius}"`;
	const place = `translate(${picture.width / 2} ${picture.height / 2}) rotate(${turn}) scale(${scale.toFixed(5)}) translate(${-width / 2} ${-height / 2})`;
	const light = hasGlare === true ? glare(width * 0.45, height * 0.84, reflection(face.size)) : '';
	return svg(
		picture,
		`${tableTop(picture)}<g transform="${place}">
			<rect x="6" y="12" ${shape} fill="#000" opacity="0.5" filter="url(#shadow)"/>
			<clipPath id="document"><rect ${shape}/></clipPath>
			<g clip-path="url(#document)">${face.content}</g>${light}
		</g>`,
	);
}

const reflection = ({ width, height }: Size): Size => ({
	width: width * 0.8,
	height: height * 0.5,
});

/** The same brightness is added to all colours of a pixel. */
export function addNoise(pixels: Buffer, channels: number): void {
	const random = randomNumbers(9303);
	for (let at = 0; at < pixels.length; at += channels) {
		// Three even numbers added up are near enough to a bell curve; their deviation is 0.5.
		const level = (random() + random() + random() - 1.5) * 2 * NOISE;
		for (let channel = at; channel < at + channels; channel += 1) {
			pixels[channel] = Math.min(255, Math.max(0, Math.round((pixels[channel] ?? 0) + level)));
		}
	}
}
