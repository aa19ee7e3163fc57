import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Engine } from '../../sandbox/engine/engine';

/** A node in the middle of the workflow. */
export type Step = Pick<INode, 'type' | 'typeVersion'> & {
	parameters: INodeParameters;
	credentials?: NonNullable<INode['credentials']>;
};

const plain = { typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };

/** Runs Start → the steps → Rows in n8n's engine and gives the items that come to Rows. */
export function inWorkflow(engine: Engine, steps: readonly Step[]) {
	const nodes: INode[] = [
		{ ...plain, id: 'Start', name: 'Start', type: 'test.start' },
		...steps.map((step, index) => ({ ...plain, ...step, id: `${index}`, name: `Step ${index}` })),
		{ ...plain, id: 'Rows', name: 'Rows', type: 'test.passThrough' },
	];
	const connections = Object.fromEntries(
		nodes.slice(1).map(({ name }, index) => {
			const to = { node: name, type: 'main' as const, index: 0 };
			return [nodes[index]?.name ?? '', { main: [[to]] }];
		}),
	);
	return async (items: INodeExecutionData[]): Promise<INodeExecutionData[]> => {
		const start = { node: 'Start', items };
		const { data } = await engine.runWorkflow({ nodes, connections, start });
		if (data.resultData.error) throw new Error(data.resultData.error.message);
		return data.resultData.runData['Rows']?.[0]?.data?.main?.[0] ?? [];
	};
}
