import { READ_OUTCOMES } from '../../../../nodes/ArgosIdentity/model/status/outcome';
import { checkFilters } from '../../../../nodes/ArgosIdentity/model/submission/filters';
import { thrownBy } from '../../support/thrown';

const refusal = (given: unknown) => thrownBy(() => checkFilters(given));

describe('the filters of a list', () => {
	it.each([undefined, null, '', {}])('let everything through when they are %j', (given) => {
		expect(checkFilters(given)).toEqual({ query: {}, outcomes: null, expiresBefore: null });
	});

	it('are divided into what ARGOS applies and what is applied here', () => {
		expect(
			checkFilters({
				email: ' fake.person@example.test ',
				userid: 7,
				startDate: '20260102',
				endDate: '2026-01-03T04:05:06Z',
				outcome: ['approved', 'retry'],
				expiresBefore: new Date('2026-02-03T04:05:06Z'),
			}),
		).toEqual({
			query: {
				email: 'fake.person@example.test',
				userid: '7',
				start_date: '2026-01-02',
				end_date: '2026-01-03',
			},
			outcomes: ['approved', 'retry'],
			expiresBefore: '2026-02-03',
		});
	});

	it.each([
		[{ email: 'fake.person@example.test' }, { email: 'fake.person@example.test' }],
		[{ userid: false }, { userid: 'false' }],
		[{ startDate: '2026-01-02' }, { start_date: '2026-01-02' }],
		[{ endDate: '2026-01-02' }, { end_date: '2026-01-02' }],
		[{ outcome: 'approved' }, {}],
		[{ expiresBefore: '2026-01-02' }, {}],
	])('send ARGOS no more of %j than %j', (given, query) => {
		expect(checkFilters(given).query).toEqual(query);
	});

	it.each(READ_OUTCOMES)('can ask for one outcome alone, such as %s', (outcome) => {
		expect(checkFilters({ outcome }).outcomes).toEqual([outcome]);
	});

	it('are refused as a text, which would be lost', () => {
		expect(refusal('email')).toMatchObject({
			code: 'invalidInput',
			message: "'filters' is not a set of fields",
		});
	});
});

describe('a filter that was added', () => {
	const NAMES = ['email', 'userid', 'startDate', 'endDate', 'outcome', 'expiresBefore'];
	const NOTHING = [undefined, null, '', ' \t', '\u200b', []];

	it.each(NAMES.flatMap((name) => NOTHING.map((nothing) => [name, nothing])))(
		'is refused when it gives nothing: %s %j',
		(name, nothing) => {
			expect(refusal({ [String(name)]: nothing })).toMatchObject({
				code: 'invalidInput',
				sent: 'no',
				message: expect.stringMatching(/^'.+' is added as a filter but gives nothing$/),
				description:
					'Fill it in, check its expression, or take the filter away: without it the list holds everybody. Nothing was sent.',
			});
		},
	);

	it('is named where it gives nothing among others that give something', () => {
		expect(refusal({ startDate: '2026-01-02', endDate: '' }).message).toBe(
			"'endDate' is added as a filter but gives nothing",
		);
		expect(refusal({ userid: null, outcome: 'approved' }).message).toBe(
			"'User ID' is added as a filter but gives nothing",
		);
	});

	it.each([
		[{ email: 'fake.person' }, "'Email' is not an e-mail address"],
		[{ email: 'fake.person@example.test,' }, "'Email' has , after the address"],
		[{ email: ['fake.person@example.test'] }, "'Email' is neither text nor a number"],
		[{ userid: { id: 'fake' } }, "'User ID' is neither text nor a number"],
		[{ userid: 'fa\u200bke' }, "'User ID' contains a character that cannot be seen (U+200B)"],
	])('is checked as where it is sent to be stored: %j', (given, message) => {
		expect(refusal(given)).toMatchObject({ code: 'invalidInput', message });
	});

	it.each(['startDate', 'endDate', 'expiresBefore'])('is refused as no date: %s', (name) => {
		for (const value of ['last week', '2026-02-31', '02.01.2026', 20260102, {}]) {
			expect(refusal({ [name]: value })).toMatchObject({
				code: 'invalidInput',
				message: `'${name}' is not a date`,
				description: 'Write it as YYYY-MM-DD. Nothing was sent.',
			});
		}
	});

	it.each(['success', 'Approved', 7, {}, [''], ['approved', 'unread'], ['unread', 'approved']])(
		'is refused as an outcome that no submission has: %j',
		(outcome) => {
			expect(refusal({ outcome })).toMatchObject({
				code: 'invalidInput',
				message: "'outcome' has a value that a submission never has",
				description: 'Choose them from the list. Nothing was sent.',
			});
		},
	);
});

describe('the dates of a list', () => {
	it('can be the same day', () => {
		expect(checkFilters({ startDate: '2026-01-02', endDate: '2026-01-02' }).query).toEqual({
			start_date: '2026-01-02',
			end_date: '2026-01-02',
		});
	});

	it('are refused when the last is before the first', () => {
		expect(refusal({ startDate: '2026-01-02', endDate: '2026-01-01' })).toMatchObject({
			code: 'invalidInput',
			message: "'endDate' is before 'startDate'",
			description: 'Change one of the two. Nothing was sent.',
		});
	});

	it('say nothing about when documents run out', () => {
		const given = { startDate: '2026-01-02', expiresBefore: '2020-01-01' };

		expect(checkFilters(given).expiresBefore).toBe('2020-01-01');
	});
});
