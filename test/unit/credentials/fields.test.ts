import { ArgosIdentityApi } from '../../../credentials/ArgosIdentityApi.credentials';

const { properties } = new ArgosIdentityApi();

describe('the fields of the credential', () => {
	it.each(properties.map((field) => [field.displayName, field] as const))(
		'%s says below it, without hovering, what belongs there',
		(_name, { hint }) => {
			expect(hint).toMatch(/^(In the ARGOS dashboard|Leave as it is|For verification links only)/);
		},
	);

	it('begin with the API key and where the dashboard has it', () => {
		expect(properties[0]).toMatchObject({
			name: 'apiKey',
			hint: expect.stringContaining('Project Settings > Integration Info'),
		});
	});
});
