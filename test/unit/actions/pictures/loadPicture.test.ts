import sharp from 'sharp';
import { loadPicture } from '../../../../nodes/ArgosIdentity/actions/pictures/loadPicture';
import { oneAtATime } from '../../../../nodes/ArgosIdentity/actions/pictures/oneAtATime';
import { BACK, FRONT } from '../../../../nodes/ArgosIdentity/actions/pictures/slot';
import { specimen } from '../../../../sandbox/specimens';
import { fakeItem, hintsOf, inMemory, stored } from '../../support/fakeItem';
import { failureOf } from '../../support/thrown';

const MB = 1024 * 1024;
const AS_USUAL = { checkImages: true, fitImages: 'whenTooLarge' } as const;
const UNLOOKED = { checkImages: false, fitImages: 'whenTooLarge' } as const;
const NEVER_FIT = { checkImages: true, fitImages: 'never' } as const;

const PASSPORT = specimen('passport-anna.jpg');

/** As phones write it that append a film to a photo: large, though quickly decoded. */
const withBytesBehind = (picture: Buffer, bytes: number) =>
	Buffer.concat([picture, Buffer.alloc(bytes)]);

/** An item with these bytes under `photo`, and what becomes of them. */
const itemWith = (bytes: Buffer) => fakeItem({ binary: { photo: inMemory(bytes) } });
const partOf = async (bytes: Buffer, handling: Parameters<typeof loadPicture>[3] = AS_USUAL) =>
	await (
		await loadPicture(itemWith(bytes).item, FRONT, 'photo', handling)
	)?.();
const refusalOf = async (bytes: Buffer, handling: Parameters<typeof loadPicture>[3] = AS_USUAL) =>
	await failureOf(loadPicture(itemWith(bytes).item, FRONT, 'photo', handling));

describe('a picture', () => {
	it.each([undefined, null, ''])('is none where the parameter is %j', async (field) => {
		const { item, loaded } = itemWith(PASSPORT);

		await expect(loadPicture(item, FRONT, field, AS_USUAL)).resolves.toBeNull();
		expect(loaded).toEqual([]);
	});

	it.each([
		['front', FRONT, 'id-front.jpg'],
		['back', BACK, 'id-back.jpg'],
	])('of the %s is sent byte for byte under a name of ours', async (_, slot, fileName) => {
		const { item } = itemWith(PASSPORT);

		const give = await loadPicture(item, slot, 'photo', AS_USUAL);

		const part = await give?.();
		expect(part).toMatchObject({ fileName, mimeType: 'image/jpeg' });
		expect(part?.bytes.equals(PASSPORT)).toBe(true);
		expect(hintsOf(item)).toEqual([]);
	});

	it('is a PNG by its bytes, whatever n8n says that it is', async () => {
		const png = await sharp(PASSPORT).resize(700).png().toBuffer();

		await expect(partOf(png)).resolves.toMatchObject({
			fileName: 'id-front.png',
			mimeType: 'image/png',
		});
	});

	it('is loaded once for the first sending, and again for each further one', async () => {
		const { item, loaded } = itemWith(PASSPORT);
		const give = await loadPicture(item, FRONT, 'photo', AS_USUAL);

		await give?.();
		expect(loaded).toHaveLength(1);
		const again = await give?.();
		expect(loaded).toHaveLength(2);
		expect(again?.bytes.equals(PASSPORT)).toBe(true);
		await give?.();
		expect(loaded).toHaveLength(3);
	});

	it('that is loaded while its execution is stopped is not sent, and its item says so', async () => {
		const stop = new AbortController();
		const binary = { photo: stored('id', PASSPORT.length) };
		const store = {
			get id() {
				stop.abort();
				return PASSPORT;
			},
		};
		const { item } = fakeItem({ binary, store, cancel: stop.signal });

		await expect(loadPicture(item, FRONT, 'photo', AS_USUAL)).rejects.toMatchObject({
			code: 'cancelled',
			sent: 'no',
		});
	});

	it('that is small has a hint', async () => {
		const { item } = itemWith(specimen('formats/small.jpg'));

		await loadPicture(item, BACK, 'photo', AS_USUAL);

		expect(hintsOf(item)).toEqual([
			'the back image is smaller than the 640 × 480 pixels ARGOS advises, so text may be missed.',
		]);
	});

	it('over 1 MB that ARGOS still takes has a hint, and is sent as it is', async () => {
		const large = withBytesBehind(PASSPORT, MB);
		const { item } = itemWith(large);

		const part = await (await loadPicture(item, FRONT, 'photo', AS_USUAL))?.();

		expect(part?.bytes.equals(large)).toBe(true);
		expect(hintsOf(item)).toEqual(['the front image is over 1 MB, the size ARGOS advises.']);
	});

	it.each([
		['is cut off', PASSPORT.subarray(0, 5000)],
		['is empty', Buffer.alloc(0)],
		['not a JPEG or PNG', Buffer.from('hello')],
	])('is refused by its bytes: it %s', async (words, bytes) => {
		expect(await refusalOf(bytes)).toMatchObject({
			code: 'invalidImage',
			sent: 'no',
			message: expect.stringContaining(words),
		});
	});

	it.each([
		['is empty', 0],
		['is larger than 2 MB', 26 * MB],
	])('is refused by its stored size, without loading it: it %s', async (words, size) => {
		const { item, loaded } = fakeItem({ binary: { photo: stored('id', size) } });

		const refusal = await failureOf(loadPicture(item, FRONT, 'photo', AS_USUAL));

		expect(refusal.message).toContain(words);
		expect(loaded).toEqual([]);
	});
});

describe('a picture over 2 MB', () => {
	const large = withBytesBehind(PASSPORT, 2 * MB);

	it('is made to fit, and a hint tells from what to what', async () => {
		const { item } = itemWith(large);

		const part = await (await loadPicture(item, FRONT, 'photo', AS_USUAL))?.();

		expect(part).toMatchObject({ fileName: 'id-front.jpg', mimeType: 'image/jpeg' });
		expect(part?.bytes.length).toBeLessThan(MB);
		expect(hintsOf(item)).toEqual([
			"the front image was made smaller for ARGOS's limit of 2 MB, from 2.23 MB, 1600 × 1200 pixels to 208 kB, 1600 × 1200 pixels.",
		]);
	});

	it('is made smaller no further when its execution is stopped', async () => {
		const stop = new AbortController();
		const store = {
			get id() {
				stop.abort();
				return large;
			},
		};
		const binary = { photo: stored('id', large.length) };
		const { item } = fakeItem({ binary, store, cancel: stop.signal });

		expect(await failureOf(loadPicture(item, FRONT, 'photo', AS_USUAL))).toMatchObject({
			code: 'cancelled',
			sent: 'no',
		});
		// Has its turn when the work on the picture has ended, one way or the other.
		await oneAtATime(undefined, async () => undefined);
		expect(hintsOf(item)).toEqual([]);
	});

	it('is refused where it must not be changed', async () => {
		expect(await refusalOf(large, NEVER_FIT)).toMatchObject({
			code: 'invalidImage',
			message: expect.stringContaining('is larger than 2 MB'),
		});
	});

	it('is refused in words where it cannot be made to fit', async () => {
		const interlaced = withBytesBehind(specimen('formats/interlaced.png'), 2 * MB);

		expect((await refusalOf(interlaced)).message).toContain('interlaced');
	});

	describe('while another one is made smaller', () => {
		const settled = async () => await new Promise((resolve) => setImmediate(resolve));
		let end: () => void;
		beforeEach(() => {
			void oneAtATime(undefined, async () => {
				await new Promise<void>((resolve) => (end = resolve));
			});
		});
		afterEach(() => end());

		/** Neither JPEG nor PNG, so that nothing follows its loading. */
		const ofNoKind = Buffer.alloc(3 * MB);

		it.each([
			['of a known size', {}],
			['of a size that n8n does not know', { metadata: { id: {} } }],
		])('is not even loaded before its turn: one %s', async (_, fake) => {
			const photo = 'metadata' in fake ? stored('id') : stored('id', ofNoKind.length);
			const { item, loaded } = fakeItem({ ...fake, binary: { photo }, store: { id: ofNoKind } });
			const refusal = failureOf(loadPicture(item, FRONT, 'photo', AS_USUAL));

			await settled();
			expect(loaded).toEqual([]);
			end();
			await expect(refusal).resolves.toMatchObject({ code: 'invalidImage' });
			expect(loaded).toHaveLength(1);
		});

		it('holds up none that ARGOS takes as it is', async () => {
			expect((await partOf(PASSPORT))?.bytes.equals(PASSPORT)).toBe(true);
		});
	});
});

describe('a picture that nobody looks at', () => {
	it('is sent whatever it is, under a name that claims nothing', async () => {
		const bytes = Buffer.from('hello');

		await expect(partOf(bytes, UNLOOKED)).resolves.toEqual({
			bytes,
			fileName: 'id-front.bin',
			mimeType: 'application/octet-stream',
		});
	});

	it('is still named by its bytes where they tell', async () => {
		const { item } = itemWith(specimen('formats/small.jpg'));

		const part = await (await loadPicture(item, FRONT, 'photo', UNLOOKED))?.();

		expect(part).toMatchObject({ fileName: 'id-front.jpg', mimeType: 'image/jpeg' });
		expect(hintsOf(item)).toEqual([]);
	});

	it('is refused when it is empty', async () => {
		expect(await refusalOf(Buffer.alloc(0), UNLOOKED)).toMatchObject({
			code: 'invalidImage',
			message: expect.stringContaining('is empty'),
		});
	});
});
