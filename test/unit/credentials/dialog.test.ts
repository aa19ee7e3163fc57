import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ArgosIdentityApi } from '../../../credentials/ArgosIdentityApi.credentials';

/** Made in each test, as what is made before them is nobody's in a mutation run. */
let credential: ArgosIdentityApi;

describe('the dialog of the credential', () => {
	beforeEach(() => {
		credential = new ArgosIdentityApi();
	});

	it('has the names and values that saved credentials rest on', () => {
		expect(credential.name).toBe('argosIdentityApi');
		expect(
			credential.properties.map(({ name, type, default: value, required, typeOptions }) => {
				return { name, type, value, required, typeOptions };
			}),
		).toEqual([
			{
				name: 'apiKey',
				type: 'string',
				value: '',
				required: true,
				typeOptions: { password: true },
			},
			{
				name: 'baseUrl',
				type: 'string',
				value: 'https://rest-api.argosidentity.com/v3',
				required: true,
			},
			{ name: 'projectId', type: 'string', value: '' },
			{ name: 'formUrl', type: 'string', value: 'https://form.argosidentity.com' },
		]);
	});

	it('calls itself and its fields by the names that the docs use', () => {
		expect(credential.displayName).toBe('ARGOS Identity API');
		expect(credential.properties.map(({ displayName }) => displayName)).toEqual([
			'API Key',
			'Base URL',
			'Project ID',
			'Form URL',
		]);
	});

	it('says more about each field when the mouse is over it', () => {
		for (const { description, hint } of credential.properties) {
			expect(description).toMatch(/^[A-Z].{20,}/);
			expect(description).not.toBe(hint);
		}
	});

	it('says of both addresses that plain http is for this machine only', () => {
		for (const name of ['baseUrl', 'formUrl']) {
			const field = credential.properties.find((property) => property.name === name);
			expect(field?.description).toContain('It must be https.');
			expect(field?.hint).toContain('Leave as it is.');
		}
	});

	it('has its icons and a page of documentation', () => {
		const icons = Object.values(credential.icon);
		expect(icons).toHaveLength(2);
		for (const icon of icons) {
			const file = icon.replace(/^file:/, '');
			expect(existsSync(join(__dirname, '../../../credentials', file))).toBe(true);
		}
		expect(URL.canParse(credential.documentationUrl)).toBe(true);
	});
});
