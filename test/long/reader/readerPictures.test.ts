import sharp from 'sharp';
import { specimen, type SpecimenName } from '../../../sandbox/specimens';
import { photos } from '../../../sandbox/specimens/drawing/photos';
import { valuesOn } from '../../../sandbox/specimens/drawing/valuesOn';
import { picture, list, submit, useEmulator } from '../../unit/emulator/support';

jest.setTimeout(60_000);

const emulator = useEmulator({ read: true, at: Date.UTC(2026, 0, 1) });

const photo = (name: SpecimenName) => new Blob([new Uint8Array(specimen(name))]);
const codes = (body: { retry?: Array<{ retryCode: string }> }) =>
	body.retry?.map(({ retryCode }) => retryCode);

/** The values of an answer by their names after `ocr_`, without the joined name. */
function valuesIn(body: { reviewOCRData: Record<string, unknown> }) {
	return Object.fromEntries(
		Object.entries(body.reviewOCRData)
			.filter(([key]) => key.startsWith('ocr_') && key !== 'ocr_name')
			.map(([key, value]) => [key.slice('ocr_'.length), value]),
	);
}

it('a passport is answered with what its picture shows', async () => {
	const { kind, holder } = photos['photos/passport-2-medium-turned-3.jpg'];
	const idImage = photo('photos/passport-2-medium-turned-3.jpg');
	const { status, body } = await submit(emulator(), { idImage });
	expect(status).toBe(200);
	expect(valuesIn(body)).toEqual(valuesOn(kind, holder));
	expect(body.missing_fields).toEqual([]);
	expect(body.reviewOCRData.accepted_ocr_identityNumber).toBe(true);
	const { Items } = (await list(emulator(), `?submission_id=${body.submissionId}`)).body;
	expect(Items[0].data).toMatchObject({ last_name: holder.surname });
});

it('a card is answered with what both its sides show', async () => {
	const front = 'photos/id-card-2-medium-turned-1-front.jpg';
	const { body } = await submit(emulator(), {
		idType: 'government_id',
		idImage: photo(front),
		idBackImage: photo('photos/id-card-2-medium-turned-1-back.jpg'),
	});
	expect(valuesIn(body)).toEqual(valuesOn('id-card', photos[front].holder));
	expect(body.file_back_upload).toBe(true);
});

it('glare earns a retry, and a better picture passes', async () => {
	const first = await submit(emulator(), { idImage: photo('photos/passport-4-medium-glare.jpg') });
	expect(codes(first.body)).toEqual(['glare_detected']);
	const { submissionId } = first.body;
	const second = await submit(emulator(), {
		submissionId,
		idImage: photo('photos/passport-4-medium.jpg'),
	});
	expect(second.body.submissionId).toBe(submissionId);
	expect(second.body.reviewOCRData.ocr_lastName).toBe(
		photos['photos/passport-4-medium.jpg'].holder.surname,
	);
});

it('an expired document is asked for again, and the third bad picture rejects', async () => {
	const glare = photo('photos/passport-5-large-glare.jpg');
	const idImage = photo('photos/passport-6-medium-expired.jpg');
	const { body } = await submit(emulator(), { idImage });
	expect(codes(body)).toEqual(['document_expired']);
	const { submissionId } = body;
	await submit(emulator(), { idImage: glare, submissionId });
	const third = await submit(emulator(), { idImage: glare, submissionId });
	expect(third.body).toMatchObject({ kycStatus: 'rejected', retryCount: 3 });
});

it('the back of another card earns a retry', async () => {
	const { body } = await submit(emulator(), {
		idType: 'drivers_license',
		idImage: photo('photos/license-1-medium-front.jpg'),
		idBackImage: photo('photos/license-2-large-turned-3-back.jpg'),
	});
	expect(codes(body)).toEqual(['invalid_back_document']);
});

it.each([
	['license-front.jpg', 'drivers_license'],
	['id-card-front.png', 'government_id'],
] as const)('a card without its back earns a retry that says so: %s', async (name, idType) => {
	const { body } = await submit(emulator(), { idType, idImage: photo(name) });
	expect(codes(body)).toEqual(['invalid_back_document']);
	expect(body.retry[0].retryMsg).toContain('back');
});

it('an ID type that takes all kinds takes a card without its back', async () => {
	const { body } = await submit(emulator(), {
		idType: 'universal',
		idImage: photo('id-card-front.png'),
	});
	expect(body).toHaveProperty('reviewOCRData.ocr_lastName');
});

it.each(['drivers_license', 'government_id', 'residence_permit'])(
	'a passport sent as %s is noticed',
	async (idType) => {
		const { body } = await submit(emulator(), { idType, idImage: photo('passport-anna.jpg') });
		expect(codes(body)).toEqual(['invalid_back_document']);
		expect(body.retry[0].retryMsg).toContain('passport');
	},
);

it('a passport without a machine readable zone earns a retry', async () => {
	const { body } = await submit(emulator(), { idImage: photo('formats/small.jpg') });
	expect(codes(body)).toEqual(['mrz_protocol_fail']);
});

it('nothing is read without a margin around the document', async () => {
	const { body } = await submit(emulator(), {
		idImage: photo('photos/passport-5-medium-cropped.jpg'),
	});
	expect(body).toHaveProperty('submissionId');
	expect(body).not.toHaveProperty('reviewOCRData');
	expect(body.missing_fields.length).toBeGreaterThan(0);
});

it.each(['government_id', 'universal', 'visa'])(
	'what is no known document is not read: %s',
	async (idType) => {
		const { body } = await submit(emulator(), { idType, idImage: photo('formats/small.jpg') });
		expect(body).toHaveProperty('submissionId');
		expect(body).not.toHaveProperty('reviewOCRData');
		expect(Array.isArray(body.document_fields)).toBe(idType === 'universal');
	},
);

it.each([
	['cut off', 'formats/refused/truncated.jpg'],
	['of another format', 'formats/refused/image.gif'],
	['no picture', 'formats/refused/html-page.jpg'],
] as const)('a picture is refused when it is %s', async (_name, name) => {
	const { status, body } = await submit(emulator(), { idImage: photo(name) });
	expect({ status, body }).toEqual({ status: 400, body: { message: 'invalid id image' } });
	expect(emulator().submissions.size).toBe(0);
});

it('a small file of too many pixels is refused', async () => {
	const huge = { width: 8001, height: 8000, channels: 3, background: '#fff' } as const;
	const bytes = await sharp({ create: huge }).png({ compressionLevel: 9 }).toBuffer();
	const { status, body } = await submit(emulator(), { idImage: new Blob([new Uint8Array(bytes)]) });
	expect({ status, body }).toEqual({ status: 400, body: { message: 'invalid id image' } });
});

it('a picture of 20 MB is refused without being looked at', async () => {
	const { status } = await submit(emulator(), { idImage: picture(20 * 1024 * 1024) });
	expect(status).toBe(413);
});

it('two pictures at once are read one after the other', async () => {
	const idImage = photo('photos/passport-1-medium.jpg');
	const answers = await Promise.all(
		['a', 'b'].map(
			async (name) => await submit(emulator(), { email: `${name}@example.test`, idImage }),
		),
	);
	const name = photos['photos/passport-1-medium.jpg'].holder.surname;
	expect(answers.map(({ body }) => body.reviewOCRData?.ocr_lastName)).toEqual([name, name]);
});

it('an e-mail that names a scenario still plays it', async () => {
	const { body } = await submit(emulator(), { email: 'anna+pending@example.test' });
	expect(body.kycStatus).toBe('pending');
	expect(emulator().requests[0]?.scenario).toBe('pending');
});

it('a tag that names no scenario leaves the picture to be read', async () => {
	const email = 'anna+newsletter@example.test';
	const { status } = await submit(emulator(), { email });
	expect(status).toBe(400);
});

it('the bytes of pictures are not kept for being read', async () => {
	await submit(emulator());
	expect(emulator().requests[0]?.parts.some(({ bytes }) => bytes !== undefined)).toBe(false);
});
