import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { specimen, type DocumentName } from '../../../../sandbox/specimens';

const WIDTH = 3000;
const HEIGHT = 2250;

/** A photograph of a document with a camera's size and noise: between 2 and 10 MB. */
export async function largePhoto(folder: string, document: DocumentName): Promise<string> {
	const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
	const noise = await sharp(randomBytes(WIDTH * HEIGHT * 3), { raw })
		.ensureAlpha(0.15)
		.png({ compressionLevel: 1 })
		.toBuffer();
	const photo = await sharp(specimen(document))
		.resize(WIDTH, HEIGHT, { fit: 'cover' })
		.composite([{ input: noise }])
		.jpeg({ quality: 95 })
		.toBuffer();
	const path = join(folder, `large-${document.replace(/\.\w+$/, '.jpg')}`);
	await writeFile(path, photo);
	return path;
}
