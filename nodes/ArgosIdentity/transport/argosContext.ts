import type { IExecuteFunctions, RequestHelperFunctions } from 'n8n-workflow';

/**
 * What a request to ARGOS needs of n8n: the contexts in which a node executes and in which a webhook
 * is answered both have it. A webhook cannot be cancelled, so its context has no signal for that.
 */
export interface ArgosContext extends Pick<IExecuteFunctions, 'getCredentials'> {
	helpers: Pick<RequestHelperFunctions, 'httpRequestWithAuthentication'>;
	getExecutionCancelSignal?(): AbortSignal | undefined;
}

/** The signal that ends with the execution, where there is one. */
export function cancelSignalOf(context: ArgosContext): AbortSignal | undefined {
	return context.getExecutionCancelSignal?.();
}

/** The same context, whose requests end with this signal instead of the execution's own. */
export function endingWith(context: ArgosContext, signal: AbortSignal): ArgosContext {
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as ArgosContext;
}
