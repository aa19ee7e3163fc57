import {
	findOperation,
	OPERATIONS,
	operationChoices,
	operationFields,
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

describe('the list of operations', () => {
	it('has those of the resource', () => {
		const namesOf = (resource: string) => operationChoices(resource).map(({ value }) => value);

		expect(namesOf('submission')).toEqual([
			'delete',
			'get',
			'getImage',
			'getAll',
			'review',
			'submitId',
			'submitSelfie',
			'update',
		]);
		expect(namesOf('verificationLink')).toEqual(['create']);
	});

	it('is empty for a resource that the node does not have', () => {
		expect(operationChoices('other')).toEqual([]);
	});

	it('hides from an agent what may be no tool', () => {
		const hidden = operationChoices('submission').filter(({ displayOptions }) => displayOptions);
		const kept = OPERATIONS.submission?.filter(({ isTool }) => !isTool) ?? [];

		expect(hidden.map(({ value }) => value)).toEqual(kept.map(({ choice }) => choice.value));
		expect(hidden.map(({ value }) => value)).toContain('getImage');
	});
});

describe('a parameter', () => {
	const shown = operationFields().map(({ name, displayOptions }) => ({
		name,
		where: [displayOptions?.show?.resource, displayOptions?.show?.operation],
	}));

	it('is there for each operation that has it', () => {
		const expected = Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
			operations.flatMap(({ choice, fields }) =>
				fields.map(({ name }) => ({ name, where: [[resource], [choice.value]] })),
			),
		);
		expect(shown).toEqual(expected);
	});

	it('is shown beside its own operation only', () => {
		const wheres = shown.filter(({ name }) => name === 'outputField').map(({ where }) => where);
		expect(wheres).toEqual([[['submission'], ['getImage']]]);
	});
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
