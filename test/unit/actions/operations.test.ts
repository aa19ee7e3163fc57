import {
	findOperation,
	OPERATIONS,
	operationChoices,
} from '../../../nodes/ArgosIdentity/actions/operations';
import { ArgosIdentity } from '../../../nodes/ArgosIdentity/ArgosIdentity.node';
import { submitId } from '../../../nodes/ArgosIdentity/actions/submission/submitId.operation';

it('finds Submit ID', () => {
	expect(findOperation('submission', 'submitId')).toBe(submitId);
});

it.each([
	['submission', ''],
	['submission', 'submitid'],
	['other', 'submitId'],
	['', ''],
	['submission', 'constructor'],
	['constructor', 'name'],
	['__proto__', 'toString'],
])('finds nothing for the resource %j and the operation %j', (resource, operation) => {
	expect(findOperation(resource, operation)).toBeUndefined();
});

describe('the face', () => {
	const { description } = new ArgosIdentity();

	it('names each operation in its subtitle as in its list', () => {
		const names = Object.values(OPERATIONS)
			.flat()
			.map(({ choice }) => `${choice.value}: "${choice.name}"`);
		expect(description.subtitle).toBe(
			`={{ { ${names.join(', ')} }[$parameter["operation"]] || $parameter["operation"] }}`,
		);
	});

	it('offers every resource of the table, each with its operations in alphabetical order', () => {
		const resource = description.properties.find(({ name }) => name === 'resource');
		const values = resource?.options?.map((option) => 'value' in option && option.value);
		expect(values).toEqual(Object.keys(OPERATIONS));

		for (const name of Object.keys(OPERATIONS)) {
			const names = operationChoices(name).map((choice) => choice.name);
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});
});
