import { ADMIN, READ_AGAIN, useLab } from './support';

const { review, read, changes, emulator, run, lab } = useLab();

it('approves a submission that waits, in the name of the reviewer', async () => {
	expect(await review()).toEqual([
		{
			submissionId: 'waiting',
			decision: 'approved',
			finalStatus: 'approved',
			message: 'Success to review submission.',
		},
	]);
	expect(await read()).toMatchObject({ outcome: 'approved', reviewer: ADMIN });
});

it('rejects one with a reason and corrects what was read', async () => {
	const [row] = await review({
		decision: 'rejected',
		rejectComment: 'The picture shows somebody else.',
		corrections: { fullName: 'Anna Specimen', birthDate: '1990-02-03' },
	});

	expect(row).toMatchObject({ decision: 'rejected', finalStatus: 'rejected' });
	expect(await read()).toMatchObject({
		outcome: 'rejected',
		rejectCodes: 'other',
		rejectComment: 'The picture shows somebody else.',
	});
	expect(emulator().submissions.get('waiting')?.changed).toEqual({
		full_name: 'Anna Specimen',
		date_of_birth: '1990-02-03',
	});
});

it('sends nothing for a rejection without a reason', async () => {
	expect(await review({ decision: 'rejected' })).toEqual([
		{
			message: "'Reject Comment' is empty [item 0]",
			error: {
				code: 'invalidInput',
				description: 'ARGOS takes a rejection only with a reason. Write one. Nothing was sent.',
				httpStatus: null,
				sent: 'no',
				submissionId: null,
				itemIndex: 0,
			},
		},
	]);
	expect(changes()).toBe(0);
});

it.each([
	[
		'a reviewer who is none',
		{ admin: 'x@example.test' },
		'invalidRequest',
		/does not know 'Admin'/,
	],
	['a submission of another project', { submissionId: 'elsewhere' }, 'notFound', /no submission/],
])('tells of %s', async (_, parameters, code, message) => {
	const [row] = await review(parameters);
	expect(row).toMatchObject({ error: { code, sent: 'yes', httpStatus: 400 } });
	expect(row?.message).toMatch(message);
	expect(emulator().submissions.get('waiting')?.status).toBe('pending');
});

it.each(['incomplete', 'approved', 'rejected', 'deleted'] as const)(
	'tells of a submission that is %s',
	async (status) => {
		emulator().setStatus('waiting', status);
		const [row] = await review();
		expect(row?.message).toContain('Only a pending submission can be reviewed');
		expect(row).toMatchObject({ error: { code: 'invalidRequest', submissionId: 'waiting' } });
	},
);

it('tells of a project whose reviews are ARGOS’s', async () => {
	emulator().setProject({ reviewer: 'argos' });
	const [row] = await review();
	expect(row).toMatchObject({
		error: { description: expect.stringContaining('Set the reviewer to Client') },
	});
});

it('lets one of two reviewers decide, and tells the other', async () => {
	const rows = await review({ admin: '={{ $json.admin }}' }, [
		{ admin: ADMIN },
		{ admin: 'reviewer@example.test' },
	]);

	const decided = rows.filter((row) => row.finalStatus === 'approved');
	const told = rows.filter((row) => String(row.message).includes('this one is not pending'));
	expect([decided.length, told.length]).toEqual([1, 1]);
});

describe.each([
	['answered with 500', 'done-then-500', 'serverError', 500],
	['answered with nothing', 'connection-answer-lost', 'noAnswer', null],
] as const)('a review that ARGOS carries out and is %s', (_, scenario, code, httpStatus) => {
	beforeEach(() => emulator().setScenario('POST /submission/review', scenario));

	it('is sent once, and the error says to read the submission again', async () => {
		const [row] = await review();

		expect(row).toMatchObject({
			error: {
				code,
				httpStatus,
				sent: 'maybe',
				submissionId: 'waiting',
				description: expect.stringContaining(READ_AGAIN),
			},
		});
		expect(JSON.stringify(row)).not.toMatch(/\btr(y|ies)\b/);
		expect(changes()).toBe(1);
		expect(await read()).toMatchObject({ outcome: 'approved' });
	});

	it('is not sent again by Retry On Fail', async () => {
		await lab().runWorkflow(
			[{ json: {} }],
			{
				operation: 'review',
				submissionId: 'waiting',
				admin: ADMIN,
				decision: 'approved',
				corrections: {},
			},
			{ retryOnFail: true, maxTries: 3, waitBetweenTries: 10 },
		);
		expect(changes()).toBe(1);
	});
});

it('is sent again by Retry On Fail where ARGOS surely did nothing', async () => {
	emulator().setScenario('POST /submission/review', 'gateway-429-once');
	await lab().runWorkflow(
		[{ json: {} }],
		{
			operation: 'review',
			submissionId: 'waiting',
			admin: ADMIN,
			decision: 'approved',
			corrections: {},
		},
		{ retryOnFail: true, maxTries: 3, waitBetweenTries: 10 },
	);
	expect(changes()).toBe(2);
	expect(await read()).toMatchObject({ outcome: 'approved' });
});

it('names the decided ones when the node stops on another', async () => {
	emulator().seed(1, () => ({ submissionId: 'approved-long-ago' }));
	const running = run(
		'review',
		{ submissionId: '={{ $json.id }}', admin: ADMIN, decision: 'approved', corrections: {} },
		[{ id: 'waiting' }, { id: 'approved-long-ago' }],
		{ onError: 'stopWorkflow' },
	);

	await expect(running).rejects.toMatchObject({
		message: expect.stringContaining('this one is not pending'),
		description: expect.stringContaining('item 0: waiting'),
	});
});
