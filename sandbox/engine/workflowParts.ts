import type { IConnection, INode, INodeParameters } from 'n8n-workflow';

/** A node without what only the editor's canvas needs. `settings` are those of the Settings tab. */
export function node(
	name: string,
	type: string,
	parameters: INodeParameters = {},
	settings: Partial<INode> = {},
): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters, ...settings };
}

/** To the first input of a node. */
export const to = (name: string): IConnection => ({ node: name, type: 'main', index: 0 });
