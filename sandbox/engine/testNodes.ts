import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { describeNode } from './nodeDescription';

/** Takes the place of a trigger or an upstream node: passes on what it is given. */
class PassThrough implements INodeType {
	description: INodeTypeDescription;

	constructor(name: string) {
		this.description = describeNode(name);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData().map((entry, i) => ({ ...entry, pairedItem: { item: i } }))];
	}
}

/** An If: an item goes to output 0 when `condition` (an expression) is true for it, else to output 1. */
class Route implements INodeType {
	description = describeNode('route', {
		outputs: ['main', 'main'],
		properties: [{ displayName: 'Condition', name: 'condition', type: 'boolean', default: false }],
	});

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const yes: INodeExecutionData[] = [];
		const no: INodeExecutionData[] = [];
		for (const [i, entry] of this.getInputData().entries()) {
			const side = this.getNodeParameter('condition', i) === true ? yes : no;
			side.push({ ...entry, pairedItem: { item: i } });
		}
		return [yes, no];
	}
}

/** Node types that every test workflow can use, by the type name to write into a node. */
export const testNodes = {
	'test.start': new PassThrough('start'),
	'test.passThrough': new PassThrough('passThrough'),
	'test.route': new Route(),
} as const;
