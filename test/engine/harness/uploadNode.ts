import type {
	ICredentialType,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

export const keyCredential: ICredentialType = {
	name: 'keyApi',
	displayName: 'Key',
	properties: [{ displayName: 'Key', name: 'apiKey', type: 'string', default: '' }],
	authenticate: {
		type: 'generic',
		properties: { headers: { 'x-api-key': '={{$credentials.apiKey}}' } },
	},
};

export const uploadType = 'test.upload';

/** What `seen` was given: the last thing that the helper returned or threw, and the run's index. */
export interface Seen {
	runIndex: number;
	response?: IN8nHttpFullResponse;
	thrown?: unknown;
}

export interface UploadOptions {
	url: string;
	timeout?: number;
	trustAnyCertificate?: boolean;
}

export const uploadParameters = (options: UploadOptions): INodeParameters => ({
	url: options.url,
	timeout: options.timeout ?? 5_000,
	trustAnyCertificate: options.trustAnyCertificate ?? false,
});

/**
 * The smallest node that does what matters here: posts an item's binary field as multipart through n8n's own
 * helper. `ownSignal` is joined with the execution's by a derived `this`.
 */
export class UploadNode implements INodeType {
	readonly seen: Seen[] = [];

	ownSignal: AbortSignal | undefined;

	description: INodeTypeDescription = {
		displayName: 'Upload',
		name: 'upload',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Upload' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'keyApi', required: true }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Timeout', name: 'timeout', type: 'number', default: 5000 },
			{ displayName: 'Trust', name: 'trustAnyCertificate', type: 'boolean', default: false },
		],
	};

	constructor() {
		const run = this.run.bind(this);
		this.execute = async function () {
			return await run(this);
		};
	}

	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

	private async run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const rows: INodeExecutionData[] = [];
		const { $runIndex: runIndex } = context.getWorkflowDataProxy(0);
		for (const index of context.getInputData().keys()) {
			try {
				const response = await this.post(context, index);
				this.seen.push({ runIndex, response });
				const body: unknown = response.body;
				const json: IDataObject = { statusCode: response.statusCode, body: body as IDataObject };
				const { binary } = context.getInputData()[index] ?? {};
				// The picture goes on, so that a loop can send it again.
				rows.push({ json, ...(binary && { binary }), pairedItem: { item: index } });
			} catch (error) {
				this.seen.push({ runIndex, thrown: error });
				if (!context.continueOnFail()) throw error;
				const message = error instanceof Error ? error.message : String(error);
				rows.push({ json: { message, error: { index } }, pairedItem: { item: index } });
			}
		}
		return [rows];
	}

	private async post(context: IExecuteFunctions, index: number): Promise<IN8nHttpFullResponse> {
		const { mimeType } = context.helpers.assertBinaryData(index, 'data');
		const bytes = await context.helpers.getBinaryDataBuffer(index, 'data');
		const form = new FormData();
		form.append('email', 'someone@example.com');
		form.append('id_image', new Blob([new Uint8Array(bytes)], { type: mimeType }), 'front.jpg');
		const request: IHttpRequestOptions = {
			method: 'POST',
			url: String(context.getNodeParameter('url', index)),
			body: form,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: Number(context.getNodeParameter('timeout', index)),
			...(context.getNodeParameter('trustAnyCertificate', index) === true && {
				skipSslCertificateValidation: true,
			}),
		};
		const helper = context.helpers.httpRequestWithAuthentication;
		const response: unknown = await helper.call(this.caller(context), 'keyApi', request);
		return response as IN8nHttpFullResponse;
	}

	private caller(context: IExecuteFunctions): IExecuteFunctions {
		const { ownSignal } = this;
		if (ownSignal === undefined) return context;
		const cancel = context.getExecutionCancelSignal();
		const signals = cancel === undefined ? [ownSignal] : [ownSignal, cancel];
		return Object.create(context, {
			getExecutionCancelSignal: { value: () => AbortSignal.any(signals) },
		}) as IExecuteFunctions;
	}
}
