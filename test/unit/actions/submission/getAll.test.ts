import { getAll } from '../../../../nodes/ArgosIdentity/actions/submission/getAll.operation';
import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { answered, fakeItem, hintsOf } from '../../support/fakeItem';

/** The parameters of Get Many as the panel has them at the start. */
const GET_MANY = {
	returnAll: false as unknown,
	limit: 50 as unknown,
	filters: {},
	output: 'row',
	personalData: 'full',
	options: {},
};

/** A submission as ARGOS lists it. */
const listed = (submission_id: string, result = 'approved', expireDate?: string) => ({
	submission_id,
	email: `${submission_id}@example.test`,
	kyc: { result },
	...(expireDate !== undefined && { ocr: { expireDate } }),
});

const page = (items: unknown[], next?: string) =>
	answered({ Items: items, ...(next && { nextpageKey: { id: next, created_at: 't' } }) });

const FIRST = page([listed('a'), listed('b')], 'b');
const TWO_PAGES = [FIRST, page([listed('c'), listed('d')])];
const REFUSED = answered({ message: 'x' }, 401);
const BROKEN_OFF = [FIRST, REFUSED];

type Answers = Array<ReturnType<typeof answered>>;

/** What Get Many puts out for an item, what it asks ARGOS for, and what it says on the panel. */
async function run(parameters: Record<string, unknown>, answer: Answers = [page([])]) {
	const { item, requests } = fakeItem({ parameters: { ...GET_MANY, ...parameters }, answer });
	const thrown: unknown[] = [];
	const output = await getAll.execute(item).catch((error: unknown) => {
		thrown.push(error);
		return [];
	});
	return {
		rows: output.map(({ json }) => json),
		ids: output.map(({ json }) => json.submissionId),
		error: thrown[0] as ArgosIdentityError | undefined,
		urls: requests.map(({ url }) => url.replace('https://argos.example.test/v3/submission?', '')),
		hints: hintsOf(item),
		requests,
	};
}

describe('what ARGOS is asked for', () => {
	it.each<[string, unknown, number]>([
		['as many as are wanted', 2, 2],
		['one', 1, 1],
		['as many as a text wants', '7', 7],
		['as many as a text with blanks wants', ' 8 ', 8],
		['a full page', 50, 50],
		['no more than a full page', 51, 50],
	])('is %s', async (_what, limit, count) => {
		const { urls, error } = await run({ limit });

		expect(error).toBeUndefined();
		expect(urls).toEqual([`count=${count}`]);
	});

	it.each([true, 'true'])('is full pages where all are wanted: %j', async (returnAll) => {
		const { urls } = await run({ returnAll, limit: 2 });

		expect(urls).toEqual(['count=50']);
	});

	it('is what passes the filters that ARGOS knows', async () => {
		const { urls } = await run({
			limit: 3,
			filters: { email: 'fake@example.test', startDate: '2030-01-01', endDate: '2030-01-31' },
		});

		expect(urls).toEqual([
			'email=fake%40example.test&start_date=2030-01-01&end_date=2030-01-31&count=3',
		]);
	});

	it.each([
		['the outcome', { outcome: ['approved'] }],
		['the expiry date', { expiresBefore: '2030-01-01' }],
		['both', { outcome: ['approved'], expiresBefore: '2030-01-01' }],
	])('is full pages where %s is filtered here', async (_what, filters) => {
		const { urls } = await run({ limit: 2, filters });

		expect(urls).toEqual(['count=50']);
	});

	it('is waited for as long as the user is ready to wait', async () => {
		const { requests } = await run({ options: { timeout: 5000 } });

		expect(requests).toMatchObject([{ method: 'GET', timeout: 5000 }]);
	});

	it.each([0, -1, 1.5, '0', '-2', 'many', '', ' ', null, undefined, true, [3], NaN, Infinity])(
		'is nothing for a limit of %p',
		async (limit) => {
			const { error, requests } = await run({ limit });

			expect(error).toMatchObject({
				code: 'invalidInput',
				message: "'limit' is not a whole number from 1 on",
				description: 'Change it, or turn Return All on.',
			});
			expect(requests).toEqual([]);
		},
	);

	it.each<[string, Record<string, unknown>, string]>([
		['a filter that gives nothing', { filters: { email: '' } }, "'email' is added as a filter"],
		['an output of its own', { output: 'sheet' }, "'output' is neither row"],
		['a time-out out of bounds', { options: { timeout: 5 } }, "'options' has a 'timeout'"],
	])('is nothing for %s', async (_what, parameters, message) => {
		const { error, requests } = await run(parameters);

		expect(error?.message).toContain(message);
		expect(error?.rowsBefore).toEqual([]);
		expect(requests).toEqual([]);
	});
});

describe('the list', () => {
	it('has the submissions of every page where all are wanted', async () => {
		const { ids, urls } = await run({ returnAll: true }, TWO_PAGES);

		expect(ids).toEqual(['a', 'b', 'c', 'd']);
		expect(urls).toEqual(['count=50', 'count=50&nextpage_id=b&nextpage_date=t']);
	});

	it.each([
		[1, ['a'], 1],
		[2, ['a', 'b'], 1],
		[3, ['a', 'b', 'c'], 2],
		[4, ['a', 'b', 'c', 'd'], 2],
		[5, ['a', 'b', 'c', 'd'], 2],
	])('ends after %d, and no page more is asked for', async (limit, expected, pages) => {
		const { ids, requests } = await run({ limit }, TWO_PAGES);

		expect(ids).toEqual(expected);
		expect(requests).toHaveLength(pages);
	});

	it('can be empty', async () => {
		expect(await run({})).toMatchObject({ rows: [], error: undefined, hints: [] });
	});

	it('has a row for each submission, with no more of the person than may be shown', async () => {
		const of = async (parameters: Record<string, unknown>) =>
			(await run(parameters, [page([listed('a')])])).rows;

		expect(await of({})).toMatchObject([{ outcome: 'approved', email: 'a@example.test' }]);
		expect(await of({ personalData: 'none' })).toMatchObject([
			{ outcome: 'approved', submissionId: 'a', email: null },
		]);
		expect(await of({ output: 'simple' })).toMatchObject([{ submissionId: 'a' }]);
		expect(Object.keys((await of({ output: 'simple' }))[0] ?? {})).toHaveLength(10);
		expect(await of({ output: 'raw' })).toEqual([listed('a')]);
	});

	it('tells of a try that is still open until when it is', async () => {
		const created_at = new Date(Date.now() - 60_000).toISOString();
		const open = { ...listed('a', 'incomplete'), created_at };

		const { rows } = await run({}, [page([open])]);

		const until = Date.parse(String(rows[0]?.submissionExpiresAt));
		expect(until).toBe(Date.parse(created_at) + 4 * 3_600_000);
	});
});

describe('filters that ARGOS does not know', () => {
	const MIXED = [
		page([listed('a', 'rejected', '2029-05-01'), listed('b', 'approved', '2031-05-01')], 'b'),
		page([listed('c', 'approved', '2029-05-01'), listed('d')]),
	];

	it.each<[string, Record<string, unknown>, string[], string]>([
		['the outcome', { outcome: ['approved'] }, ['b', 'c', 'd'], '4 were looked at and 3 match'],
		[
			'the expiry date',
			{ expiresBefore: '2030-01-01' },
			['a', 'c'],
			'4 were looked at and 2 match; 1 of them have no expiry date that can be read',
		],
		[
			'both',
			{ outcome: ['approved'], expiresBefore: '2030-01-01' },
			['c'],
			'4 were looked at and 1 match; 1 of them have no expiry date that can be read',
		],
	])('leave only what matches, and tell how many were looked at: %s', async (...row) => {
		const [, filters, expected, report] = row;
		const { ids, hints } = await run({ filters }, MIXED);

		expect(ids).toEqual(expected);
		expect(hints).toEqual([
			`Outcome and Expires Before are applied to submissions here, not by ARGOS, ${report}.`,
		]);
	});

	it('count only what matches against the limit', async () => {
		const { ids, hints } = await run({ limit: 2, filters: { outcome: ['approved'] } }, MIXED);

		expect(ids).toEqual(['b', 'c']);
		expect(hints[0]).toContain('3 were looked at and 2 match');
	});

	it('tell of nothing where there are none', async () => {
		const { hints } = await run({ filters: { email: 'a@example.test' } }, TWO_PAGES);

		expect(hints).toEqual([]);
	});
});

describe('a list that breaks off', () => {
	it('keeps the rows that there were before the error', async () => {
		const { error, rows, hints } = await run({ returnAll: true }, BROKEN_OFF);

		expect(error).toMatchObject({
			code: 'unauthorized',
			httpStatus: 401,
			rowsBefore: [{ submissionId: 'a' }, { submissionId: 'b' }],
		});
		expect(rows).toEqual([]);
		expect(hints).toEqual([]);
	});

	it('keeps none where the first page fails', async () => {
		const { error } = await run({}, [REFUSED]);

		expect(error).toMatchObject({ code: 'unauthorized', rowsBefore: [] });
	});

	it('keeps them as they were chosen to be shown', async () => {
		const { error } = await run({ output: 'raw' }, BROKEN_OFF);

		expect(error?.rowsBefore).toEqual([listed('a'), listed('b')]);
	});

	it('tells how many were looked at all the same', async () => {
		const filters = { outcome: ['rejected'] };
		const { error, hints } = await run({ filters }, BROKEN_OFF);

		expect(error).toBeInstanceOf(ArgosIdentityError);
		expect(hints[0]).toContain('2 were looked at and 0 match');
	});
});
