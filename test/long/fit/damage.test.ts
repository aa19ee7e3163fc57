import sharp from 'sharp';
import { fitImage } from '../../../nodes/ArgosIdentity/model/image/fit/fitImage';
import { MAX_PIXELS } from '../../../nodes/ArgosIdentity/model/image/fit/size';
import { fitted, pause } from './compare';
import { photo, seededRandom } from '../../../sandbox/specimens/drawnPhoto';

const FILES_A_KIND = 150;
/** Between the stages and the four qualities, and one for each half million pixels of the largest picture. */
const MOST_PAUSES = 6 + MAX_PIXELS / (512 * 1024);
const REFUSALS = ['damaged', 'unsupported', 'tooManyPixels', 'cmyk', 'interlaced'];

/** Bytes changed, cut off, cut out, repeated or swapped for zeros, in up to eight places. */
function damaged(file: Buffer, random: () => number): Buffer {
	const somewhere = () => Math.floor(random() * file.length);
	const changed = Buffer.from(file);
	const places = 1 + Math.floor(random() * 8);
	switch (Math.floor(random() * 5)) {
		case 0:
			for (let place = 0; place < places; place += 1) changed[somewhere()] = random() * 256;
			return changed;
		case 1:
			return changed.subarray(0, somewhere());
		case 2: {
			const start = somewhere();
			return Buffer.concat([changed.subarray(0, start), changed.subarray(start + places * 10)]);
		}
		case 3: {
			const start = somewhere();
			return Buffer.concat([changed.subarray(0, start + 100), changed.subarray(start)]);
		}
		default: {
			// The headers decide most, so they are hit more often than their share.
			const start = Math.floor(random() * Math.min(700, file.length));
			return Buffer.from(changed.fill(random() * 256, start, start + places));
		}
	}
}

const KINDS = {
	baseline: async () => await (await photo(200, 150)).jpeg().toBuffer(),
	progressive: async () => await (await photo(200, 150)).jpeg({ progressive: true }).toBuffer(),
	PNG: async () => await (await photo(120, 90)).png().toBuffer(),
	'palette PNG': async () => await (await photo(120, 90)).png({ palette: true }).toBuffer(),
};

describe('a damaged file', () => {
	const unhandled: unknown[] = [];
	const note = (reason: unknown) => unhandled.push(reason);
	beforeAll(() => process.on('unhandledRejection', note).on('uncaughtException', note));
	afterAll(() => process.off('unhandledRejection', note).off('uncaughtException', note));

	it.each(Object.entries(KINDS))(
		'ends in a picture or a refusal, soon, and the next is fine: %s',
		async (kind, make) => {
			const random = seededRandom(kind.length);
			const whole = await make();
			const outcomes: string[] = [];
			let mostPauses = 0;

			for (let file = 0; file < FILES_A_KIND; file += 1) {
				let pauses = 0;
				const result = await fitImage(damaged(whole, random), async () => {
					pauses += 1;
					await pause();
				});
				mostPauses = Math.max(mostPauses, pauses);
				outcomes.push(typeof result === 'string' ? result : 'picture');
				if (typeof result !== 'string') await sharp(result.bytes).stats();
			}
			await pause();

			expect(outcomes).toHaveLength(FILES_A_KIND);
			expect(['picture', ...REFUSALS]).toEqual(expect.arrayContaining([...new Set(outcomes)]));
			expect(outcomes).toContain('damaged');
			expect(mostPauses).toBeLessThanOrEqual(MOST_PAUSES);
			expect(unhandled).toEqual([]);
			expect((await fitted(whole)).to).toMatchObject({ bytes: expect.any(Number) as number });
		},
		30_000,
	);
});
