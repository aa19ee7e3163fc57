import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n's type promises one, but a tool that is called from outside of a workflow's run has none. */
export function executionIdOf(context: IExecuteFunctions): string | undefined {
	return context.getExecutionId();
}

/** Which run of the node in its execution this is. n8n's tries of one run have the same. */
export function runIndexOf(context: IExecuteFunctions): unknown {
	return context.getWorkflowDataProxy(0).$runIndex as unknown;
}
