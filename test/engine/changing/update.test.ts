import { ADMIN, READ_AGAIN, useLab } from './support';

const { read, changes, emulator, run } = useLab();

const update = async (updateFields: unknown, parameters = {}) =>
	await run('update', {
		submissionId: 'waiting',
		admin: ADMIN,
		updateFields: updateFields as string,
		...parameters,
	});

it('replaces what ARGOS has, and repeats none of it in the row', async () => {
	const rows = await update({
		fullName: 'Anna Specimen',
		nationality: 'kr',
		kycStatus: 'approved',
	});

	expect(rows).toEqual([
		{
			submissionId: 'waiting',
			updatedFields: 'fullName, kycStatus, nationality',
			message: 'Data Processing Success.',
		},
	]);
	expect(await read()).toMatchObject({
		outcome: 'approved',
		fullName: 'Anna Specimen',
		nationality: 'KOR',
	});
});

it.each([
	['nothing chosen', {}, "'Update Fields' names nothing to change [item 0]"],
	['a chosen field left empty', { fullName: '' }, "'Full Name' is empty [item 0]"],
	['an expression that gives nothing', '={{ $json.nothing }}', "'Update Fields' names nothing"],
	[
		'a field whose expression gives nothing',
		{ fullName: '={{ $json.no }}' },
		"'Full Name' is empty",
	],
])('sends nothing with %s', async (_, updateFields, message) => {
	const [row] = await update(updateFields);

	expect(row?.message).toContain(message);
	expect(row).toMatchObject({ error: { code: 'invalidInput', sent: 'no' } });
	expect(changes()).toBe(0);
});

it.each([
	['a deleted submission', () => emulator().setStatus('waiting', 'deleted'), {}, 'notFound'],
	['one of another project', () => undefined, { submissionId: 'elsewhere' }, 'notFound'],
	['an admin who is none', () => undefined, { admin: 'x@example.test' }, 'invalidRequest'],
])('tells of %s', async (_, prepare, parameters, code) => {
	prepare();
	const [row] = await update({ fullName: 'Anna' }, parameters);
	expect(row).toMatchObject({ error: { code, sent: 'yes' } });
});

it('may have changed what it was answered 500 for', async () => {
	emulator().setScenario('PATCH /submission', 'done-then-500');
	const [row] = await update({ fullName: 'Anna Specimen' });

	expect(row).toMatchObject({
		error: { code: 'serverError', sent: 'maybe', description: expect.stringContaining(READ_AGAIN) },
	});
	expect(JSON.stringify(row)).not.toContain('Anna');
	expect(changes()).toBe(1);
	expect(await read()).toMatchObject({ fullName: 'Anna Specimen' });
});
