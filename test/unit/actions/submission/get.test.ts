import { get } from '../../../../nodes/ArgosIdentity/actions/submission/get.operation';
import { SUBMISSION_COLUMNS } from '../../../../nodes/ArgosIdentity/model/submission/row';
import { answered, fakeItem } from '../../support/fakeItem';
import { sample } from '../../support/samples';
import { failureOf } from '../../support/thrown';

const FOUND = answered(sample('get-submission-single'));
const NOT_FOUND = answered(sample('get-submission-not-found'));

/** The parameters of Get as the panel has them at the start, for a submission. */
const GET = {
	submissionId: 'fakesub0000001',
	output: 'row',
	personalData: 'full',
	options: {} as unknown,
};

const asked = (parameters: Record<string, unknown> = {}, answer = FOUND) =>
	fakeItem({ parameters: { ...GET, ...parameters }, answer });

async function outputOf(parameters: Record<string, unknown> = {}, answer = FOUND) {
	const [first, ...others] = await get.execute(asked(parameters, answer).item);
	expect(others).toEqual([]);
	return first?.json ?? {};
}

async function failing(parameters: Record<string, unknown>, answer = FOUND) {
	const { item, requests } = asked(parameters, answer);
	return { failure: await failureOf(get.execute(item)), requests };
}

describe('what ARGOS is asked for', () => {
	it('is the one submission, as long as the user is ready to wait', async () => {
		const { item, requests } = asked({ options: { timeout: 5000 } });

		await get.execute(item);

		expect(requests).toMatchObject([
			{
				method: 'GET',
				url: 'https://argos.example.test/v3/submission?submission_id=fakesub0000001',
				timeout: 5000,
			},
		]);
	});

	it.each<[string, Record<string, unknown>, string, string]>([
		[
			'no submission',
			{ submissionId: ' ' },
			"'submissionId' is empty",
			'Fill it in, or check its expression.',
		],
		[
			'an output of its own',
			{ output: 'sheet' },
			"'output' is neither row, simple nor raw",
			'Choose it from the list.',
		],
		[
			'another answer to a submission that is not there',
			{ options: { whenNotFound: 'ignore' } },
			"'whenNotFound' is neither error nor row",
			'Choose it from the list.',
		],
		[
			'an empty one',
			{ options: { whenNotFound: '' } },
			"'whenNotFound' is neither error nor row",
			'Choose it from the list.',
		],
	])('is nothing for %s', async (_what, parameters, message, advice) => {
		const { item, requests } = asked(parameters);

		await expect(get.execute(item)).rejects.toMatchObject({
			code: 'invalidInput',
			message,
			description: advice,
		});
		expect(requests).toEqual([]);
	});
});

describe('a submission that is found', () => {
	it('is a row of every column in its order', async () => {
		const row = await outputOf();

		expect(Object.keys(row)).toEqual(SUBMISSION_COLUMNS.map(({ name }) => name));
		expect(row).toMatchObject({
			outcome: 'approved',
			submissionId: 'fakesub0000001',
			fullName: 'Fake Person',
			email: 'fake.person@example.test',
			frontImageUrl: 'https://images.example.test/fake/id_front.jpg',
		});
	});

	it('is the first ten columns of the row when simplified', async () => {
		const row = await outputOf();

		expect(await outputOf({ output: 'simple' })).toEqual(
			Object.fromEntries(Object.entries(row).slice(0, 10)),
		);
	});

	it('is what ARGOS keeps, as it came, when raw', async () => {
		const { Items } = sample('get-submission-single') as { Items: unknown[] };

		expect(await outputOf({ output: 'raw', personalData: undefined })).toEqual(Items[0]);
	});

	it('shows no more of the person than it may', async () => {
		const masked = await outputOf({ personalData: 'masked' });
		const none = await outputOf({ personalData: 'none' });

		expect(masked).toMatchObject({ outcome: 'approved', gender: 'male', frontImageUrl: null });
		expect(masked.fullName).toMatch(/^F/);
		expect(none).toMatchObject({ outcome: 'approved', gender: null, frontImageUrl: null });
		expect(JSON.stringify(masked)).not.toContain('Fake Person');
		expect(JSON.stringify(none)).not.toContain('Person');
	});

	it('has its dates told by the clock: a try ends four hours after the first one', async () => {
		const created_at = new Date(Date.now() - 60_000).toISOString();
		const kyc = { result: 'incomplete' };
		const open = answered({ Items: [{ submission_id: 'fakesub0000001', created_at, kyc }] });

		const { submissionExpiresAt } = await outputOf({}, open);

		expect(Date.parse(String(submissionExpiresAt))).toBe(Date.parse(created_at) + 4 * 3_600_000);
	});
});

describe('a submission that ARGOS does not have', () => {
	it.each([
		['by default', {}],
		['where that is chosen', { whenNotFound: 'error' }],
		['where nothing is chosen', { whenNotFound: null }],
		['where there are no options', ''],
		['where the options are no set', 'row'],
	])('is an error that names it %s', async (_when, options) => {
		const { failure, requests } = await failing({ options }, NOT_FOUND);

		expect(failure).toMatchObject({
			code: 'notFound',
			submissionId: 'fakesub0000001',
			message: 'ARGOS has no submission with this ID',
		});
		expect(requests).toHaveLength(1);
	});

	const AS_ROW = { options: { whenNotFound: 'row' } };

	it.each([
		['an empty list', NOT_FOUND],
		['a refusal', answered({ message: 'Invalid submission ID' }, 400)],
	])('is a row where that is chosen, told by %s', async (_what, answer) => {
		const row = await outputOf(AS_ROW, answer);

		const { outcome, submissionId, canRetry, ...others } = row;
		expect({ outcome, submissionId, canRetry }).toEqual({
			outcome: 'notFound',
			submissionId: 'fakesub0000001',
			canRetry: false,
		});
		expect(Object.keys(row)).toEqual(SUBMISSION_COLUMNS.map(({ name }) => name));
		expect(Object.values(others).every((value) => value === null)).toBe(true);
	});

	it('is a short raw answer of our own where a row is chosen', async () => {
		expect(await outputOf({ ...AS_ROW, output: 'raw' }, NOT_FOUND)).toEqual({
			submissionId: 'fakesub0000001',
			outcome: 'notFound',
		});
	});

	it('is not confused with anything else that goes wrong', async () => {
		const { failure } = await failing(AS_ROW, answered({ message: 'x' }, 401));

		expect(failure).toMatchObject({
			code: 'unauthorized',
			submissionId: 'fakesub0000001',
			httpStatus: 401,
		});
	});

	it('leaves the row of one that is found as it is', async () => {
		expect(await outputOf(AS_ROW)).toEqual(await outputOf());
	});
});

it('waits no time that is out of bounds', async () => {
	const { failure, requests } = await failing({ options: { timeout: 5 } });

	expect(failure).toMatchObject({ code: 'invalidInput', submissionId: 'fakesub0000001' });
	expect(requests).toEqual([]);
});
