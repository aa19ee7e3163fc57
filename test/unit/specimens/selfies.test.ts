import sharp from 'sharp';
import { selfieNames, specimen } from '../../../sandbox/specimens';
import { selfies } from '../../../sandbox/specimens/drawing/selfies';

jest.setTimeout(60_000);

/** Brightness levels of 255. Other fonts change a few letters, another encoder rounds differently. */
const ALIKE = 2;

const pixelsOf = async (bytes: Buffer) => await sharp(bytes).removeAlpha().raw().toBuffer();

it.each(selfieNames)('is what the code draws: %s', async (name) => {
	const [stored, drawn] = await Promise.all([
		pixelsOf(specimen(name)),
		pixelsOf(await selfies[name]()),
	]);
	expect(drawn).toHaveLength(stored.length);
	let difference = 0;
	for (let at = 0; at < stored.length; at += 1) {
		const [one = 0, other = 0] = [stored[at], drawn[at]];
		difference += one > other ? one - other : other - one;
	}
	expect(difference / stored.length).toBeLessThan(ALIKE);
});

it.each(selfieNames)('is small: %s', (name) => {
	expect(specimen(name).length).toBeLessThan(150_000);
});
