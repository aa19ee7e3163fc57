import type { IBinaryData } from 'n8n-workflow';
import { readBinary } from '../../../sandbox/engine/binaryStore';
import { specimen } from '../../../sandbox/specimens';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { errorIn, reader } from './support';

const JPEG = specimen('formats/small.jpg');
const PNG = specimen('formats/palette.png');
const KNOWN = 'submission-1';

describe.each(['default', 'filesystem'] as const)('Get Image, binary mode %s', (mode) => {
	let lab: Lab;
	const getImage = reader(() => lab, 'getImage');
	const bytesOf = async (data: IBinaryData | undefined) =>
		data === undefined ? '' : (await readBinary(data)).toString('hex');

	beforeAll(async () => {
		lab = await openLab(mode);
	});
	beforeEach(() => {
		lab.emulator.reset();
		lab.emulator.seed(1, () => ({
			submissionId: KNOWN,
			images: { idImage: JPEG, idBackImage: PNG, selfieImage: JPEG, addressImage: PNG },
		}));
	});
	afterAll(async () => {
		await lab.close();
	});

	it.each([
		['idImage', JPEG, 'image/jpeg', 'idImage.jpg'],
		['idBackImage', PNG, 'image/png', 'idBackImage.png'],
		['selfieImage', JPEG, 'image/jpeg', 'selfieImage.jpg'],
		['addressImage', PNG, 'image/png', 'addressImage.png'],
	])('gives the %s byte for byte, with its type and a name of our own', async (...expected) => {
		const [image, bytes, mimeType, fileName] = expected;

		const { items } = await getImage({ submissionId: KNOWN, image });

		expect(items).toMatchObject([
			{
				json: { submissionId: KNOWN, image, mimeType, bytes: bytes.length },
				binary: { data: { mimeType, fileName } },
				pairedItem: { item: 0 },
			},
		]);
		expect(await bytesOf(items[0]?.binary?.data)).toBe(bytes.toString('hex'));
	});

	it.each(['bytes', 'untyped-bytes', 'base64', 'json-text', 'json-object', 'data-url'] as const)(
		'reads an image that comes as %s',
		async (image) => {
			lab.emulator.setForms({ image });

			const { items } = await getImage({ submissionId: KNOWN, image: 'idBackImage' });

			expect(items[0]?.json).toMatchObject({ mimeType: 'image/png', bytes: PNG.length });
			expect(await bytesOf(items[0]?.binary?.data)).toBe(PNG.toString('hex'));
		},
	);

	it('puts it into the field that was asked for', async () => {
		const { items } = await getImage({ submissionId: KNOWN, outputField: 'ID_Front' });

		expect(Object.keys(items[0]?.binary ?? {})).toEqual(['ID_Front']);
	});
});

describe('Get Image', () => {
	let lab: Lab;
	const getImage = reader(() => lab, 'getImage');

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		lab.emulator.reset();
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, images: { idImage: JPEG } }));
	});
	afterAll(async () => {
		await lab.close();
	});

	it.each(['refused', 'not-found', 'empty'] as const)(
		'says that there is no such image, if ARGOS answers in the form %s',
		async (noImage) => {
			lab.emulator.setForms({ noImage });

			const { rows } = await getImage({ submissionId: KNOWN, image: 'selfieImage' });

			expect(errorIn(rows[0])).toMatchObject({
				code: 'notFound',
				message: 'ARGOS gives no such image [item 0]',
			});
		},
	);

	it.each(['empty', 'refused', 'not-found'] as const)(
		'says so for an unknown ID too (%s)',
		async (unknownId) => {
			lab.emulator.setForms({ unknownId });

			const { rows } = await getImage({ submissionId: 'nobody' });

			expect(errorIn(rows[0]).code).toBe('notFound');
		},
	);

	it.each([
		['a text instead of an image', 'body-array', 'JSON text'],
		['HTML', 'body-html', 'a web page (HTML)'],
	])('takes %s for no image', async (_, scenario, kind) => {
		lab.emulator.setScenario('GET /image', scenario);

		const { items, rows } = await getImage({ submissionId: KNOWN });

		expect(errorIn(rows[0])).toMatchObject({
			code: 'unexpectedResponse',
			message: `The answer is ${kind}, not a JPEG or PNG image [item 0]`,
		});
		expect(items[0]?.binary).toBeUndefined();
	});

	it('says that an encrypted answer cannot be read', async () => {
		lab.emulator.setScenario('GET /image', 'body-encrypted');

		const { rows } = await getImage({ submissionId: KNOWN });

		expect(errorIn(rows[0]).code).toBe('encryptedResponse');
	});

	it.each([200, 403])('names the key when ARGOS refuses it with HTTP %i', async (status) => {
		const body = { message: 'Forbidden' };
		lab.emulator.setScenario('GET /image', [{ kind: 'raw', status, body }]);

		const { rows } = await getImage({ submissionId: KNOWN });

		expect(errorIn(rows[0]).code).toBe('unauthorized');
	});

	it.each([
		[{ submissionId: '' }, "'Submission ID' is empty"],
		[{ submissionId: KNOWN, image: 'passport' }, "'Image' is not one of its choices"],
		[{ submissionId: KNOWN, outputField: ' ' }, "'Put Output File in Field' is empty"],
	])('sends nothing for %j', async (parameters, message) => {
		const { rows } = await getImage(parameters);

		expect(errorIn(rows[0]).message).toBe(`${message} [item 0]`);
		expect(lab.emulator.requests).toEqual([]);
	});
});
