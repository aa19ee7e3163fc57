import { readExample } from '../../../sandbox/start/examples';
import { textsIn } from './expressions';
import { EARLIER } from './places';
import { travel } from './trip';

type Json = Record<string, unknown>;

const workflow = readExample('erase-applicant');
const CONFIRMED = {
	submittedAt: '2026-01-31T12:00:00.000Z',
	confirm: 'Yes, delete them for good',
	count: 2,
};
const SUMMARY = { ids: ['a', 'b'], submissions: 2 };

const after = (answer: Json, what = 'Everything') =>
	travel(workflow, {
		from: 'Confirm',
		output: 0,
		json: answer,
		earlier: { ...EARLIER, Summary: SUMMARY, 'Request Form': { ...EARLIER['Request Form'], what } },
	});

/** What the table says after ARGOS's answer to the deletion and to reading again. */
const erasedAfter = (deletion: Json, read: Json, what = 'Everything') =>
	travel(workflow, {
		from: 'Read It Again',
		output: 0,
		json: read,
		earlier: {
			...EARLIER,
			'ARGOS Identity': { submissionId: 'a', ...deletion },
			'Request Form': { ...EARLIER['Request Form'], what },
		},
	}).items['Row'];

describe('what was found', () => {
	const found = (...[first = {}, ...beside]: Json[]) =>
		travel(workflow, {
			from: 'Find Submissions',
			output: 0,
			json: first,
			beside,
			earlier: EARLIER,
		});

	it('is counted and shown before anything is deleted', () => {
		const { items, visited } = found({ submissionId: 'a' }, { submissionId: 'b' });
		expect(items['Summary']).toEqual(SUMMARY);
		expect(visited).toEqual(['Summary', 'Anything There?', 'Confirm']);
	});

	it('ends there when it is nothing', () => {
		expect(found().visited).toEqual(['Summary', 'Anything There?', 'Nothing There']);
	});
});

describe('a deletion', () => {
	it('takes a person who confirms and knows how many they are', () => {
		expect(after(CONFIRMED).visited).toContain('ARGOS Identity');
		expect(after({ ...CONFIRMED, count: '2' }).visited).toContain('ARGOS Identity');
	});

	it.each<Json>([
		{},
		{ ...CONFIRMED, submittedAt: undefined },
		{ ...CONFIRMED, confirm: 'No' },
		{ ...CONFIRMED, confirm: 'yes, delete them for good' },
		{ ...CONFIRMED, confirm: true },
		{ ...CONFIRMED, count: 3 },
		{ ...CONFIRMED, count: '' },
		{ ...CONFIRMED, count: null },
	])('does not happen after %j', (answer) => {
		expect(after(answer).visited).toEqual(['Confirmed?', 'Nothing Deleted']);
	});

	it('does not happen for a choice that nobody knows', () => {
		expect(after(CONFIRMED, 'All').visited).toEqual(['Confirmed?', 'Nothing Deleted']);
	});
});

describe('the proof', () => {
	const DELETED = { deleted: true };
	const EMPTY = { outcome: 'approved', fullName: null, email: null };
	const ALL = 'Everything';
	const PARTS = 'Images and data';

	it.each<[string, Json, Json, string]>([
		['everything is gone', DELETED, { outcome: 'deleted' }, ALL],
		[
			'the answer got lost and it is gone all the same',
			{ error: { sent: 'maybe' } },
			{ outcome: 'deleted' },
			ALL,
		],
		['the parts are empty', DELETED, EMPTY, PARTS],
	])('says yes where %s', (_, deletion, read, what) => {
		expect(erasedAfter(deletion, read, what)).toMatchObject({ erased: 'yes' });
	});

	it.each<[string, Json, Json, string]>([
		['ARGOS says deleted but still shows it', DELETED, { outcome: 'approved' }, ALL],
		['it is not found', DELETED, { outcome: 'notFound' }, ALL],
		['it is not found in parts', DELETED, { outcome: 'notFound' }, PARTS],
		['a part is still there', DELETED, { ...EMPTY, email: 'a***@example.test' }, PARTS],
		['it could not be read again', DELETED, { error: { code: 'noAnswer', sent: 'maybe' } }, ALL],
		['it could not be read again in parts', DELETED, { error: { code: 'noAnswer' } }, PARTS],
		['nothing came', DELETED, {}, PARTS],
		['the answer got lost and it is there', { error: { sent: 'maybe' } }, EMPTY, PARTS],
	])('is not sure where %s', (_, deletion, read, what) => {
		expect(erasedAfter(deletion, read, what)).toMatchObject({ erased: 'not sure' });
	});

	it.each(['no', 'yes'])('says no where ARGOS refused it (sent: %s)', (sent) => {
		expect(erasedAfter({ error: { code: 'invalidRequest', sent } }, EMPTY)).toMatchObject({
			erased: 'no',
			errorCode: 'invalidRequest',
		});
	});

	it('holds no personal data', () => {
		const row = erasedAfter(
			{ deleted: true },
			{ ...EMPTY, email: 'anna@example.test', fullName: 'Anna' },
		);
		expect(Object.keys(row ?? {})).toEqual([
			'submissionId',
			'what',
			'erased',
			'errorCode',
			'checkedAt',
		]);
		expect(textsIn(row).join()).not.toMatch(/anna|@/i);
	});
});
