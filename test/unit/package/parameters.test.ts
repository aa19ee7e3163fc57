import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ArgosIdentityApi } from '../../../credentials/ArgosIdentityApi.credentials';
import { withInnerFields } from '../../../nodes/ArgosIdentity/actions/fields/displayNames';
import {
	FIT_IMAGES,
	OPTION_BOUNDS,
	readIncludeImages,
	readMaxConcurrency,
	readSubmitOptions,
} from '../../../nodes/ArgosIdentity/actions/fields/options';
import { shownFor } from '../../../nodes/ArgosIdentity/actions/fields/shownFor';
import {
	findOperation,
	operationFields,
	OPERATIONS,
} from '../../../nodes/ArgosIdentity/actions/operations';
import { submitId } from '../../../nodes/ArgosIdentity/actions/submission/submitId.operation';
import { ArgosIdentity } from '../../../nodes/ArgosIdentity/ArgosIdentity.node';
import { COUNTRY_OPTIONS } from '../../../nodes/ArgosIdentity/model/values/country/country';
import {
	DUPLICATE_RULES,
	RULES_TO_TURN_OFF,
} from '../../../nodes/ArgosIdentity/model/step1/customOptions';
import { ID_TYPES } from '../../../nodes/ArgosIdentity/model/step1/idType';
import { PERSONAL_DATA_MODES } from '../../../nodes/ArgosIdentity/model/row/privacy';
import { SUBMIT_ID } from '../../../sandbox/submitIdParameters';
import { PANEL_NAMES } from '../support/panelNames';

const submitIdFields = shownFor('submission', 'submitId', submitId.fields);
const DEFAULT_OPTIONS = {
	...readSubmitOptions({}),
	maxConcurrency: readMaxConcurrency({}),
	includeImages: readIncludeImages({}),
};
const allFields = withInnerFields(submitIdFields);

function fieldOf(name: string): INodeProperties {
	const field = allFields.find((candidate) => candidate.name === name);
	if (field === undefined) throw new Error(`There is no parameter ${name}`);
	return field;
}

const choicesOf = (name: string) => (fieldOf(name).options ?? []) as INodePropertyOptions[];
const valuesOf = (name: string) => choicesOf(name).map(({ value }) => value);
const innerNamesOf = (name: string) =>
	((fieldOf(name).options ?? []) as INodeProperties[]).map((field) => field.name);

describe('the parameters of Submit ID', () => {
	it('have the names that saved workflows depend on', () => {
		const { resource, operation, ...saved } = SUBMIT_ID;
		expect(
			findOperation(resource, operation)
				?.fields.map(({ name }) => name)
				.sort(),
		).toEqual(Object.keys(saved).sort());
	});

	it('are called in the panel as the tests of messages know them', () => {
		const names = allFields.map(({ name, displayName }) => [name, displayName]);
		expect(Object.fromEntries(names)).toEqual(PANEL_NAMES);
	});

	it('have each name once', () => {
		const names = allFields.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(submitIdFields.map((field) => [field.name, field] as const))(
		'are shown for this operation only: %s',
		(_, { displayOptions }) => {
			expect(displayOptions?.show).toMatchObject({
				resource: ['submission'],
				operation: ['submitId'],
			});
		},
	);

	it.each(
		allFields
			.filter((field) => Array.isArray(field.options))
			.map((field) => [field.name, field] as const),
	)('stand in alphabetical order in their list: %s', (_, { options = [] }) => {
		const names = options.map((option) =>
			'displayName' in option ? option.displayName : option.name,
		);
		const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en'));
		expect(names).toEqual(sorted);
	});

	it('offer what the rules behind them know, and nothing else', () => {
		expect(valuesOf('issuingCountry')).toEqual(COUNTRY_OPTIONS.map(({ value }) => value));
		expect(valuesOf('idType').sort()).toEqual([...ID_TYPES].sort());
		expect(valuesOf('personalData').sort()).toEqual([...PERSONAL_DATA_MODES].sort());
		expect(valuesOf('turnOff').sort()).toEqual([...RULES_TO_TURN_OFF].sort());
		expect(valuesOf('rejectDuplicateUser').sort()).toEqual([...DUPLICATE_RULES].sort());
		expect(valuesOf('fitImages').sort()).toEqual([...FIT_IMAGES].sort());
		expect(valuesOf('output').sort()).toEqual(['raw', 'row', 'simple']);
	});

	it('require what ARGOS requires', () => {
		const required = submitIdFields.filter((field) => field.required).map(({ name }) => name);
		expect(required.sort()).toEqual(['email', 'idImage', 'idType', 'issuingCountry']);
	});

	it('start with the safe and usual values', () => {
		const defaults = Object.fromEntries(submitIdFields.map((field) => [field.name, field.default]));
		expect(defaults).toEqual({
			issuingCountry: '',
			email: '',
			idType: 'passport',
			idImage: 'data',
			idBackImage: '',
			submissionId: '',
			personalData: 'full',
			output: 'row',
			customOptions: {},
			additionalFields: {},
			options: {},
		});
	});

	it('choose personal data only where it applies', () => {
		expect(fieldOf('personalData').displayOptions?.show).toHaveProperty('output', [
			'row',
			'simple',
		]);
	});
});

describe('the options of Submit ID', () => {
	it('are those that the code reads', () => {
		expect(innerNamesOf('options').sort()).toEqual(Object.keys(DEFAULT_OPTIONS).sort());
	});

	it.each(Object.entries(DEFAULT_OPTIONS))('show the true default of %s: %p', (name, value) => {
		expect(fieldOf(name).default).toBe(value);
	});

	it.each(Object.entries(OPTION_BOUNDS))('show the true bounds of %s: %p', (name, bounds) => {
		expect(fieldOf(name).typeOptions).toEqual({
			minValue: bounds.least,
			maxValue: bounds.most,
		});
	});

	it.each(['rejectDuplicateUser', 'turnOff'])(
		'leave the project’s rules alone at first: %s',
		(name) => {
			expect([[], 'projectDefault']).toContainEqual(fieldOf(name).default);
		},
	);
});

describe('the node', () => {
	const { description } = new ArgosIdentity();

	it('has the name and version that saved workflows depend on', () => {
		expect(description).toMatchObject({
			name: 'argosIdentity',
			displayName: 'ARGOS Identity',
			version: 1,
			usableAsTool: true,
		});
	});

	it('uses and tests the credential of this package', () => {
		expect(description.credentials).toEqual([
			{ name: new ArgosIdentityApi().name, required: true, testedBy: 'testCredential' },
		]);
		expect(Object.keys(new ArgosIdentity().methods.credentialTest)).toEqual(['testCredential']);
	});

	it('has a list of operations for each resource, and every parameter of every operation', () => {
		const [resource, ...others] = description.properties;
		const lists = others.splice(0, Object.keys(OPERATIONS).length);

		expect(resource?.name).toBe('resource');
		expect(lists.map(({ name, displayOptions }) => [name, displayOptions?.show?.resource])).toEqual(
			Object.keys(OPERATIONS).map((name) => ['operation', [name]]),
		);
		expect(others).toEqual(operationFields());
	});
});
