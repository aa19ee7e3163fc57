import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

async function untilAborted(signal: AbortSignal | undefined): Promise<never> {
	return await new Promise((_resolve, reject) => {
		const end = () => reject(Object.assign(new Error('canceled'), { httpCode: 'ERR_CANCELED' }));
		if (signal?.aborted) end();
		signal?.addEventListener('abort', end);
	});
}

export interface Call {
	signal: AbortSignal | undefined;
	credential: string;
	options: IHttpRequestOptions;
}

/**
 * A context whose request helper gives the results one after the other and records its calls. An Error is
 * thrown, and `hanging` never answers.
 */
export function answeringContext(
	results: unknown[],
	{
		apiKey = 'key',
		baseUrl = 'https://argos.example.test/v3/',
		cancel,
	}: { apiKey?: string; baseUrl?: unknown; cancel?: AbortSignal } = {},
) {
	const calls: Call[] = [];
	const context = {
		getCredentials: async () => ({ apiKey, baseUrl }),
		getExecutionCancelSignal: () => cancel,
		helpers: {
			async httpRequestWithAuthentication(
				this: IExecuteFunctions,
				credential: string,
				options: IHttpRequestOptions,
			) {
				calls.push({ signal: this.getExecutionCancelSignal(), credential, options });
				const result = results[calls.length - 1];
				if (result === 'hanging') return await untilAborted(this.getExecutionCancelSignal());
				if (result instanceof Error) throw result;
				return await Promise.resolve(result);
			},
		},
	};
	return { context: context as unknown as IExecuteFunctions, calls };
}
