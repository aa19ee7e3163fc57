import type { INodeTypeDescription } from 'n8n-workflow';

/** The description of a node that stands in for another one: one input, one output, no parameters. */
export const describeNode = (
	name: string,
	extra: Partial<INodeTypeDescription> = {},
): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['transform'],
	version: 1,
	description: '',
	defaults: { name },
	inputs: ['main'],
	outputs: ['main'],
	properties: [],
	...extra,
});
