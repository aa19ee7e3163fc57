import {
	outputJson,
	readOutputChoice,
	type OutputChoice,
} from '../../../../nodes/ArgosIdentity/actions/fields/output';
import { step1Row } from '../../../../nodes/ArgosIdentity/model/step1/row';
import { fakeItem } from '../../support/fakeItem';
import { answerOf, firstTry } from '../../support/step1';
import { thrownBy } from '../../support/thrown';

const choose = (parameters: Record<string, unknown>) =>
	readOutputChoice(fakeItem({ parameters }).item);

describe('the choice of Output and Personal Data', () => {
	it.each(
		['row', 'simple'].flatMap((output) =>
			['full', 'masked', 'none'].map((personalData) => ({ output, personalData })),
		),
	)('is what was chosen: %j', (chosen) => {
		expect(choose(chosen)).toEqual(chosen);
	});

	it('is the raw answer whatever the hidden Personal Data says', () => {
		expect(choose({ output: 'raw', personalData: 'all' })).toEqual({ output: 'raw' });
	});

	it.each([
		["'Output' is neither row, simple nor raw", { output: 'rows', personalData: 'full' }],
		["'Output'", { output: '', personalData: 'full' }],
		["'Personal Data'", { output: 'row', personalData: 'masked ' }],
		["'Personal Data'", { output: 'row', personalData: true }],
	])('is never guessed: %s in %j', (parameter, parameters) => {
		expect(thrownBy(() => choose(parameters))).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: expect.stringContaining(parameter),
			description: expect.stringContaining('Choose it from the list.'),
		});
	});
});

describe('what leaves the node for an answer', () => {
	const body = { submissionId: 'abc', reviewOCRData: { ocr_name: 'Anna Specimen' } };
	const row = step1Row(firstTry, answerOf(body), 0);
	const INPUT = { customer: 7, outcome: 'theirs', error: 'theirs' };
	const put = (choice: OutputChoice, answer: unknown = body, includeInput = false) =>
		outputJson(fakeItem({ json: INPUT }).item, choice, { body: answer, row }, includeInput);

	it('is the row', () => {
		expect(put({ output: 'row', personalData: 'full' })).toEqual(row);
	});

	it('is the ten columns that people look for where it is simplified', () => {
		const simple = put({ output: 'simple', personalData: 'full' });

		expect(Object.entries(simple)).toEqual(Object.entries(row).slice(0, 10));
	});

	it.each([
		['masked', 'A***'],
		['none', null],
	] as const)('is protected in the mode %s', (personalData, fullName) => {
		expect(put({ output: 'row', personalData })).toMatchObject({ submissionId: 'abc', fullName });
	});

	it('keeps the other fields of the input where that is asked for', () => {
		const { error, ...kept } = { ...INPUT, ...row };

		expect(put({ output: 'row', personalData: 'full' }, body, true)).toEqual(kept);
		expect(error).toBe('theirs');
	});

	it('is the body as it came, without fields of the input, where the raw answer is asked for', () => {
		expect(put({ output: 'raw' }, body, true)).toBe(body);
	});

	it.each([
		['has a field named error', { submissionId: 'abc', error: 'glare' }],
		['has an empty field named error', { submissionId: 'abc', error: null }],
		['is a list', [{ submissionId: 'abc' }]],
		['is a text', 'accepted'],
		['is nothing', null],
	])('stands under body where the raw answer %s, which n8n cannot take as an item', (_, answer) => {
		expect(put({ output: 'raw' }, answer)).toEqual({ body: answer });
	});
});
