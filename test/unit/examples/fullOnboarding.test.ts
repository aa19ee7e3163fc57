import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodeOf, readExample } from '../../../sandbox/start/examples';
import { evaluate, textsIn } from './expressions';
import { NOBODY_KNOWS, OUTCOMES } from './outcomes';
import { EARLIER } from './places';
import { travel } from './trip';

type Json = Record<string, unknown>;

const workflow = readExample('full-onboarding');
const SUBMITTED = { submittedAt: '2026-01-31T12:00:00.000Z' };
const IN_TIME = '2999-01-01T00:00:00.000Z';
const READ = {
	wasRead: true,
	fullName: 'Anna Specimen',
	birthDate: '1991-05-17',
	number: 'M123',
	submissionId: 'made-up',
	expiresAt: IN_TIME,
};
const TYPED = { ...SUBMITTED, fullName: 'Anna Specimen', birthDate: '1991-05-17', number: 'M123' };

/** The way on, where somebody has come as far as the selfie. */
const after = (from: string, json: Json, output = 0, earlier: Record<string, Json> = {}) =>
	travel(workflow, {
		from,
		output,
		json,
		earlier: {
			...EARLIER,
			'What Was Read': READ,
			'Is This Right?': TYPED,
			'Your Selfie': SUBMITTED,
			...earlier,
		},
	});
const afterId = (json: Json, output = 0) =>
	travel(workflow, { from: 'ARGOS Identity', output, json, earlier: EARLIER });
const errorOf = (code: string, sent: string, message = 'It failed') => ({
	message,
	error: { code, sent, submissionId: 'made-up' },
});

describe('after Step 1', () => {
	it.each(['success', 'approved', 'unread'])('%s leads to the page to confirm', (outcome) => {
		expect(afterId({ outcome }).visited.at(-1)).toBe('Is This Right?');
	});

	it.each([...OUTCOMES, ...NOBODY_KNOWS].map((outcome) => ({ outcome })))(
		'nobody is called approved by $outcome',
		({ outcome }) => {
			const { visited, title } = afterId({ outcome, canRetry: true, kycStatus: 'approved' });

			expect(visited).not.toContain('Say: Approved');
			expect(title).not.toBe('You are approved');
		},
	);

	it('a number that ARGOS shows with stars only is not filled in', () => {
		const numberAfter = (row: Json) =>
			afterId({ outcome: 'success', ...row }).items['What Was Read']?.['number'];

		expect(numberAfter({ identityNumber: '8*****-2******' })).toBe('');
		expect(numberAfter({ licenseNumber: null, identityNumber: 'M123' })).toBe('M123');
		expect(numberAfter({ licenseNumber: '12-34-567890-12' })).toBe('12-34-567890-12');
	});
});

describe('the page to confirm', () => {
	const shown = (json: Json) => {
		const { options } = nodeOf(workflow, 'Is This Right?').parameters as { options: Json };
		return evaluate(options['formTitle'], { $json: json });
	};

	it.each([
		['Did we read this right?', { outcome: 'success' }],
		['Please type what stands on your ID', { outcome: 'unread' }],
	])('is called %s after %j', (title, row) => {
		expect(shown(afterId(row).items['What Was Read'] ?? {})).toBe(title);
	});

	it('leads to the selfie', () => {
		expect(after('Is This Right?', TYPED).visited.at(-1)).toBe('Your Selfie');
	});
});

describe('who comes too late, or not at all', () => {
	const late = { 'What Was Read': { ...READ, expiresAt: '2020-01-01T00:00:00.000Z' } };

	it.each(['Is This Right?', 'Your Selfie'])('goes no further than %s', (page) => {
		const { title, link, items } = after(page, TYPED, 0, late);

		expect(title).toBe('The time is over');
		expect(link).toMatch(/^\.\.\/form\/full-onboarding\?submissionId=$/);
		expect(items['Row']).toMatchObject({ outcome: 'expired', submissionId: 'made-up' });
	});

	it.each([
		['What Was Read', 'Is This Right?'],
		['How to Take It', 'Your Selfie'],
		['What to Improve in the Selfie', 'Your Selfie'],
		['What to Correct', 'Is This Right?'],
	])('what %s gave to a page that gave up is not taken for an answer', (before, page) => {
		const earlier = { ...late, 'Say: Too Late': {} };
		const given = after(before, {}, 0, earlier).items[before] ?? {};
		const { visited, page: words } = after(page, given, 0, earlier);

		expect(visited).toContain('Add Row');
		expect(words).toBeUndefined();
	});
});

describe('after Step 2', () => {
	const verdict = (outcome: unknown, row: Json = {}) =>
		after('Submit Selfie', { outcome, submissionId: 'made-up', ...row });

	it('approved is approved', () => {
		const { title, items } = verdict('approved');

		expect(title).toBe('You are approved');
		expect(items['Row']).toMatchObject({ step: 'selfie', outcome: 'approved' });
	});

	it.each(
		[...OUTCOMES, ...NOBODY_KNOWS, 'APPROVED', 'approved ', ['approved']]
			.filter((outcome) => outcome !== 'approved')
			.map((outcome) => ({ outcome })),
	)('$outcome is no approval, whatever else the row says', ({ outcome }) => {
		const row = { kycStatus: 'approved', verificationResult: 'success', faceSimilarityScore: 99 };
		const { visited, title } = verdict(outcome, row);

		expect(visited).not.toContain('Say: Approved');
		expect(['Thank you', 'We cannot approve you']).toContain(title);
		expect(visited).toContain('Add Row');
	});

	it('another selfie is asked for with the advice, and only where there is a try left', () => {
		const retry = { retryAdvice: 'Look at the camera.', attemptsLeft: 1 };
		const { visited, items } = verdict('retry', { ...retry, canRetry: true });

		expect(visited.at(-1)).toBe('Your Selfie');
		expect(items['What to Improve in the Selfie']).toEqual({
			title: 'One more selfie, please',
			advice: 'Look at the camera.',
			triesLeft: 'Tries left: 1.',
		});
		expect(verdict('retry', { ...retry, canRetry: false }).visited).toContain(
			'Say: Somebody Decides',
		);
	});

	it.each([
		['invalidImage', 'no', 'It failed', 'Your Selfie'],
		['invalidInput', 'no', "'Birth Date' is in the future [item 0]", 'Is This Right?'],
		['invalidInput', 'no', "'Submission ID' is empty [item 0]", 'Done'],
		['invalidImage', 'maybe', 'It failed', 'Done'],
		['invalidInput', 'maybe', "'Birth Date' is in the future", 'Done'],
		['notSent', 'no', 'It failed', 'Done'],
		['noAnswer', 'maybe', 'It failed', 'Done'],
		['invalidRequest', 'yes', 'It failed', 'Done'],
		['nobodyKnows', 'no', 'It failed', 'Done'],
	])('the error %s (sent: %s, %s) leads to %s', (code, sent, message, page) => {
		const { visited, items, title } = after('Submit Selfie', errorOf(code, sent, message), 1);

		expect(visited.at(-1)).toBe(page);
		if (page !== 'Done') return;
		expect(title).toBe('The check is not finished');
		expect(items['Row']).toMatchObject({ outcome: 'error', errorCode: code, errorSent: sent });
	});
});

describe('the row', () => {
	const rowAfter = (typed: Json, read: Json = {}) =>
		after('Submit Selfie', { outcome: 'approved' }, 0, {
			'Is This Right?': { ...TYPED, ...typed },
			'What Was Read': { ...READ, ...read },
		}).items['Row'];

	it.each([
		['as read', {}, {}],
		['as read', { fullName: ' Anna Specimen ' }, {}],
		['changed', { fullName: 'Ben Specimen' }, {}],
		['changed', { birthDate: '1991-05-18' }, {}],
		['typed', {}, { wasRead: false, fullName: '', birthDate: '' }],
	])('says %s after %j', (dataTyped, typed, read) => {
		expect(rowAfter(typed, read)).toMatchObject({ dataTyped });
	});

	it('has neither the name nor the birth date nor the number', () => {
		const row = rowAfter({});

		expect(row).toMatchObject({ nameOnId: 'A***', email: 'anna@example.test' });
		expect(textsIn(row).filter((text) => /Specimen|1991|M123/.test(text))).toEqual([]);
	});
});

it('both steps have one credential', () => {
	const steps = ['ARGOS Identity', 'Submit Selfie'].map((name) => nodeOf(workflow, name));

	expect(steps[0]?.['credentials']).toEqual(steps[1]?.['credentials']);
});

it("the guide's way from the ID to the verdict has the expressions of this example", () => {
	const guide = readFileSync(join(__dirname, '../../../docs/guide.md'), 'utf8');
	const [, section = ''] = /## From the ID to the verdict\n(.*?)\n## /s.exec(guide) ?? [];
	const expressions = [...section.matchAll(/\{\{ .*? \}\}/g)].map(([text]) => text);
	const used = textsIn(workflow.nodes.map(({ parameters }) => parameters));

	expect(expressions.length).toBeGreaterThan(10);
	const missing = expressions.filter(
		(text) => text !== '{{ $json.retryAdvice }}' && !used.includes(`=${text}`),
	);
	expect(missing).toEqual([]);
	expect(used.some((text) => text.includes('$json.retryAdvice'))).toBe(true);
});
