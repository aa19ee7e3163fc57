import { fitted } from './compare';
import { largePhoto, withOrientation } from '../../../sandbox/specimens/drawnPhoto';

const MB = 1024 * 1024;

describe('fitting one photo after another', () => {
	it('gives the memory of each back', async () => {
		const plain = await (await largePhoto(4032, 3024)).jpeg({ quality: 80 }).toBuffer();
		const photo = withOrientation(plain, 6, 'II');
		const held: number[] = [];

		for (let count = 1; count <= 50; count += 1) {
			await fitted(photo);
			if (count % 10 === 0) held.push(Math.round(process.memoryUsage().rss / MB));
		}

		const [afterTen = 0, ...later] = held;
		expect(Math.max(...later) - afterTen).toBeLessThan(100);
	}, 60_000);
});
