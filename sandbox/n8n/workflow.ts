export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	[setting: string]: unknown;
}

export interface WorkflowDefinition {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<
		string,
		{ main: Array<Array<{ node: string; type: 'main'; index: number }>> }
	>;
	settings: Record<string, unknown>;
}

/** From a node's output (0 if not given) to the first input of another. */
export type Link = [from: string, to: string, output?: number];

/** A node without what only the editor's canvas needs. `settings` are those of the Settings tab. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
	settings: Record<string, unknown> = {},
): WorkflowNode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters, ...settings };
}

/** A Webhook node for multipart posts. Without `webhookId` older servers put it under a longer path. */
export const webhook = (path: string, responseMode: 'onReceived' | 'responseNode'): WorkflowNode =>
	node(
		'Webhook',
		'n8n-nodes-base.webhook',
		2,
		{ path, httpMethod: 'POST', responseMode, options: {} },
		{ webhookId: path },
	);

export function workflow(name: string, nodes: WorkflowNode[], links: Link[]): WorkflowDefinition {
	const connections: WorkflowDefinition['connections'] = {};
	for (const [from, to, output = 0] of links) {
		const { main } = (connections[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: 'main', index: 0 });
	}
	// Order "v1" is what the editor gives new workflows; without it an old order is used.
	return { name, nodes, connections, settings: { executionOrder: 'v1' } };
}
