import sharp from 'sharp';
import { largePhoto } from '../../sandbox/specimens/largePhoto';
import { specimen } from '../../sandbox/specimens';
import { openLab, type Lab } from '../../sandbox/engine/lab';

describe('a photo as phones take it', () => {
	let lab: Lab;
	let photo: Buffer;

	beforeAll(async () => {
		lab = await openLab('filesystem', { keepBytes: true });
		photo = await largePhoto();
	}, 60_000);
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	const applicant = async (bytes: Buffer, email = 'anna@example.test') => ({
		json: { email },
		binary: { data: await lab.engine.storeBinary(bytes, { fileName: 'IMG_0001.JPG' }) },
	});
	const sent = () =>
		lab.emulator.requests.map(({ parts }) => parts.find(({ name }) => name === 'idImage'));

	it('is well over what ARGOS takes, lies on its side and tells where it was taken', async () => {
		const { exif, orientation } = await sharp(photo).metadata();

		expect(photo.length).toBeGreaterThan(4 * 1024 * 1024);
		expect(orientation).toBe(6);
		expect(exif?.toString('latin1')).toContain('Specimen Camera');
	});

	it('is sent upright, under 1 MB and without EXIF, and a hint says so', async () => {
		const { output, hints } = await lab.submit([await applicant(photo)]);

		const [part] = sent();
		const { width, height, format, exif } = await sharp(part?.bytes).metadata();
		expect(output[0]?.[0]?.json.outcome).toBe('success');
		expect(part).toMatchObject({ filename: 'id-front.jpg', contentType: 'image/jpeg' });
		expect(part?.size).toBeLessThan(1024 * 1024);
		expect({ width, height, format, exif }).toEqual({
			width: 2016,
			height: 1512,
			format: 'jpeg',
			exif: undefined,
		});
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^Item 0: the front image was made smaller for ARGOS's limit of 2 MB, from \d\.\d+ MB, 4032 × 3024 pixels to \d+ kB, 2016 × 1512 pixels\.$/,
			),
			expect.stringContaining('outcome "success"'),
		]);
	}, 60_000);

	it('is refused with words about Edit Image when Fit Images is Never', async () => {
		const { output } = await lab.submit(
			[await applicant(photo)],
			{ options: { fitImages: 'never' } },
			{ onError: 'continueRegularOutput' },
		);

		expect(output[0]?.[0]?.json).toMatchObject({
			message:
				"The image in 'Front Image Field' is larger than 2 MB, the most that ARGOS takes [item 0]",
			error: {
				code: 'invalidImage',
				sent: 'no',
				description: expect.stringContaining('Edit Image'),
			},
		});
		expect(sent()).toEqual([]);
	});

	it('within the limit is sent byte for byte', async () => {
		const { hints } = await lab.submit([await applicant(specimen('passport-anna.jpg'))]);

		expect(sent()[0]?.bytes?.equals(specimen('passport-anna.jpg'))).toBe(true);
		expect(hints.map(({ message }) => message).join()).not.toContain('image');
	});

	it('several in one batch are each made to fit, and a damaged one holds up none of them', async () => {
		const damaged = Buffer.concat([photo.subarray(0, 3_000_000)]);
		const items = await Promise.all(
			[photo, damaged, photo].map(
				async (bytes, index) => await applicant(bytes, `a${index}@example.test`),
			),
		);

		const { output } = await lab.submit(items, {}, { onError: 'continueRegularOutput' });

		expect(output[0]?.map(({ json }) => json.outcome ?? json.message)).toEqual([
			'success',
			"The image in 'Front Image Field' is cut off: its end is missing [item 1]",
			'success',
		]);
		expect(sent()).toHaveLength(2);
	}, 60_000);

	it('that cannot be made smaller is refused with what to do', async () => {
		const cmyk = await sharp(photo).toColourspace('cmyk').jpeg({ quality: 97 }).toBuffer();

		const { output } = await lab.submit(
			[await applicant(cmyk)],
			{},
			{ onError: 'continueRegularOutput' },
		);

		expect(output[0]?.[0]?.json).toMatchObject({
			message: expect.stringContaining('in printing colours (CMYK)'),
			error: { code: 'invalidImage', sent: 'no' },
		});
	}, 60_000);
});
