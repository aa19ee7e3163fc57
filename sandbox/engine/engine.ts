import { removeUserFolder } from './environment';
import {
	createRunExecutionData,
	Workflow,
	type IBinaryData,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	type IWorkflowSettings,
	type NodeExecutionHint,
	type OnError,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { isEngineRequest, WorkflowExecute } from 'n8n-core';
import { randomUUID } from 'node:crypto';
import { additionalDataFor } from './additionalData';
import { initBinaryStore, storeBinary, type BinaryMode, type BinaryOptions } from './binaryStore';
import { TestCredentialsHelper } from './credentialsHelper';
import { NodeTypeTable } from './nodeTypes';
import { testNodes } from './testNodes';

export interface EngineSetup {
	/** By full type name, e.g. `n8n-nodes-argos-identity.argosIdentity`. */
	nodeTypes: Record<string, INodeType>;
	credentialTypes: Record<string, ICredentialType>;
	/** Decrypted data by credential type name; every node that names the type gets it. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
	binaryMode: BinaryMode;
}

export interface NodeRequest {
	type: string;
	typeVersion?: number;
	parameters: INodeParameters;
	items: INodeExecutionData[];
	onError?: OnError;
	/** Only what the node can read of itself: rerunning is the workflow's work, see `runWorkflow`. */
	retryOnFail?: boolean;
	maxTries?: number;
	executionId?: string;
	runIndex?: number;
	signal?: AbortSignal;
	nodeName?: string;
	mode?: WorkflowExecuteMode;
	settings?: IWorkflowSettings;
}

export interface PrepareRequest extends Pick<NodeRequest, 'type' | 'parameters' | 'mode'> {
	nodeId?: string;
}

export interface NodeResult {
	output: INodeExecutionData[][];
	hints: NodeExecutionHint[];
}

export interface WorkflowRequest {
	nodes: INode[];
	connections: IConnections;
	/** Where the run begins, and with what; usually a `test.start` node, as pairing needs a source. */
	start: { node: string; items: INodeExecutionData[] };
	executionId?: string;
	/** Cancels the execution as the Stop button does. */
	signal?: AbortSignal;
	mode?: WorkflowExecuteMode;
	settings?: IWorkflowSettings;
}

/** A node outside of any execution, as n8n has it when a webhook comes. */
export interface PreparedNode {
	node: INode;
	nodeType: INodeType;
	workflow: Workflow;
	additionalData: IWorkflowExecuteAdditionalData;
}

export interface Engine {
	readonly workflowId: string;
	/** A workflow with this node alone, its parameters' defaults filled in. */
	prepareNode(request: PrepareRequest): PreparedNode;
	/** Bytes as an upstream node would have stored them, in the engine's binary mode. */
	storeBinary(bytes: Buffer, options?: BinaryOptions): Promise<IBinaryData>;
	/** One run of one node. Rejects with what the node's `execute` threw. */
	runNode(request: NodeRequest): Promise<NodeResult>;
	/** A whole workflow: error outputs, Retry On Fail, pairing, stopping. Resolves when failed or cancelled too. */
	runWorkflow(request: WorkflowRequest): Promise<IRun>;
	setCredentials(credentials: Record<string, ICredentialDataDecryptedObject>): void;
	close(): Promise<void>;
}

let openEngine: Engine | undefined;

/**
 * n8n's engine in this process, without a server. One at a time, as n8n's binary mode is one per process;
 * after `close()` the next may use the other mode.
 */
export async function startEngine(setup: EngineSetup): Promise<Engine> {
	if (openEngine !== undefined) throw new Error('Close the open engine before starting another');
	const engine = new TestEngine(setup);
	await initBinaryStore(setup.binaryMode);
	openEngine = engine;
	return engine;
}

class TestEngine implements Engine {
	readonly workflowId = `wf${randomUUID().slice(0, 8)}`;

	private readonly nodeTypes: NodeTypeTable;

	private readonly credentialsHelper: TestCredentialsHelper;

	private executions = 0;

	constructor(setup: EngineSetup) {
		this.nodeTypes = new NodeTypeTable({ ...testNodes, ...setup.nodeTypes });
		this.credentialsHelper = new TestCredentialsHelper(setup.credentialTypes, setup.credentials);
	}

	async storeBinary(bytes: Buffer, options?: BinaryOptions): Promise<IBinaryData> {
		const owner = { workflowId: this.workflowId, executionId: 'upstream' };
		return await storeBinary(bytes, owner, options);
	}

	prepareNode({ type, parameters, mode = 'webhook', nodeId }: PrepareRequest): PreparedNode {
		const id = nodeId ?? randomUUID();
		const node: INode = { id, name: 'Node', type, typeVersion: 1, position: [0, 0], parameters };
		const { workflow, additionalData } = this.prepare([node], {}, mode, {});
		const prepared = workflow.getNode(node.name) ?? node;
		return { node: prepared, nodeType: this.nodeTypes.getByName(type), workflow, additionalData };
	}

	async runNode(request: NodeRequest): Promise<NodeResult> {
		const node: INode = {
			id: randomUUID(),
			name: request.nodeName ?? 'Node',
			type: request.type,
			typeVersion: request.typeVersion ?? 1,
			position: [0, 0],
			parameters: request.parameters,
			...(request.onError !== undefined && { onError: request.onError }),
			...(request.retryOnFail !== undefined && { retryOnFail: request.retryOnFail }),
			...(request.maxTries !== undefined && { maxTries: request.maxTries }),
		};
		const mode = request.mode ?? 'trigger';
		const { workflow, additionalData } = this.prepare([node], {}, mode, request);
		// The Workflow filled in the parameters' defaults.
		const prepared = workflow.getNode(node.name) ?? node;
		const executionData = { node: prepared, data: { main: [request.items] }, source: null };
		const runExecutionData = createRunExecutionData({
			executionData: { nodeExecutionStack: [executionData] },
		});
		const result = await new WorkflowExecute(additionalData, mode, runExecutionData).runNode(
			workflow,
			executionData,
			runExecutionData,
			request.runIndex ?? 0,
			additionalData,
			mode,
			request.signal,
		);
		if (isEngineRequest(result)) throw new Error('The node asked the engine to run other nodes');
		return { output: result.data ?? [], hints: result.hints ?? [] };
	}

	async runWorkflow(request: WorkflowRequest): Promise<IRun> {
		const mode = request.mode ?? 'trigger';
		const { workflow, additionalData } = this.prepare(
			request.nodes,
			request.connections,
			mode,
			request,
		);
		const startNode = workflow.getNode(request.start.node);
		if (startNode === null) throw new Error(`No node named ${request.start.node}`);
		const runExecutionData = createRunExecutionData({
			executionData: {
				nodeExecutionStack: [
					{ node: startNode, data: { main: [request.start.items] }, source: null },
				],
			},
		});
		const run = new WorkflowExecute(additionalData, mode, runExecutionData).processRunExecutionData(
			workflow,
		);
		const cancel = () => run.cancel();
		request.signal?.addEventListener('abort', cancel, { once: true });
		if (request.signal?.aborted === true) cancel();
		try {
			return await run;
		} finally {
			request.signal?.removeEventListener('abort', cancel);
		}
	}

	setCredentials(credentials: Record<string, ICredentialDataDecryptedObject>): void {
		this.credentialsHelper.setData(credentials);
	}

	async close(): Promise<void> {
		removeUserFolder();
		if (openEngine === this) openEngine = undefined;
	}

	private prepare(
		nodes: INode[],
		connections: IConnections,
		mode: WorkflowExecuteMode,
		{ executionId, settings }: { executionId?: string; settings?: IWorkflowSettings },
	) {
		this.executions += 1;
		const base = {
			id: this.workflowId,
			name: 'Engine test',
			active: false,
			nodes: nodes.map((node) => this.withCredentials(node)),
			connections,
			settings: { executionOrder: 'v1' as const, ...settings },
		};
		const workflow = new Workflow({ ...base, nodeTypes: this.nodeTypes });
		const now = new Date();
		const additionalData = additionalDataFor(
			this.credentialsHelper,
			executionId ?? String(this.executions),
			mode,
			{ ...base, createdAt: now, updatedAt: now, activeVersionId: null, isArchived: false },
		);
		return { workflow, additionalData };
	}

	private withCredentials(node: INode): INode {
		if (node.credentials !== undefined) return node;
		const wanted = this.nodeTypes.getByName(node.type).description.credentials ?? [];
		const credentials = this.credentialsHelper.detailsFor(wanted.map(({ name }) => name));
		return { ...node, credentials };
	}
}
