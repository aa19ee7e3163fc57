import {
	EXAMPLE_NAMES,
	hasForm,
	ID_WAS_READ,
	nodeOf,
	readExample,
	type ExampleName,
} from '../../../sandbox/start/examples';
import { evaluate } from './expressions';
import { EARLIER } from './places';
import { travel } from './trip';

const WITH_A_PAGE = EXAMPLE_NAMES.filter(
	(name) =>
		name !== 'full-onboarding' && // Its pages after Step 1 go on to Step 2: fullOnboarding.test.ts.
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

const after = (name: ExampleName, output: number, json: Record<string, unknown>) =>
	travel(readExample(name), { from: 'ARGOS Identity', output, json, earlier: EARLIER });

const pageAfter = (name: ExampleName, output: number, json: Record<string, unknown>) =>
	after(name, output, json).page;

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

		it('leads back to the form by a link that keeps the submission after retry', () => {
			const { link, title } = after(name, 0, { outcome: 'retry', submissionId: 'made-up' });

			expect(link).toMatch(/^\.\.\/form\/id-check\S*\?submissionId=made-up$/);
			expect(title).toBe('One more photo, please');
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

it.each(['form-to-table', 'large-photo', 'google-sheets', 'hubspot-upsert'] as const)(
	'%s leads back to the form in a new submission where nothing was read',
	(name) => {
		const { link, title } = after(name, 0, { outcome: 'unread', submissionId: 'made-up' });

		expect(link).toMatch(/\?submissionId=$/);
		expect(title).toBe('One more photo, please');
	},
);

describe.each(['form-to-table', 're-upload-loop', 'large-photo'] as const)(
	'the title of the last page of %s',
	(name) => {
		it.each([
			['success', 'Thank you'],
			['approved', 'Thank you'],
			['pending', 'Thank you'],
			['nobodyKnows', 'Thank you'],
			['unread', 'One more photo, please'],
			['rejected', 'We cannot accept this ID'],
		])('fits %s', (outcome, title) => {
			expect(after(name, 0, { outcome }).title).toBe(title);
		});

		it('thanks for nothing after an error', () => {
			const error = { code: 'noAnswer', sent: 'maybe', submissionId: null };

			expect(after(name, 1, { error }).title).toBe('The check is not finished');
		});
	},
);

it.each<ExampleName>([...WITH_A_PAGE, 'full-onboarding'])(
	'%s passes on the submission that a link back to its form carries',
	(name) => {
		const workflow = readExample(name);
		const { formFields } = nodeOf(workflow, 'ID Form').parameters as {
			formFields: { values: Array<{ fieldType: string; fieldName: string }> };
		};
		const { submissionId } = nodeOf(workflow, 'ARGOS Identity').parameters;
		const given = (json: object) => evaluate(submissionId, { $json: json });

		expect(formFields.values).toContainEqual(
			expect.objectContaining({ fieldType: 'hiddenField', fieldName: 'submissionId' }),
		);
		expect([given({ submissionId: 'made-up' }), given({ submissionId: '' }), given({})]).toEqual([
			'made-up',
			'',
			'',
		]);
	},
);

describe('large-photo without GraphicsMagick', () => {
	const withoutIt = (front: string, error: unknown) =>
		travel(readExample('large-photo'), {
			from: front,
			output: 1,
			json: { error },
			earlier: EARLIER,
		});
	const MISSING =
		'Could not execute GraphicsMagick/ImageMagick: gm "convert" this most likely means the gm/convert binaries can\'t be found';

	it.each(['Make Front Smaller', 'Make Back Smaller'])(
		'says what is missing, on the page and in the row: %s',
		(name) => {
			const { page, title, items } = withoutIt(name, MISSING);

			expect(page).toContain('GraphicsMagick is missing');
			expect(page).toContain('fill in the form again with a smaller photo');
			expect(title).toBe('One more photo, please');
			expect(items['Row']).toMatchObject({ outcome: 'error', errorCode: 'noGraphicsMagick' });
		},
	);

	it('does not blame it for a photo that cannot be read', () => {
		const { page, items } = withoutIt('Make Front Smaller', 'Stream yields empty buffer');

		expect(page).not.toContain('GraphicsMagick');
		expect(items['Row']).toMatchObject({ errorCode: 'notResized' });
	});
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
		wayAfter(json, output).items['Another Image'];
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
		expect(wayAfter({ outcome: 'unread', canRetry: false }).visited).not.toContain('Another Image');
	});

	it('leaves to a person who has no try left and was not rejected', () => {
		const { visited } = wayAfter({ ...retry, canRetry: false });

		expect(visited).toContain('Say: Somebody Looks');
	});
});
