import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

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
	await writeFile(join(FOLDER, `${name}.png`), small);
	return small.length;
}

/** @throws Error where the pictures have become too large. */
export function checkTotal(sizes: readonly number[]): number {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	if (total > MOST_BYTES) throw new Error(`The pictures have ${total} bytes, more than 1 MB`);
	return total;
}

/** Pictures one below the other, left-aligned, a little apart. */
export async function stack(pngs: readonly Buffer[], gap = 14): Promise<Buffer> {
	const sizes = await Promise.all(pngs.map(async (png) => await sharp(png).metadata()));
	const width = Math.max(...sizes.map((size) => size.width));
	let top = 0;
	const layers = pngs.map((input, index) => {
		const layer = { input, left: 0, top };
		top += (sizes[index]?.height ?? 0) + gap;
		return layer;
	});
	return await sharp({ create: { width, height: top - gap, channels: 3, background: '#ffffff' } })
		.composite(layers)
		.png()
		.toBuffer();
}
