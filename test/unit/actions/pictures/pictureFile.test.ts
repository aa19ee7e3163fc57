import { findPictureFile } from '../../../../nodes/ArgosIdentity/actions/pictures/pictureFile';
import { fakeItem, inMemory, stored } from '../../support/fakeItem';
import { failureOf } from '../../support/thrown';

const BYTES = Buffer.from('a picture of 21 bytes');

describe('the file that a parameter names', () => {
	it('is sized and loaded where n8n keeps it in memory', async () => {
		const { item, loaded } = fakeItem({ binary: { front: inMemory(BYTES) } });

		const file = await findPictureFile(item, 'idImage', 'front');

		expect(file.size).toBe(BYTES.length);
		expect(loaded).toEqual([]);
		await expect(file.load()).resolves.toEqual(BYTES);
	});

	it('is sized by what the item says where n8n keeps it in a store', async () => {
		const { item } = fakeItem({
			binary: { front: stored('id-1', 4711) },
			store: { 'id-1': BYTES },
		});

		const file = await findPictureFile(item, 'idImage', 'front');

		expect(file.size).toBe(4711);
		await expect(file.load()).resolves.toEqual(BYTES);
	});

	it.each([
		[4711, { fileSize: 4711 }],
		[null, {}],
	])('is sized %s by a store that says %j where the item does not say', async (size, metadata) => {
		const binary = { front: stored('id-1') };
		const { item, loaded } = fakeItem({ binary, metadata: { 'id-1': metadata } });

		await expect(findPictureFile(item, 'idImage', 'front')).resolves.toMatchObject({ size });
		expect(loaded).toEqual([]);
	});

	it('may be binary data that an expression gives', async () => {
		const { item } = fakeItem();

		const file = await findPictureFile(item, 'idImage', inMemory(BYTES));

		await expect(file.load()).resolves.toEqual(BYTES);
	});
});

describe('a file that is not there', () => {
	const notFound = async (fake: Parameters<typeof fakeItem>[0]) =>
		await failureOf(findPictureFile(fakeItem(fake).item, 'idBackImage', 'back'));

	it('is refused with the names of those that are, the first twenty of them', async () => {
		const names = Array.from({ length: 22 }, (_, index) => `file${index}`);
		const binary = Object.fromEntries(names.map((name) => [name, inMemory(BYTES)]));

		expect(await notFound({ binary })).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: "'Back Image Field' names a binary field that this item does not have",
			description: expect.stringContaining(
				`Binary fields of this item: ${names.slice(0, 20).join(', ')}.`,
			),
		});
	});

	it('is refused with the names of files among the JSON fields, and of nothing else there', async () => {
		const json = {
			photo: { mimeType: 'image/jpeg', data: 'AA==' },
			scan: { mimeType: 'image/jpeg', id: 'filesystem-v2:1' },
			onlyType: { mimeType: 'image/jpeg' },
			onlyData: { data: 'AA==', id: 'x' },
			text: 'photo',
			nothing: null,
		};

		expect(await notFound({ json, binary: { front: inMemory(BYTES) } })).toMatchObject({
			description: expect.stringContaining('Binary fields of this item: front, photo, scan.'),
		});
	});

	it('is refused with where to look when the item has no files at all', async () => {
		expect(await notFound({ json: { email: 'anna@example.test' } })).toMatchObject({
			description: expect.stringContaining('This item has no binary fields at all'),
		});
	});

	it.each([
		['already when it is looked up', stored('gone')],
		['only when it is loaded', stored('gone', 5)],
	])('because the store lost it is refused with what to do: %s', async (_, back) => {
		const { item } = fakeItem({ binary: { back } });
		const load = async () => await (await findPictureFile(item, 'idBackImage', 'back')).load();

		expect(await failureOf(load())).toMatchObject({
			code: 'invalidInput',
			message: "'Back Image Field' names a file that n8n's storage no longer has",
			description: expect.stringContaining('Run the workflow again from the node that makes'),
		});
	});
});
