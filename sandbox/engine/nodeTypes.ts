import type { INodeType, INodeTypes } from 'n8n-workflow';

/** n8n's registry of node types, over a plain table. */
export class NodeTypeTable implements INodeTypes {
	constructor(private readonly table: Record<string, INodeType>) {}

	getByName(name: string): INodeType {
		const type = this.table[name];
		if (type === undefined) throw new Error(`Unknown node type ${name}`);
		return type;
	}

	getByNameAndVersion(name: string): INodeType {
		return this.getByName(name);
	}

	getKnownTypes(): Record<string, never> {
		return {};
	}
}
