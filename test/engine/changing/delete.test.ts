import { READ_AGAIN, useLab } from './support';

const { read, changes, emulator, run } = useLab();

const PARTS = { submissionId: 'waiting', what: 'parts', parts: [], dataFields: [] };

const erase = async (parameters = {}, items?: Array<Record<string, string>>) =>
	await run('delete', { ...PARTS, ...parameters }, items);

it('deletes everything, in somebody’s name', async () => {
	const rows = await erase({ what: 'everything', adminName: 'boss@example.test' });

	expect(rows).toEqual([{ deleted: true, submissionId: 'waiting', what: 'everything' }]);
	expect(await read()).toMatchObject({ outcome: 'deleted', email: null, fullName: null });
	expect(emulator().submissions.get('waiting')?.deletedBy).toBe('boss@example.test');
});

it('deletes parts, and nothing else', async () => {
	const before = await read();
	const rows = await erase({
		parts: ['id_image', 'email'],
		dataFields: ['full_name', 'first_name'],
	});

	expect(rows).toEqual([
		{
			deleted: true,
			submissionId: 'waiting',
			what: 'id_image, email, data.full_name, data.first_name',
		},
	]);
	expect(await read()).toEqual({
		...before,
		email: null,
		fullName: null,
		firstName: null,
		frontImageUrl: null,
		updatedAt: expect.any(String),
	});
	const [image] = await run('getImage', {
		submissionId: 'waiting',
		image: 'idImage',
		outputField: 'data',
	});
	expect(image).toMatchObject({ error: { code: 'notFound' } });
});

it('deletes all of the data where that is chosen', async () => {
	await erase({ parts: ['data'] });
	expect(await read()).toMatchObject({ fullName: null, birthDate: null, userid: 'u-7' });
});

it.each([
	['nothing chosen', {}, "'Parts' is empty, and so is 'Single Data Fields' [item 0]"],
	[
		'all of the data and single fields',
		{ parts: ['data'], dataFields: ['cf1'] },
		"'Parts' has all of the data, and 'Single Data Fields' has single ones [item 0]",
	],
	['an expression that gives nothing', { parts: '={{ $json.no }}' }, "'Parts' is empty"],
	[
		'an expression that gives empty lists',
		{ parts: '={{ [] }}', dataFields: '={{ [] }}' },
		"'Parts'",
	],
	['an expression that gives a text', { parts: '={{ "data,ocr" }}' }, "'Parts' has a value"],
])('sends nothing with %s', async (_, parameters, message) => {
	const [row] = await erase(parameters);

	expect(row?.message).toContain(message);
	expect(row).toMatchObject({ error: { code: 'invalidInput', sent: 'no' } });
	expect(changes()).toBe(0);
});

it('takes parts from an expression', async () => {
	await erase({ parts: '={{ ["userid"] }}' });
	expect(await read()).toMatchObject({ userid: null, email: 'anna@example.test' });
});

it.each(['everything', 'parts'])('tells of a submission that is not there (%s)', async (what) => {
	const [row] = await erase({ what, parts: ['email'], submissionId: 'elsewhere' });
	expect(row).toMatchObject({ error: { code: 'notFound', submissionId: 'elsewhere' } });
});

it('deletes one that is given twice once', async () => {
	const rows = await erase({ what: 'everything', submissionId: '={{ $json.id }}' }, [
		{ id: 'waiting' },
		{ id: 'waiting' },
	]);
	expect(rows.filter((row) => row.deleted === true)).toHaveLength(1);
	expect(rows.filter((row) => row.error !== undefined)).toHaveLength(1);
});

it.each([
	['everything', 'DELETE /submission'],
	['parts', 'DELETE /submission/partial'],
] as const)('may have deleted what it was answered 500 for (%s)', async (what, endpoint) => {
	emulator().setScenario(endpoint, 'done-then-500');
	const [row] = await erase({ what, parts: ['email'] });

	expect(row).toMatchObject({
		error: { code: 'serverError', sent: 'maybe', description: expect.stringContaining(READ_AGAIN) },
	});
	expect(changes()).toBe(1);
});

it('does not take an answer for a deletion that says nothing of it', async () => {
	emulator().setScenario('DELETE /submission', 'body-html');
	const [row] = await erase({ what: 'everything' });
	expect(row).toMatchObject({ error: { code: 'unexpectedResponse', sent: 'maybe' } });
	expect(row?.message).toContain('ARGOS does not say in its answer that this was done');
});
