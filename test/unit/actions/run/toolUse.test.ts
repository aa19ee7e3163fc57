import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../../../nodes/ArgosIdentity/actions/run/operation';
import { choiceOf, refuseAsTool } from '../../../../nodes/ArgosIdentity/actions/run/toolUse';

const operation = (isTool: boolean): Operation => ({
	choice: { name: 'Erase', value: 'erase', description: 'D', action: 'Erase it' },
	fields: [],
	columns: null,
	effect: 'change',
	isTool,
	execute: async () => [],
});

const context = (run: 'asNode' | 'calledByAgent' | 'runByEngine') =>
	({
		isToolExecution: () => run === 'calledByAgent',
		getNode: () => ({
			name: 'ARGOS Identity',
			...(run === 'runByEngine' && { rewireOutputLogTo: 'ai_tool' }),
		}),
	}) as unknown as IExecuteFunctions;

describe('an operation that may be no tool of an AI agent', () => {
	it('is hidden from the list of a tool', () => {
		expect(choiceOf(operation(false))).toEqual({
			...operation(false).choice,
			displayOptions: { hide: { '@tool': [true] } },
		});
	});

	it.each(['calledByAgent', 'runByEngine'] as const)('is refused as one, unsent (%s)', (run) => {
		const refused = () => refuseAsTool(context(run), operation(false));

		expect(refused).toThrow(NodeOperationError);
		expect(refused).toThrow("'Erase' cannot be used by an AI agent, so nothing was sent");
		expect(refused).toThrow(
			expect.objectContaining({ description: 'Use it as a node of the workflow.' }),
		);
	});

	it('runs as a node of the workflow', () => {
		expect(() => refuseAsTool(context('asNode'), operation(false))).not.toThrow();
	});
});

describe('an operation that may be a tool', () => {
	it('is in the list everywhere', () => {
		expect(choiceOf(operation(true))).toEqual(operation(true).choice);
	});

	it.each(['asNode', 'calledByAgent', 'runByEngine'] as const)('runs (%s)', (run) => {
		expect(() => refuseAsTool(context(run), operation(true))).not.toThrow();
	});
});
