import sharp from 'sharp';
import { createWorker } from 'tesseract.js';
import { fitted } from './compare';
import { photo, withOrientation } from '../../../sandbox/specimens/drawnPhoto';
import { dirname, join } from 'node:path';

const MODELS = join(
	dirname(require.resolve('@tesseract.js-data/eng/package.json')),
	'4.0.0_best_int',
);

async function read(picture: Buffer): Promise<string> {
	const worker = await createWorker('eng', undefined, {
		langPath: MODELS,
		gzip: true,
		cacheMethod: 'none',
	});
	try {
		return (await worker.recognize(picture)).data.text;
	} finally {
		await worker.terminate();
	}
}

describe('text on a fitted photo', () => {
	it('is still read where its capitals are 12 pixels high', async () => {
		// Half of it in the result: the names' capitals are 18 pixels high on the specimen's 1000.
		const card = 1334;
		const plain = await (
			await photo(4032, 3024, { card: card / 4032 })
		)
			.jpeg({ quality: 92 })
			.toBuffer();

		const { bytes, to } = await fitted(withOrientation(plain, 1, 'MM'));

		const shown = { left: Math.round(to.width * 0.1), top: Math.round(to.height * 0.1) };
		const enlarged = await sharp(bytes)
			.extract({ ...shown, width: card / 2, height: Math.round((card / 2) * 0.7) })
			.greyscale()
			.resize(card * 1.5)
			.png()
			.toBuffer();
		const text = await read(enlarged);
		expect(to.width).toBe(2016);
		for (const words of ['MARLOWE-TESTER', 'THEO', '28 FEB 1990', 'LM0012345', '31 MAY 2039']) {
			expect(text).toContain(words);
		}
	}, 60_000);
});
