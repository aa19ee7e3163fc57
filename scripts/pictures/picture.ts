import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import sharp from 'sharp';

const FOLDER = resolve(__dirname, '..', '..', 'docs', 'images');

/** All pictures together: people look at them over slow lines too. */
const MOST_BYTES = 1024 * 1024;

/** Writes a picture for the docs with few colours, which suits a page and makes it small; gives its size. */
export async function savePicture(name: string, png: Buffer): Promise<number> {
	const small = await sharp(png)
		.flatten({ background: '#ffffff' })
		.png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
		.toBuffer();
	await mkdir(FOLDER, { recursive: true });
	await writeFile(resolve(FOLDER, `${name}.png`), small);
	return small.length;
}

/** @throws Error where the pictures have become too large. */
export function checkTotal(sizes: readonly number[]): number {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	if (total > MOST_BYTES) throw new Error(`The pictures have ${total} bytes, more than 1 MB`);
	return total;
}

interface Joined {
	/** Whether the pictures are placed one below the other, left-aligned, or side by side, with one middle. */
	to: 'bottom' | 'right';
	gap?: number;
}

/** Pictures in a row or a column, a little apart. */
export async function join(pngs: readonly Buffer[], { to, gap = 14 }: Joined): Promise<Buffer> {
	const sizes = await Promise.all(pngs.map(async (png) => await sharp(png).metadata()));
	const greatest = (side: 'width' | 'height') => Math.max(...sizes.map((size) => size[side]));
	const [width, height] = [greatest('width'), greatest('height')];
	let at = 0;
	const layers = pngs.map((input, index) => {
		const size = sizes[index] ?? { width: 0, height: 0 };
		const middle = Math.round((height - size.height) / 2);
		const layer = to === 'bottom' ? { input, left: 0, top: at } : { input, left: at, top: middle };
		at += (to === 'bottom' ? size.height : size.width) + gap;
		return layer;
	});
	const ground = to === 'bottom' ? { width, height: at - gap } : { width: at - gap, height };
	return await sharp({ create: { ...ground, channels: 3, background: '#ffffff' } })
		.composite(layers)
		.png()
		.toBuffer();
}
