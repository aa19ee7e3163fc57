import { NodeConnectionTypes } from 'n8n-workflow';
import { ArgosIdentity } from '../../../nodes/ArgosIdentity/ArgosIdentity.node.ts'; // The extension keeps tsx from taking the .json beside it.

/** The node as n8n offers it to agents (`n8n/dist/tool-generation/ai-tools.js`). */
export class ArgosIdentityTool extends ArgosIdentity {
	constructor() {
		super();
		const { usableAsTool, ...description } = this.description;
		if (usableAsTool !== true) throw new Error('n8n offers only nodes that say usableAsTool');
		this.description = {
			...description,
			name: `${description.name}Tool`,
			inputs: [],
			outputs: [NodeConnectionTypes.AiTool],
		};
	}
}
