import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { Operation } from './operation';

/** The operation as its list shows it: where the node is a tool of an AI agent, only what may be one. */
export function choiceOf({ choice, isTool }: Operation): INodePropertyOptions {
	return isTool ? choice : { ...choice, displayOptions: { hide: { '@tool': [true] } } };
}

/**
 * Refuses to run as the tool of an AI agent what may not be one. n8n only hides the choice: a saved
 * workflow, or one that was written by hand, would still run it.
 *
 * @throws NodeOperationError
 */
export function refuseAsTool(context: IExecuteFunctions, { choice, isTool }: Operation): void {
	if (isTool || !context.isToolExecution()) return;
	throw new NodeOperationError(
		context.getNode(),
		`'${choice.name}' cannot be used by an AI agent, so nothing was sent`,
		{ description: 'Use it as a node of the workflow.' },
	);
}
