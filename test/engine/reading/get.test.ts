import { SUBMISSION_COLUMNS } from '../../../nodes/ArgosIdentity/model/submission/row';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { errorIn, reader } from './support';

const KNOWN = 'submission-1';

describe('Get', () => {
	let lab: Lab;
	const get = reader(() => lab, 'get');

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		lab.emulator.reset();
	});
	afterAll(async () => {
		await lab.close();
	});

	it('puts out one row with every column', async () => {
		lab.emulator.seed(1, () => ({
			submissionId: KNOWN,
			email: 'anna@example.test',
			userid: 'u-7',
		}));

		const { items } = await get({ submissionId: KNOWN });

		expect(items).toHaveLength(1);
		expect(Object.keys(items[0]?.json ?? {})).toEqual(SUBMISSION_COLUMNS.map(({ name }) => name));
		expect(items[0]).toMatchObject({
			pairedItem: { item: 0 },
			json: {
				outcome: 'approved',
				submissionId: KNOWN,
				email: 'anna@example.test',
				userid: 'u-7',
				applicantId: expect.any(String),
				decidedAt: expect.stringMatching(/Z$/),
				issuingCountry: 'KOR',
			},
		});
	});

	it('asks for the one submission and for nothing else', async () => {
		lab.emulator.seed(1, () => ({ submissionId: 'a b&c' }));

		const { rows } = await get({ submissionId: 'a b&c' });

		expect(rows[0]).toMatchObject({ submissionId: 'a b&c' });
		expect(lab.emulator.requests).toMatchObject([
			{ method: 'GET', path: '/v3/submission', query: { submission_id: 'a b&c' } },
		]);
	});

	it('tells who was asked for another picture, and why', async () => {
		const person = await lab.applicant('anna+always-glare@example.test');
		const { output } = await lab.submit([person]);
		const submissionId = String(output[0]?.[0]?.json.submissionId);

		const { rows, hints } = await get({ submissionId });

		expect(rows[0]).toMatchObject({
			outcome: 'retry',
			retryCode: 'glare_detected',
			retryCount: 1,
			attemptsLeft: 2,
			canRetry: true,
		});
		expect(hints).toEqual([]);
	});

	it('puts out the first ten columns when simplified, masked as chosen', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));

		const { rows } = await get({
			submissionId: KNOWN,
			output: 'simple',
			personalData: 'masked',
		});

		expect(Object.keys(rows[0] ?? {})).toEqual([
			'outcome',
			'retryAdvice',
			'submissionId',
			'fullName',
			'birthDate',
			'nationality',
			'identityNumber',
			'expireDate',
			'rejectReason',
			'canRetry',
		]);
		expect(rows[0]?.fullName).toMatch(/^.\*{3}$/);
	});

	it('puts out the submission as ARGOS gives it when raw', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, item: { submission_id: KNOWN, odd: [1] } }));

		const { rows } = await get({ submissionId: KNOWN, output: 'raw' });

		expect(rows).toEqual([{ submission_id: KNOWN, odd: [1] }]);
	});

	describe('an ID that ARGOS does not have', () => {
		it.each(['empty', 'refused', 'not-found'] as const)(
			'is the error notFound, if ARGOS answers in the form %s',
			async (unknownId) => {
				lab.emulator.setForms({ unknownId });

				const { rows } = await get({ submissionId: 'nobody' });

				expect(rows).toEqual([
					{
						message: 'ARGOS has no submission with this ID [item 0]',
						error: expect.objectContaining({ code: 'notFound', submissionId: 'nobody' }),
					},
				]);
			},
		);

		it.each(['items', 'no-items', 'null-items', 'bare-array'] as const)(
			'is found in no empty list, whatever it looks like: %s',
			async (emptyList) => {
				lab.emulator.setForms({ emptyList });

				const { rows } = await get({ submissionId: 'nobody' });

				expect(errorIn(rows[0]).code).toBe('notFound');
			},
		);

		it.each(['row', 'simple', 'raw'])(
			'is a row, if that was chosen (output %s)',
			async (output) => {
				const { rows } = await get({
					submissionId: 'nobody',
					output,
					options: { whenNotFound: 'row' },
				});

				expect(rows).toEqual([
					expect.objectContaining({ outcome: 'notFound', submissionId: 'nobody' }),
				]);
			},
		);

		it('stops the node, if it does not continue on errors', async () => {
			const run = get({ submissionId: 'nobody' }, { onError: 'stopWorkflow' });

			await expect(run).rejects.toThrow('ARGOS has no submission with this ID');
		});
	});

	it.each([
		['an answer that is HTML', 'body-html'],
		['half an answer', 'body-truncated'],
		['no body', 'body-empty'],
	])('takes %s for no submission, also where a row was asked for', async (_, scenario) => {
		lab.emulator.setScenario('GET /submission', scenario);

		const { rows } = await get({ submissionId: KNOWN, options: { whenNotFound: 'row' } });

		expect(errorIn(rows[0]).code).toBe('unexpectedResponse');
	});

	it('gives nobody else’s data, should ARGOS answer with other submissions', async () => {
		lab.emulator.setScenario('GET /submission', 'get-submission-list-with-next-page');

		const { rows } = await get({ submissionId: KNOWN });

		expect(rows).toHaveLength(1);
		expect(errorIn(rows[0]).code).toBe('unexpectedResponse');
		expect(JSON.stringify(rows)).not.toContain('fake');
	});

	it.each(['', '  ', null])('sends nothing without an ID: %j', async (submissionId) => {
		const { rows } = await get({ submissionId });

		expect(errorIn(rows[0])).toMatchObject({
			code: 'invalidInput',
			message: "'Submission ID' is empty [item 0]",
		});
		expect(lab.emulator.requests).toEqual([]);
	});

	it('refuses a choice that it does not have', async () => {
		const { rows } = await get({ submissionId: KNOWN, options: { whenNotFound: 'ignore' } });

		expect(errorIn(rows[0]).message).toBe("'When Not Found' is neither error nor row [item 0]");
	});

	it('asks again after a failure that can pass, and speaks of no try', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));
		lab.emulator.setScenario('GET /submission', 'connection-reset-once');

		const { rows } = await get({ submissionId: KNOWN });

		expect(rows[0]).toMatchObject({ outcome: 'approved' });
		expect(lab.emulator.requests).toHaveLength(2);
	});

	it('says nothing of tries or of sending again when it stops', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));
		const items = [{ json: { id: KNOWN } }, { json: { id: 'nobody' } }];

		const error = await lab
			.submit(items, { operation: 'get', submissionId: '={{ $json.id }}' })
			.catch((thrown: unknown) => thrown);

		expect(error).toMatchObject({ description: expect.not.stringMatching(/again|try|tries/i) });
	});
});
