import { DateTime } from 'luxon';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { errorIn, reader } from './support';

const idsOf = (rows: Array<{ submissionId?: unknown }>) => rows.map((row) => row.submissionId);

describe('Get Many', () => {
	let lab: Lab;
	const getAll = reader(() => lab, 'getAll');
	const queries = () => lab.emulator.requests.map(({ query }) => query);

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		lab.emulator.reset();
	});
	afterAll(async () => {
		await lab.close();
	});

	describe('paging', () => {
		it('gives every submission once, each row paired with the input', async () => {
			const ids = lab.emulator.seed(120);

			const { items, rows } = await getAll({ returnAll: true });

			expect(idsOf(rows).sort()).toEqual([...ids].sort());
			expect(new Set(items.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
				new Set(['{"item":0}']),
			);
			expect(lab.emulator.requests).toHaveLength(3);
		});

		it.each(['iso', 'pattern-ms', 'pattern-utc', 'pattern-offset'] as const)(
			'gives back the time of the next page as it came (%s)',
			async (times) => {
				lab.emulator.seed(60);
				lab.emulator.setForms({ times });

				const { rows } = await getAll({ returnAll: true });

				expect(rows).toHaveLength(60);
				expect(rows[0]?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
			},
		);

		it.each(['absent', 'null', 'empty'] as const)('ends where the key is %s', async (lastPage) => {
			lab.emulator.seed(60);
			lab.emulator.setForms({ lastPage });

			const { rows } = await getAll({ returnAll: true });

			expect(rows).toHaveLength(60);
		});

		it('fetches no more than the limit, 50 unless another is given', async () => {
			lab.emulator.seed(120);

			const { rows } = await getAll({});

			expect(rows).toHaveLength(50);
			expect(queries()).toEqual([{ count: '50' }]);
		});

		it('asks for a smaller page where fewer are wanted', async () => {
			lab.emulator.seed(120);

			const { rows } = await getAll({ limit: 3 });

			expect(rows).toHaveLength(3);
			expect(queries()).toEqual([{ count: '3' }]);
		});

		it('keeps to the limit where ARGOS gives more than was asked for', async () => {
			lab.emulator.setScenario('GET /submission', 'get-submission-list-with-next-page');

			const { rows } = await getAll({ limit: 1 });

			expect(rows).toHaveLength(1);
			expect(lab.emulator.requests).toHaveLength(1);
		});

		it.each(['items', 'no-items', 'null-items', 'bare-array'] as const)(
			'gives nothing for an empty list, whatever it looks like: %s',
			async (emptyList) => {
				lab.emulator.setForms({ emptyList });

				const { rows } = await getAll({ returnAll: true });

				expect(rows).toEqual([]);
			},
		);
	});

	describe('a list that goes wrong', () => {
		it.each([
			['names the next page without its ID', 'without-id', /only by half/],
			['names the next page without its time', 'without-date', /only by half/],
			['repeats a page for ever', 'repeats', /as the next one again/],
		] as const)('ends with an error when ARGOS %s', async (_, nextPage, message) => {
			lab.emulator.seed(120);
			lab.emulator.setForms({ nextPage });

			const { rows } = await getAll({ returnAll: true });

			expect(errorIn(rows.at(-1))).toMatchObject({
				code: 'unexpectedResponse',
				message: expect.stringMatching(message),
			});
			expect(lab.emulator.requests.length).toBeLessThan(4);
		});

		it('puts out the rows of the pages before beside the error', async () => {
			lab.emulator.seed(120);
			lab.emulator.setScenario('GET /submission', [
				{ kind: 'success' },
				{ kind: 'success' },
				{ kind: 'raw', status: 400, body: { message: 'Invalid Query String parameters' } },
			]);

			const { items, rows } = await getAll({ returnAll: true });

			expect(rows).toHaveLength(101);
			expect(rows.slice(0, 100).every(({ outcome }) => outcome === 'approved')).toBe(true);
			expect(errorIn(rows[100]).code).toBe('invalidRequest');
			expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(
				true,
			);
		});

		it('sends the error to the error output, and the rows go on', async () => {
			lab.emulator.seed(60);
			lab.emulator.setForms({ nextPage: 'without-id' });

			const run = await lab.runWorkflow(
				[{ json: {} }],
				{ operation: 'getAll', returnAll: true },
				{ onError: 'continueErrorOutput' },
			);

			const outputs = run.data.resultData.runData['ARGOS Identity']?.[0]?.data?.main ?? [];
			expect(outputs.map((items) => items?.length)).toEqual([50, 1]);
		});

		it('is not taken for a list, when it is HTML', async () => {
			lab.emulator.setScenario('GET /submission', 'body-html');

			const { rows } = await getAll({ returnAll: true });

			expect(errorIn(rows[0])).toMatchObject({
				code: 'unexpectedResponse',
				message: 'The answer is not one that ARGOS documents [item 0]',
			});
		});

		it('stops when the execution is cancelled', async () => {
			lab.emulator.seed(1000);
			lab.emulator.setLatency(30);
			const controller = new AbortController();
			const run = getAll({ returnAll: true }, { signal: controller.signal });
			while (lab.emulator.requests.length < 2) {
				await new Promise((resolve) => setImmediate(resolve));
			}

			controller.abort();

			await expect(run).rejects.toThrow('The execution was canceled');
			expect(lab.emulator.requests.length).toBeLessThan(5);
		});
	});

	describe('filters', () => {
		it('sends those that ARGOS knows, in its names', async () => {
			await getAll({
				filters: {
					email: ' anna@example.test ',
					userid: 7,
					startDate: '2026-01-02T00:00:00',
					endDate: '20260131',
				},
			});

			expect(queries()).toEqual([
				{
					email: 'anna@example.test',
					userid: '7',
					start_date: '2026-01-02',
					end_date: '2026-01-31',
					count: '50',
				},
			]);
		});

		it('takes n8n’s dates', async () => {
			await getAll({ filters: { startDate: '={{ $now.minus({ days: 1 }) }}' } });

			const yesterday = DateTime.now().minus({ days: 1 });
			// n8n's zone is not this process's, so it may be a day more or less there.
			const near = [-1, 0, 1].map((days) => yesterday.plus({ days }).toISODate());
			expect(near).toContain(queries()[0]?.start_date);
		});

		it('looks for outcomes itself, page by page, and says how many it looked at', async () => {
			lab.emulator.seed(120, (index) => ({ status: index % 40 === 0 ? 'pending' : 'approved' }));

			const { rows, hints } = await getAll({ filters: { outcome: ['pending', 'rejected'] } });

			expect(rows.map(({ outcome }) => outcome)).toEqual(['pending', 'pending', 'pending']);
			expect(hints).toEqual([
				'Item 0: Outcome and Expires Before are applied to submissions here, not by ARGOS, 120 were looked at and 3 match.',
			]);
		});

		it('stops looking when it has found as many as are wanted', async () => {
			lab.emulator.seed(200, () => ({ status: 'pending' }));

			const { rows, hints } = await getAll({ limit: 60, filters: { outcome: ['pending'] } });

			expect(rows).toHaveLength(60);
			expect(lab.emulator.requests).toHaveLength(2);
			expect(hints[0]).toContain('60 were looked at and 60 match');
		});

		it('finds documents that run out before a day, and counts those whose day is not known', async () => {
			const dates = ['2026-03-01', '2026-02-28', '2026-03-02', 'soon'];
			lab.emulator.seed(4, (index) => ({ person: { expireDate: dates[index] ?? '' } }));

			const { rows, hints } = await getAll({ filters: { expiresBefore: '2026-03-01T00:00:00' } });

			expect(rows.map(({ expireDate }) => expireDate)).toEqual(['2026-02-28']);
			expect(hints[0]).toContain(
				'4 were looked at and 1 match; 1 of them have no expiry date that can be read',
			);
		});

		it('says nothing of looking where ARGOS applies all filters', async () => {
			lab.emulator.seed(3);

			const { hints } = await getAll({ filters: { email: 'anna@example.test' } });

			expect(hints).toEqual([]);
		});

		it.each([
			['email', '', 'Email'],
			['email', '  ', 'Email'],
			['userid', null, 'User ID'],
			['userid', '\u200b', 'User ID'],
			['userid', '={{ $json.nothing }}', 'User ID'],
			['startDate', '', 'Start Date'],
			['endDate', '', 'End Date'],
			['outcome', [], 'Outcome'],
			['expiresBefore', '', 'Expires Before'],
		])('refuses unsent a filter that gives nothing: %s = %j', async (name, value, shown) => {
			const { rows } = await getAll({ filters: { [name]: value } });

			expect(errorIn(rows[0])).toMatchObject({
				code: 'invalidInput',
				message: `'${shown}' is added as a filter but gives nothing [item 0]`,
			});
			expect(lab.emulator.requests).toEqual([]);
		});

		it.each([
			[{ email: 'anna' }, "'Email' is not an e-mail address"],
			[{ startDate: 'yesterday' }, "'Start Date' is not a date"],
			[{ startDate: '2026-02-30' }, "'Start Date' is not a date"],
			[{ endDate: '31.01.2026' }, "'End Date' is not a date"],
			[{ expiresBefore: 'soon' }, "'Expires Before' is not a date"],
			[{ startDate: '2026-02-01', endDate: '2026-01-31' }, "'End Date' is before 'Start Date'"],
			[{ outcome: ['success'] }, "'Outcome' has a value that a submission never has"],
		])('refuses unsent what makes no sense: %j', async (filters, message) => {
			const { rows } = await getAll({ filters });

			expect(errorIn(rows[0])).toMatchObject({
				code: 'invalidInput',
				message: `${message} [item 0]`,
			});
			expect(lab.emulator.requests).toEqual([]);
		});

		it.each([0, -1, 1.5, 'many', ''])('refuses unsent a limit of %j', async (limit) => {
			const { rows } = await getAll({ limit });

			expect(errorIn(rows[0])).toMatchObject({
				code: 'invalidInput',
				message: "'Limit' is not a whole number from 1 on [item 0]",
			});
			expect(lab.emulator.requests).toEqual([]);
		});
	});

	it.each(['full_name', 'name', 'both'] as const)('reads names that stand as %s', async (name) => {
		lab.emulator.seed(1, () => ({ person: { firstName: 'Anna', lastName: 'Specimen' } }));
		lab.emulator.setForms({ name, updatedAt: name === 'name' ? 'update_at' : 'updated_at' });

		const { rows } = await getAll({});

		expect(rows[0]).toMatchObject({
			fullName: 'Anna Specimen',
			updatedAt: expect.stringMatching(/Z$/),
		});
	});

	it.each([
		['words', 'deleted'],
		['result', 'deleted'],
		['email', 'deleted'],
		// Nothing says that it was deleted, so no more is claimed.
		['bare', 'unknown'],
	] as const)('shows a deleted submission in the form %s as %s', async (deleted, outcome) => {
		lab.emulator.seed(1, () => ({ status: 'deleted' }));
		lab.emulator.setForms({ deleted });

		const { rows } = await getAll({});

		expect(rows[0]).toMatchObject({ outcome, fullName: null, email: null });
	});
});
