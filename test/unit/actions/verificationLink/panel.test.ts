import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { withInnerFields } from '../../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { readMaxConcurrency } from '../../../../nodes/ArgosIdentity/actions/fields/options';
import { submitId } from '../../../../nodes/ArgosIdentity/actions/submission/submitId.operation';
import { createLink } from '../../../../nodes/ArgosIdentity/actions/verificationLink/create.operation';
import { LANGUAGES } from '../../../../nodes/ArgosIdentity/model/link/language';

const { fields } = createLink;
const fieldOf = (name: string, among: readonly INodeProperties[] = fields) =>
	withInnerFields(among).find((field) => field.name === name);
const namesIn = (name: string) =>
	((fieldOf(name)?.options ?? []) as INodeProperties[]).map((field) => field.name);

describe('the parameters of a verification link', () => {
	it('have the names that saved workflows depend on', () => {
		expect(fields.map(({ name }) => name)).toEqual([
			'language',
			'oneTimeToken',
			'customOptions',
			'additionalFields',
			'options',
		]);
		expect(namesIn('additionalFields')).toEqual([
			'cf1',
			'cf2',
			'cf3',
			'email',
			'submissionId',
			'userid',
		]);
		expect(namesIn('options')).toEqual(['maxConcurrency', 'resendWhenNotSent', 'timeout']);
	});

	it('start with a plain link', () => {
		expect(Object.fromEntries(fields.map((field) => [field.name, field.default]))).toEqual({
			language: '',
			oneTimeToken: false,
			customOptions: {},
			additionalFields: {},
			options: {},
		});
	});

	it('offer the languages that are known, and that of the device', () => {
		const values = (fieldOf('language')?.options as INodePropertyOptions[]).map(
			({ value }) => value,
		);
		expect(values.sort()).toEqual(['', ...Object.keys(LANGUAGES)].sort());
	});

	it.each(
		withInnerFields(fields)
			.filter(({ options }) => options !== undefined)
			.map((field) => [field.name, field] as const),
	)('stand in alphabetical order in their list: %s', (_, { options = [] }) => {
		const names = options.map((option) =>
			'displayName' in option ? option.displayName : option.name,
		);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	});

	it('have the custom options and the defaults of Submit ID', () => {
		expect(fieldOf('customOptions')).toBe(fieldOf('customOptions', submitId.fields));
		for (const name of namesIn('options')) {
			expect(fieldOf(name)?.default).toBe(fieldOf(name, submitId.fields)?.default);
		}
		expect(fieldOf('maxConcurrency')?.default).toBe(readMaxConcurrency({}));
	});

	it.each(['additionalFields', 'email'])('say who can read what a link holds: %s', (name) => {
		expect(fieldOf(name)?.description).toMatch(/whoever has the link can read/i);
	});
});
