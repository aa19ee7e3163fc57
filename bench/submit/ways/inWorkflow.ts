import type { INode, INodeParameters } from 'n8n-workflow';
import type { Engine } from '../../../sandbox/engine/engine';
import type { Way } from './way';

/** The node that sends, in the middle of the workflow. */
export type Sender = Pick<INode, 'type' | 'typeVersion'> & {
	parameters: INodeParameters;
	credentials?: NonNullable<INode['credentials']>;
};

const plain = { typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };

/** Runs Start → sender → Rows in n8n's engine, or Start → Rows when nothing is to be sent. */
export function inWorkflow(engine: Engine, sender: Sender | null): Way {
	const start: INode = { ...plain, id: '1', name: 'Start', type: 'test.start' };
	const rows: INode = { ...plain, id: '3', name: 'Rows', type: 'test.passThrough' };
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const middle: INode[] = sender
		? [{ ...plain, ...sender, id: '2', name: 'Send', parameters: sender.parameters }]
		: [];
	return async (items) => {
		const { data } = await engine.runWorkflow({
			nodes: [start, ...middle, rows],
			connections: sender ? { Start: to('Send'), Send: to('Rows') } : { Start: to('Rows') },
			start: { node: 'Start', items },
		});
		if (data.resultData.error) throw new Error(data.resultData.error.message);
		const output = data.resultData.runData['Rows']?.[0]?.data?.main?.[0] ?? [];
		if (output.length !== items.length) throw new Error(`${output.length} items came out`);
		return sender ? output.map(({ json }) => String(json['submissionId'])) : [];
	};
}
