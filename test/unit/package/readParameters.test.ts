import type { INodeProperties } from 'n8n-workflow';
import { withInnerFields } from '../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { get } from '../../../nodes/ArgosIdentity/actions/submission/get.operation';
import { getAll } from '../../../nodes/ArgosIdentity/actions/submission/getAll.operation';
import { getImage } from '../../../nodes/ArgosIdentity/actions/submission/getImage.operation';
import { READ_OUTCOMES } from '../../../nodes/ArgosIdentity/model/status/outcome';
import { STORED_IMAGES } from '../../../nodes/ArgosIdentity/model/submission/storedImage';

const OPERATIONS = [get, getAll, getImage].map(
	(operation) => [operation.choice.name, operation] as const,
);

const valuesOf = (fields: readonly INodeProperties[], name: string) =>
	withInnerFields(fields)
		.find((field) => field.name === name)
		?.options?.map((option) => ('value' in option ? String(option.value) : ''));

describe('the operations that read', () => {
	it('have the names that saved workflows depend on', () => {
		const names = Object.fromEntries(
			OPERATIONS.map(([, { choice, fields }]) => [
				choice.value,
				withInnerFields(fields).map(({ name }) => name),
			]),
		);

		expect(names).toEqual({
			get: [
				...['submissionId', 'personalData', 'output', 'options'],
				...['maxConcurrency', 'timeout', 'whenNotFound'],
			],
			getAll: [
				...['returnAll', 'limit', 'filters'],
				...['email', 'endDate', 'expiresBefore', 'outcome', 'startDate', 'userid'],
				...['personalData', 'output', 'options', 'maxConcurrency', 'timeout'],
			],
			getImage: [
				...['submissionId', 'image', 'outputField', 'options', 'maxConcurrency', 'timeout'],
			],
		});
	});

	it.each(OPERATIONS)('show their lists in alphabetical order: %s', (_, { fields }) => {
		for (const { options = [] } of withInnerFields(fields)) {
			const names = options.map((option) =>
				'displayName' in option ? option.displayName : option.name,
			);
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});

	it('offer what the rules behind them know, and nothing else', () => {
		// A list holds no submission that ARGOS does not have.
		const outcomes = READ_OUTCOMES.filter((outcome) => outcome !== 'notFound');

		expect(valuesOf(getAll.fields, 'outcome')?.sort()).toEqual([...outcomes].sort());
		expect(valuesOf(getImage.fields, 'image')?.sort()).toEqual([...STORED_IMAGES].sort());
		expect(valuesOf(get.fields, 'whenNotFound')).toEqual(['error', 'row']);
	});
});
