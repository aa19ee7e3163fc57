import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { Operation } from './operation';

/** The operation as its list shows it: where the node is a tool of an AI agent, only what may be one. */
export function choiceOf({ choice, isTool }: Operation): INodePropertyOptions {
	return isTool ? choice : { ...choice, displayOptions: { hide: { '@tool': [true] } } };
}

/** Older agents call a tool themselves; for newer ones the engine runs it like a node of the workflow. */
export function runsAsTool(context: IExecuteFunctions): boolean {
	return (
		context.isToolExecution() || context.getNode().rewireOutputLogTo === NodeConnectionTypes.AiTool
	);
}

/**
 * Refuses to run as the tool of an AI agent what may not be one. n8n only hides the choice: a saved
 * workflow, or one that was written by hand, would still run it.
 *
 * @throws NodeOperationError
 */
export function refuseAsTool(context: IExecuteFunctions, { choice, isTool }: Operation): void {
	if (isTool || !runsAsTool(context)) return;
	throw new NodeOperationError(
		context.getNode(),
		`'${choice.name}' cannot be used by an AI agent, so nothing was sent`,
		{ description: 'Use it as a node of the workflow.' },
	);
}
