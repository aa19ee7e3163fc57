import type { WorkflowDefinition } from '../../sandbox/n8n/workflow';

/** A workflow that answers at an address: this path below `/webhook/`. */
export interface Served {
	definition: WorkflowDefinition;
	path: string;
}
