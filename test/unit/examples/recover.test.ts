import { readExample } from '../../../sandbox/start/examples';
import { EARLIER } from './places';
import { travel } from './trip';

type Json = Record<string, unknown>;

const FORM = EARLIER['ID Form'];
const workflow = readExample('recover-unanswered');

const submission = (changes: Json = {}): Json => ({
	submissionId: 'found',
	email: FORM.email,
	outcome: 'incomplete',
	createdAt: '2026-01-31T03:00:10.000Z',
	...changes,
});

/** The way on, after ARGOS gave these submissions. n8n gives one empty item where there are none. */
const after = (...[first = {}, ...beside]: Json[]) =>
	travel(workflow, { from: 'Look It Up', output: 0, json: first, beside, earlier: EARLIER });

const ENDS = ['Go On With Its ID', 'Send Again', 'A Person Looks'];
const endAfter = (...found: Json[]) =>
	after(...found).visited.filter((name) => ENDS.includes(name));

describe('an answer of ARGOS that got lost', () => {
	it.each([
		['maybe', true],
		['no', false],
		['yes', false],
	])('is looked for after an error whose sent is %s: %s', (sent, isLookedFor) => {
		const { visited } = travel(workflow, {
			from: 'ARGOS Identity',
			output: 1,
			json: { message: 'It failed', error: { code: 'noAnswer', sent, submissionId: null } },
			earlier: EARLIER,
		});

		expect(visited.includes('Look It Up')).toBe(isLookedFor);
		expect(visited).toContain('Add Row');
	});

	it('is made up for by the one submission of that time', () => {
		const { visited, items } = after(submission());

		expect(visited).toEqual(['What Is There', 'How Many?', 'Go On With Its ID', 'Row', 'Add Row']);
		expect(items['Row']).toMatchObject({
			submissionId: 'found',
			outcome: 'incomplete',
			errorCode: null,
		});
	});

	it('is not made up for by submissions of earlier', () => {
		const yesterday = submission({ submissionId: 'old', createdAt: '2026-01-30T03:00:00.000Z' });

		expect(endAfter(yesterday, submission())).toEqual(['Go On With Its ID']);
		expect(endAfter(yesterday)).toEqual(['Send Again']);
	});

	it('leads to a second sending where nothing is there, and once only', () => {
		expect(endAfter()).toEqual(['Send Again']);

		const again = travel(workflow, {
			from: 'Send Again',
			output: 1,
			json: { message: 'It failed', error: { code: 'noAnswer', sent: 'maybe' } },
			earlier: EARLIER,
		});
		expect(again.visited).toEqual(['Row', 'Add Row']);
		expect(again.items['Row']).toMatchObject({ outcome: 'error', errorCode: 'noAnswer' });
	});

	it.each([
		['several are there', [submission(), submission({ submissionId: 'second' })]],
		['the list could not be read', [{ message: 'It failed', error: { code: 'serverError' } }]],
		[
			'a page of the list is missing',
			[submission(), { message: 'It failed', error: { code: 'serverError' } }],
		],
		['a time cannot be read', [submission({ createdAt: 'yesterday' })]],
		['a time is missing', [submission({ createdAt: null })]],
		['the submission is somebody else’s', [submission({ email: 'ben@example.test' })]],
		['its address is not known', [submission({ email: null })]],
		['it has no ID', [submission({ submissionId: null })]],
	])('is left to a person where %s', (_, found) => {
		const { items } = after(...found);

		expect(endAfter(...found)).toEqual(['A Person Looks']);
		expect(items['Row']).toMatchObject({ outcome: 'error', errorCode: 'unclear' });
	});

	it('is found also where the clocks differ by some minutes and letters by their case', () => {
		const found = submission({
			createdAt: '2026-01-31T02:56:00.000Z',
			email: FORM.email.toUpperCase(),
		});

		expect(endAfter(found)).toEqual(['Go On With Its ID']);
	});
});
