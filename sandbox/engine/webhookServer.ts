import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, { type FastifyRequest } from 'fastify';
import { HookContext, WebhookContext } from 'n8n-core';
import type {
	INodeExecutionData,
	INodeParameters,
	IHookFunctions,
	IWebhookData,
	IWebhookFunctions,
	IWebhookResponseData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Engine, PreparedNode } from './engine';
import { parseWebhookBody } from './webhookBody';

/** n8n's own limit for a body (N8N_PAYLOAD_SIZE_MAX), in bytes. */
const PAYLOAD_MAX = 16 * 1024 * 1024;

export interface WebhookOptions {
	type: string;
	parameters: INodeParameters;
	/** N8N_PROXY_HOPS: how many proxies stand before n8n. */
	proxyHops?: number;
	/** `manual` for the test address. */
	mode?: WorkflowExecuteMode;
	nodeId?: string;
	/** In place of the node's own, to try it with other limits. */
	webhook?: (context: IWebhookFunctions) => Promise<IWebhookResponseData>;
	/** What happens before n8n has stored the execution and answers; a throw keeps it from starting. */
	beforeAnswer?: () => Promise<void>;
}

/** A node that waits at a webhook's address, on a real socket. */
export interface WebhookServer {
	url: string;
	/** The items of the executions that were started, in their order. */
	started: INodeExecutionData[];
	/** What the node threw. n8n would start an execution that fails. */
	thrown: unknown[];
	close(): Promise<void>;
}

function webhookData({ nodeType, node, workflow, additionalData }: PreparedNode): IWebhookData {
	const [webhookDescription] = nodeType.description.webhooks ?? [];
	if (webhookDescription === undefined) throw new Error(`${node.type} has no webhook`);
	return {
		httpMethod: 'POST',
		node: node.name,
		path: webhookDescription.path,
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
	};
}

/** Activates a workflow with this node alone, as n8n does (`createWebhookIfNotExists`). */
export async function activate(engine: Engine, options: WebhookOptions): Promise<void> {
	const prepared = engine.prepareNode(options);
	const { workflow, node, additionalData, nodeType } = prepared;
	const data = webhookData(prepared);
	const hook = new HookContext(workflow, node, additionalData, 'trigger', 'activate', data);
	const context = hook as IHookFunctions;
	const methods = nodeType.webhookMethods?.default;
	if ((await methods?.checkExists.call(context)) !== true) await methods?.create.call(context);
}

type N8nRequest = IncomingMessage & { body?: unknown; rawBody?: Buffer };

/** n8n's part before the node (`body-parser.js`); false where it has answered itself. */
function readBody(request: FastifyRequest, raw: N8nRequest, response: ServerResponse): boolean {
	raw.rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
	// As Express has it: asked for when it is needed, by the number of proxies.
	Object.defineProperty(raw, 'ip', { get: () => request.ip });
	try {
		raw.body = parseWebhookBody(request.headers['content-type'], raw.rawBody);
		return true;
	} catch {
		response.writeHead(422).end('Failed to parse request body');
		return false;
	}
}

/** n8n's part after the node (`webhook-helpers.js`, response mode `onReceived`). */
async function answer(
	result: IWebhookResponseData,
	response: ServerResponse,
	started: INodeExecutionData[],
	beforeAnswer: () => Promise<void>,
): Promise<void> {
	if (result.noWebhookResponse === true) return;
	const items = result.workflowData?.flat() ?? [];
	try {
		await beforeAnswer();
		started.push(...items);
		response.writeHead(200).end(String(result.webhookResponse ?? 'Workflow was started'));
	} catch {
		response.writeHead(500).end('Error');
	}
}

/** Lets a node answer webhooks in n8n-core's own webhook context. */
export async function startWebhook(
	engine: Engine,
	{ proxyHops = 0, mode = 'webhook', beforeAnswer = async () => {}, ...options }: WebhookOptions,
): Promise<WebhookServer> {
	const started: INodeExecutionData[] = [];
	const thrown: unknown[] = [];
	const nodeId = options.nodeId ?? 'trigger';
	const app = Fastify({
		forceCloseConnections: true,
		bodyLimit: PAYLOAD_MAX,
		// What Express makes of the number that n8n gives it as `trust proxy`.
		trustProxy: (_address: string, hop: number) => hop < proxyHops,
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.post('/webhook', async (request, reply) => {
		reply.hijack();
		const raw: N8nRequest = request.raw;
		const response = reply.raw;
		if (!readBody(request, raw, response)) return;
		const prepared = engine.prepareNode({ ...options, nodeId, mode });
		const { workflow, node, nodeType, additionalData } = prepared;
		Object.assign(additionalData, { httpRequest: raw, httpResponse: response });
		const data = webhookData(prepared);
		const webhook = new WebhookContext(workflow, node, additionalData, mode, data, [], null);
		const context = webhook as IWebhookFunctions;
		try {
			const own = options.webhook?.(context) ?? nodeType.webhook?.call(context);
			const result = (await own) ?? {};
			await answer(result, response, started, beforeAnswer);
		} catch (error) {
			thrown.push(error);
			response.writeHead(500).end('Error');
		}
	});
	const origin = await app.listen({ port: 0, host: '127.0.0.1' });
	return { url: `${origin}/webhook`, started, thrown, close: async () => await app.close() };
}
