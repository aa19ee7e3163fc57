import {
	EXAMPLE_NAMES,
	hasForm,
	ID_WAS_READ,
	readExample,
	type ExampleName,
} from '../../../sandbox/start/examples';
import { EARLIER } from './places';
import { travel } from './trip';

const WITH_A_PAGE = EXAMPLE_NAMES.filter(
	(name) =>
		hasForm(readExample(name)) &&
		readExample(name).nodes.some(({ parameters }) => parameters['operation'] === 'completion'),
);
const WITH_BRANCHES: ExampleName[] = [
	'form-to-table',
	're-upload-loop',
	'large-photo',
	'slack-review',
];
const FILL_IN_AGAIN = 'Please fill in the form again.';

const pageAfter = (name: ExampleName, output: number, json: Record<string, unknown>) =>
	travel(readExample(name), { from: 'ARGOS Identity', output, json, earlier: EARLIER }).page;

const pageAfterError = (name: ExampleName, code: string, sent: string) =>
	pageAfter(name, 1, { message: 'It failed', error: { code, sent, submissionId: null } });

describe.each(WITH_BRANCHES)('the last page of %s', (name) => {
	it('says after Step 1 that the ID was read and that the team writes, and no more', () => {
		expect(pageAfter(name, 0, { outcome: 'success' })).toBe(ID_WAS_READ);
	});

	it.each(['pending', 'unknown', 'nobodyKnows'])('says after %s that somebody looks', (outcome) => {
		expect(pageAfter(name, 0, { outcome })).toBe(
			'Your ID has arrived. Somebody will look at it, and we will write to you.',
		);
	});
});

describe.each(WITH_A_PAGE)('the last page of %s', (name) => {
	it.each(['success', 'approved', 'pending', 'rejected', 'unknown', 'nobodyKnows'])(
		'never asks to fill in the form again after %s',
		(outcome) => {
			expect(pageAfter(name, 0, { outcome, retryAdvice: 'The last advice.' })).not.toContain(
				'again',
			);
		},
	);

	it('does not ask to send again what may have been a try', () => {
		const page = pageAfterError(name, 'noAnswer', 'maybe');

		expect(page).toContain('write to you');
		expect(page).not.toContain(FILL_IN_AGAIN);
	});
});

describe.each(WITH_A_PAGE.filter((name) => name !== 're-upload-loop'))(
	'the last page of %s',
	(name) => {
		it('gives the advice after retry and asks to fill in the form again', () => {
			const page = pageAfter(name, 0, { outcome: 'retry', retryAdvice: 'Light is reflected.' });

			expect(page).toBe(`Light is reflected. ${FILL_IN_AGAIN}`);
		});

		it('asks for a better picture after a file that is no picture', () => {
			const page = pageAfterError(name, 'invalidImage', 'no');

			expect(page).toContain('JPG or PNG');
			expect(page).toContain(FILL_IN_AGAIN);
		});
	},
);

it.each([
	'form-to-table',
	're-upload-loop',
	'large-photo',
	'google-sheets',
	'hubspot-upsert',
] as const)('%s says what to do better where nothing was read and ARGOS gave no reason', (name) => {
	const page = pageAfter(name, 0, { outcome: 'unread', retryAdvice: null });

	expect(page).toMatch(/^We need a better photo of your ID: .*fill in the form again\.$/);
});

describe('the page of re-upload-loop that asks for another picture', () => {
	const wayAfter = (json: Record<string, unknown>, output = 0) =>
		travel(readExample('re-upload-loop'), {
			from: 'ARGOS Identity',
			output,
			json,
			earlier: EARLIER,
		});
	const shownAfter = (json: Record<string, unknown>, output = 0) =>
		wayAfter(json, output).items['Another Picture'];
	const retry = { outcome: 'retry', canRetry: true, retryAdvice: 'Light is reflected.' };

	it('names the tries that are left only where ARGOS counted one', () => {
		expect(shownAfter({ ...retry, attemptsLeft: 2 })).toMatchObject({
			triesLeft: 'Tries left: 2.',
		});
		expect(shownAfter({ ...retry, attemptsLeft: null })).toMatchObject({ triesLeft: '' });
	});

	it('says that a file which never left n8n was no try', () => {
		const error = { code: 'invalidImage', sent: 'no', submissionId: 'made-up' };

		expect(shownAfter({ error }, 1)).toMatchObject({
			advice: expect.stringContaining('JPG or PNG'),
			triesLeft: 'This did not count as a try.',
			submissionId: 'made-up',
		});
	});

	it('does not ask in vain for a picture that the submission no longer takes', () => {
		expect(wayAfter({ outcome: 'unread', canRetry: false }).visited).not.toContain(
			'Another Picture',
		);
	});

	it('leaves to a person who has no try left and was not rejected', () => {
		const { visited } = wayAfter({ ...retry, canRetry: false });

		expect(visited).toContain('Say: Somebody Looks');
	});
});
