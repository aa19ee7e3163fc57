import { readExample } from '../../../sandbox/start/examples';
import { EARLIER } from './places';
import { travel } from './trip';

type Json = Record<string, unknown>;

const workflow = readExample('review-queue');
const SUBMITTED = { submittedAt: '2026-01-31T12:00:00.000Z' };

/** The way on, after a page was answered so. */
const after = (answer: Json) =>
	travel(workflow, { from: 'Case Page', output: 0, json: answer, earlier: EARLIER });

/** The row that is noted after ARGOS's answer to a review. */
const rowAfter = (json: Json) =>
	travel(workflow, { from: 'ARGOS Identity', output: 0, json, earlier: EARLIER }).items['Row'];

describe('a case on its page', () => {
	it.each([
		{ decision: 'Approve' },
		{ decision: 'Approve', reason: 'Looks good' },
		{ decision: 'Reject', reason: 'Not the same person' },
	])('goes to ARGOS after %j', (answer) => {
		expect(after({ ...SUBMITTED, ...answer }).visited).toContain('ARGOS Identity');
	});

	it.each(['', ' ', null, undefined])(
		'comes again after a rejection with the reason %j',
		(reason) => {
			const { visited } = after({ ...SUBMITTED, decision: 'Reject', reason });
			expect(visited).toEqual(['What Was Decided?', 'Case Page']);
		},
	);

	it('is put off where the reviewer says so', () => {
		const { visited, items } = after({ ...SUBMITTED, decision: 'Decide later' });
		expect(visited).not.toContain('ARGOS Identity');
		expect(items['Row']).toMatchObject({ result: 'still waits' });
	});

	it.each([
		{},
		{ decision: 'Approve' },
		{ decision: 'Reject', reason: 'x' },
		{ ...SUBMITTED },
		...['approve', 'APPROVE', 'Approve ', '', null, true, 'constructor', ['Approve']].map(
			(decision) => ({
				...SUBMITTED,
				decision,
				reason: 'x',
			}),
		),
	])('is not decided by %j, and the round ends', (answer) => {
		expect(after(answer as Json).visited).toEqual(['What Was Decided?', 'Nobody There']);
	});
});

describe('the table', () => {
	it('says who decided what', () => {
		expect(rowAfter({ decision: 'approved', finalStatus: 'approved' })).toEqual({
			submissionId: 'made-up',
			decision: 'Approve',
			decidedBy: 'reviewer@example.test',
			decidedAt: expect.stringMatching(/^\d{4}-/),
			result: 'done',
			errorCode: null,
		});
	});

	it.each([
		{ decision: 'approved', finalStatus: null },
		{ decision: 'approved', finalStatus: 'pending' },
		{ decision: 'approved' },
		{ finalStatus: 'approved' },
		{},
		{ error: { code: 'serverError', sent: 'maybe' } },
	])('is not sure of %j', (json) => {
		expect(rowAfter(json)).toMatchObject({ result: 'not sure: read it again' });
	});

	it.each(['no', 'yes'])('says that nothing was done after an error that was sent: %s', (sent) => {
		expect(rowAfter({ error: { code: 'invalidRequest', sent } })).toMatchObject({
			result: 'not done',
			errorCode: 'invalidRequest',
		});
	});
});

it.each([
	[{ submissionId: 'a', outcome: 'pending' }, 'One by One'],
	[{ submissionId: 'a', outcome: 'approved' }, 'Nobody Waits'],
	[{}, 'Nobody Waits'],
])('shows cases only where somebody waits: %j', (json, place) => {
	const { visited } = travel(workflow, { from: 'Find Pending', output: 0, json, earlier: EARLIER });
	expect(visited).toContain(place);
});
