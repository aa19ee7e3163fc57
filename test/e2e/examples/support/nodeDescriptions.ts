import { NodeHelpers, type INode, type INodeTypeDescription } from 'n8n-workflow';

import type { N8nRest } from '../../../../sandbox/n8n/n8nRest';
import type { WorkflowNode } from '../../../../sandbox/n8n/workflow';

export type Descriptions = (node: WorkflowNode) => INodeTypeDescription | undefined;

/** The node types of a running n8n, each found by name and version as the editor finds it. */
export async function nodeDescriptions(n8n: N8nRest): Promise<Descriptions> {
	const all = (await n8n.nodeTypes()) as unknown as INodeTypeDescription[];
	return ({ type, typeVersion }) =>
		all.find(({ name, version }) => name === type && [version].flat().includes(typeVersion));
}

/** What the editor would complain about: a required parameter without a value, a value of a wrong kind. */
export const parameterIssues = (node: WorkflowNode, description: INodeTypeDescription) =>
	NodeHelpers.getNodeParametersIssues(description.properties, node as unknown as INode, description)
		?.parameters;
