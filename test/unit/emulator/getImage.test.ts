import type { Forms } from '../../../sandbox/emulator';
import { get, picture, submit, useEmulator } from './support';

const front = Buffer.alloc(30, 1);
const png = Buffer.from('89504e470d0a1a0a', 'hex');

const emulator = useEmulator();

const image = async (id: string, type: string, forms: Partial<Forms> = {}) => {
	emulator().setForms(forms);
	return await get(emulator(), `/image?submission_id=${id}&type=${type}`);
};
const seedImages = () =>
	emulator().seed(1, () => ({ submissionId: 'mine', images: { idImage: png } }));

it('a picture comes back as it was sent', async () => {
	const { body } = await submit(emulator(), {
		idImage: new Blob([front]),
		idBackImage: picture(7),
	});
	const answer = await image(body.submissionId, 'idImage');
	expect(answer.bytes).toEqual(front);
	expect(answer.headers.get('content-type')).toBe('image/jpeg');
	expect((await image(body.submissionId, 'idBackImage')).bytes).toHaveLength(7);
});

it('another try puts its pictures in place of the earlier ones', async () => {
	const email = 'anna+always-glare@example.test';
	const first = await submit(emulator(), { email, idBackImage: picture() });
	const { submissionId } = first.body;
	await submit(emulator(), { email, submissionId, idImage: new Blob([front]) });
	expect((await image(submissionId, 'idImage')).bytes).toEqual(front);
	expect((await image(submissionId, 'idBackImage')).status).toBe(400);
});

it('applicants who send the same bytes share them in memory', async () => {
	await submit(emulator(), { email: 'anna@example.test' });
	await submit(emulator(), { email: 'ben@example.test' });
	const [one, other] = [...emulator().submissions.values()].map(({ images }) => images.idImage);
	expect(one).toBeDefined();
	expect(one).toBe(other);
});

it.each([
	['bytes', 'image/png', png],
	['untyped-bytes', 'application/octet-stream', png],
	['base64', 'text/plain', 'iVBORw0KGgo='],
	['json-text', 'application/json', '"iVBORw0KGgo="'],
	['json-object', 'application/json', '{"image":"iVBORw0KGgo="}'],
	['data-url', 'text/plain', 'data:image/png;base64,iVBORw0KGgo='],
] as const)('a picture is given as %s', async (form, type, body) => {
	seedImages();
	const answer = await image('mine', 'idImage', { image: form });
	expect(answer.headers.get('content-type')).toContain(type);
	expect(answer.bytes).toEqual(Buffer.from(body));
});

it.each([
	['refused', 400, '{"message":"image not found"}'],
	['not-found', 404, '{"message":"image not found"}'],
	['empty', 200, ''],
	['message', 200, '{"message":"image not found"}'],
] as const)('a picture that was never stored is %s', async (noImage, status, text) => {
	seedImages();
	expect(await image('mine', 'selfieImage', { noImage })).toMatchObject({ status, text });
});

it('an id that nobody was given is refused', async () => {
	expect((await image('nobody', 'idImage')).status).toBe(400);
	expect((await image('nobody', 'idImage', { unknownId: 'not-found' })).status).toBe(404);
});

it('a deleted submission has no pictures any more', async () => {
	seedImages();
	emulator().setStatus('mine', 'deleted');
	expect((await image('mine', 'idImage')).status).toBe(400);
});

it.each(['?submission_id=mine', '?submission_id=mine&type=passport', '?type=idImage'])(
	'a query that makes no sense is refused: %s',
	async (query) => {
		seedImages();
		expect((await get(emulator(), `/image${query}`)).text).toContain('Invalid Query String');
	},
);

it("the id may stand as submissionId, as in the documentation's table", async () => {
	seedImages();
	const answer = await get(emulator(), '/image?submissionId=mine&type=idImage');
	expect(answer.bytes).toEqual(png);
	expect(emulator().requests[0]).toMatchObject({
		method: 'GET',
		path: '/v3/image',
		query: { submissionId: 'mine', type: 'idImage' },
	});
});

it('needs the key', async () => {
	expect((await get(emulator(), '/image?submission_id=mine&type=idImage', 'wrong')).status).toBe(
		403,
	);
});
