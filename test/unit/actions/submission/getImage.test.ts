import { getImage } from '../../../../nodes/ArgosIdentity/actions/submission/getImage.operation';
import { STORED_IMAGES } from '../../../../nodes/ArgosIdentity/model/submission/storedImage';
import { specimen } from '../../../../sandbox/specimens';
import { answered, fakeItem } from '../../support/fakeItem';
import { sample } from '../../support/samples';

const PNG = specimen('formats/palette.png');
const JPEG = specimen('passport-anna.jpg');

/** The parameters of Get Image as the panel has them at the start, for a submission. */
const GET_IMAGE = {
	submissionId: 's 1',
	image: 'idImage',
	outputField: 'data',
	options: {},
};

const NO_SUCH_IMAGE = {
	message: 'ARGOS gives no such image',
	description:
		"Check the Submission ID and the image: a submission has only those that were sent. Check the credential's project and Base URL too.",
};

const asked = (body: unknown, parameters: Record<string, unknown> = {}, statusCode = 200) =>
	fakeItem({
		parameters: { ...GET_IMAGE, ...parameters },
		answer: answered(body, statusCode),
	});

describe('an image', () => {
	it.each(STORED_IMAGES)('is asked for by its submission and its name: %s', async (image) => {
		const { item, requests } = asked(PNG, { image, options: { timeout: 5000 } });

		await getImage.execute(item);

		expect(requests).toMatchObject([
			{
				method: 'GET',
				url: `https://argos.example.test/v3/image?submission_id=s%201&type=${image}`,
				timeout: 5000,
			},
		]);
	});

	it.each([
		['a PNG', PNG, 'image/png', 'selfieImage.png'],
		['a JPEG', JPEG, 'image/jpeg', 'selfieImage.jpg'],
	])('is put out as it is, %s', async (_what, bytes, mimeType, fileName) => {
		const { item } = asked(bytes, { image: 'selfieImage' });

		expect(await getImage.execute(item)).toEqual([
			{
				json: { submissionId: 's 1', image: 'selfieImage', mimeType, bytes: bytes.length },
				binary: { data: { fileName, mimeType, data: bytes.toString('base64') } },
			},
		]);
	});

	it('is put out as the same file where ARGOS sends it as base64 text', async () => {
		const text = Buffer.from(JSON.stringify({ image: PNG.toString('base64') }));

		const [output] = await getImage.execute(asked(text).item);

		expect(output?.json).toMatchObject({ mimeType: 'image/png', bytes: PNG.length });
		expect(output?.binary?.data).toMatchObject({
			fileName: 'idImage.png',
			data: PNG.toString('base64'),
		});
	});

	it('lies under the name that was chosen, without the blanks around it', async () => {
		const [output] = await getImage.execute(asked(PNG, { outputField: ' front ' }).item);

		expect(Object.keys(output?.binary ?? {})).toEqual(['front']);
	});

	it.each<[string, Record<string, unknown>, string, string]>([
		[
			'no submission',
			{ submissionId: '' },
			"'submissionId' is empty",
			'Fill it in, or check its expression.',
		],
		[
			'an image that no submission has',
			{ image: 'passport' },
			"'image' is not one of its choices",
			'Choose it from the list.',
		],
		['no image', { image: '' }, "'image' is not one of its choices", 'Choose it from the list.'],
		[
			'no field to put it in',
			{ outputField: ' ' },
			"'outputField' is empty",
			'Fill it in, or check its expression.',
		],
		[
			'a time-out out of bounds',
			{ options: { timeout: 5 } },
			"'options' has a 'timeout' that is not between 1000 and 600000 milliseconds",
			'Give it in milliseconds: 30 seconds are 30000.',
		],
	])('is not asked for with %s', async (_what, parameters, message, description) => {
		const { item, requests } = asked(PNG, parameters);

		await expect(getImage.execute(item)).rejects.toMatchObject({
			code: 'invalidInput',
			message,
			description,
		});
		expect(requests).toEqual([]);
	});
});

/** What is thrown for an answer, as far as a user sees it. */
async function refusal(body: unknown, statusCode = 200) {
	const { item, requests } = asked(body, {}, statusCode);
	const thrown: unknown = await getImage.execute(item).catch((error: unknown) => error);
	expect(requests).toHaveLength(1);
	return thrown;
}

const inBytes = (body: unknown) =>
	Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

describe('an image that there is not', () => {
	it.each([
		['a refusal', { message: 'x' }, 400],
		['a refusal of the image', { message: 'Invalid ID image' }, 422],
		['a place that there is not', 'Not Found', 404],
	])('is told by %s', async (_what, body, status) => {
		expect(await refusal(inBytes(body), status)).toMatchObject({
			code: 'notFound',
			submissionId: 's 1',
			httpStatus: status,
			...NO_SUCH_IMAGE,
		});
	});

	it.each([
		['nothing', Buffer.alloc(0)],
		['blanks', inBytes(' \n')],
		['an empty object', inBytes({})],
		['what is neither text nor bytes', null],
	])('is told by an answer with %s', async (_what, body) => {
		expect(await refusal(body)).toMatchObject({
			code: 'notFound',
			submissionId: 's 1',
			...NO_SUCH_IMAGE,
		});
	});

	it.each([
		['a web page', inBytes('<html></html>'), 'a web page (HTML)'],
		['a PDF', inBytes('%PDF-1.7'), 'a PDF document'],
		['bytes of no known kind', Buffer.from([1, 2, 3]), 'a file of an unknown kind'],
	])('is perhaps the reason for an answer with %s', async (_what, body, kind) => {
		expect(await refusal(body)).toMatchObject({
			code: 'unexpectedResponse',
			submissionId: 's 1',
			httpStatus: 200,
			message: `The answer is ${kind}, not a JPEG or PNG image`,
			description: `Perhaps there is no such image. ${NO_SUCH_IMAGE.description}`,
		});
	});

	it.each([
		['JSON', { message: 'Invalid submission ID' }],
		['a bare text', 'Invalid submission ID'],
	])(
		'is not what is missing where ARGOS says in %s that there is no submission',
		async (_what, body) => {
			expect(await refusal(inBytes(body))).toMatchObject({
				code: 'notFound',
				submissionId: 's 1',
				httpStatus: 200,
				message: 'ARGOS has no submission with this ID',
			});
		},
	);
});

it('says that an answer is encrypted', async () => {
	expect(await refusal(inBytes(sample('encrypted-response-envelope')))).toMatchObject({
		code: 'encryptedResponse',
		submissionId: 's 1',
		httpStatus: 200,
	});
});

it('takes a key that is refused for what it is', async () => {
	expect(await refusal(inBytes({ message: 'x' }), 401)).toMatchObject({
		code: 'unauthorized',
		submissionId: 's 1',
		httpStatus: 401,
		message: 'ARGOS does not accept the API key',
	});
});
