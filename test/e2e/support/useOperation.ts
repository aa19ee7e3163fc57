import { argosCredential } from '../../../sandbox/n8n/argos';
import { outputs, type Execution, type OutputItem } from '../../../sandbox/n8n/n8nRest';
import { node, workflow } from '../../../sandbox/n8n/workflow';
import { ARGOS_IDENTITY } from '../../../sandbox/submitIdParameters';
import type { World } from './useN8n';

interface Ran {
	execution: Execution;
	/** What the node after ours got. */
	items: OutputItem[];
}

/**
 * Runs an operation on submissions in a workflow that is started by hand, once for each of the items
 * (one without fields, unless others are given).
 */
export function useOperation(world: () => World) {
	let credential: { id: string; name: string } | undefined;

	beforeAll(async () => {
		const { emulator, n8n } = world();
		credential = await n8n.createCredential(argosCredential(emulator.baseUrl));
	});

	return async (
		operation: string,
		parameters: Record<string, unknown>,
		{ items = [{}], onError = 'stopWorkflow' }: { items?: object[]; onError?: string } = {},
	): Promise<Ran> => {
		const jsCode = `return ${JSON.stringify(items)}.map((json) => ({ json }));`;
		const settings = { credentials: { argosIdentityApi: credential }, onError };
		const nodes = [
			node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
			node('Items', 'n8n-nodes-base.code', 2, { jsCode }),
			node(
				'ARGOS',
				ARGOS_IDENTITY,
				1,
				{ resource: 'submission', operation, ...parameters },
				settings,
			),
			node('Rows', 'n8n-nodes-base.noOp', 1, {}),
		];
		const { n8n } = world();
		const { id } = await n8n.createWorkflow(
			workflow(operation, nodes, [
				['Start', 'Items'],
				['Items', 'ARGOS'],
				['ARGOS', 'Rows'],
			]),
		);
		const execution = await n8n.finishedExecution(await n8n.run(id, 'Start'));
		return { execution, items: outputs(execution, 'Rows')[0] ?? [] };
	};
}
