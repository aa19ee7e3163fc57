import {
	readSubmissionId,
	submissionIdField,
} from '../../../../nodes/ArgosIdentity/actions/fields/submissionId';
import { fakeItem } from '../../support/fakeItem';
import { thrownBy } from '../../support/thrown';

const readFrom = (submissionId: unknown) =>
	readSubmissionId(fakeItem({ parameters: { submissionId } }).item);

describe('the submission that an operation is about', () => {
	it.each([
		['as it is', 'fakesub0000001', 'fakesub0000001'],
		['without the blanks around it', ' fakesub0000001\n', 'fakesub0000001'],
		['from a number', 42, '42'],
	])('is read %s', (_how, given, expected) => {
		expect(readFrom(given)).toBe(expected);
	});

	it.each<[unknown, string]>([
		['', 'is empty'],
		[' \u200b', 'is empty'],
		[null, 'is empty'],
		[undefined, 'is empty'],
		['undefined', 'is the text undefined, which is what an empty value leaves behind'],
	])('must be given: %j is refused', (given, fault) => {
		expect(thrownBy(() => readFrom(given))).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: `'Submission ID' ${fault}`,
			description: expect.stringMatching(/^Fill it in, or check its expression\./),
		});
	});

	it('is refused where its expression was not evaluated', () => {
		expect(thrownBy(() => readFrom('{{ $json.submissionId }}'))).toMatchObject({
			message: "'Submission ID' holds an expression that was not evaluated",
			description: expect.stringMatching(/^Switch the field from Fixed to Expression\./),
		});
	});

	it('is refused where its expression cannot be evaluated', () => {
		expect(thrownBy(() => readFrom(new Error('n8n: no such node')))).toMatchObject({
			message: "'Submission ID' could not be evaluated",
		});
	});
});

it('is asked for in the panel under the name that is read, and starts empty', () => {
	expect(submissionIdField).toMatchObject({ name: 'submissionId', required: true, default: '' });
});
