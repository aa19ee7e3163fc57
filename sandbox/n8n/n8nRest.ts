import { setTimeout as sleep } from 'node:timers/promises';

import { unflatten } from './unflatten';
import type { WorkflowDefinition } from './workflow';

export interface CredentialData {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface OutputItem {
	json: Record<string, unknown>;
	binary?: Record<string, unknown>;
	pairedItem?: unknown;
}

interface NodeRun {
	data?: { main?: Array<OutputItem[] | null> };
	error?: { message: string; description?: string };
}

/** A node or credential type as the editor gets it. Its pictures are addresses below the server's. */
export interface InstalledType {
	name: string;
	displayName: string;
	iconUrl?: string | { light: string; dark: string };
}

export interface Execution {
	id: string;
	status: string;
	data: { resultData: { runData: Record<string, NodeRun[]>; error?: { message: string } } };
}

export const OWNER = {
	email: 'owner@example.test',
	firstName: 'Test',
	lastName: 'Owner',
	password: 'Only4Tests!',
};

/**
 * For a request that shares no connection with others. An n8n that was busy for some seconds closes those
 * that were open as if they had been idle, also one that a request is on its way on.
 */
export const OWN_CONNECTION = { connection: 'close' } as const;

/** How many rows of a table are asked for at a time: the most that n8n gives. */
const ROWS_AT_A_TIME = 250;

/** States of an execution. */
const UNDER_WAY = ['new', 'running', 'waiting'];
const FAILED = ['error', 'crashed', 'canceled'];

/** What n8n's editor asks its server; the same on every supported version. */
export class N8nRest {
	private cookie = '';

	constructor(private readonly url: string) {}

	/** Makes the owner of a fresh server, who is then signed in. */
	async setUpOwner(): Promise<void> {
		await this.request('POST', '/owner/setup', OWNER);
	}

	async login(): Promise<void> {
		const { email: emailOrLdapLoginId, password } = OWNER;
		await this.request('POST', '/login', { emailOrLdapLoginId, password });
	}

	async createCredential(credential: CredentialData): Promise<{ id: string; name: string }> {
		const { id, name } = await this.request<{ id: string; name: string }>(
			'POST',
			'/credentials',
			credential,
		);
		return { id, name };
	}

	/** The "Test" button of a saved credential. */
	async testCredential(
		id: string,
		credential: CredentialData,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		return await this.request('POST', '/credentials/test', { credentials: { id, ...credential } });
	}

	async createWorkflow(workflow: WorkflowDefinition): Promise<{ id: string; versionId: string }> {
		return await this.request('POST', '/workflows', workflow);
	}

	/**
	 * Makes a workflow and publishes it. Newer servers answer before the webhook is there, so this
	 * asks (by OPTIONS, which starts nothing) until the path is known.
	 * @returns the workflow's id and its webhook's address.
	 */
	async publish(
		workflow: WorkflowDefinition,
		webhookPath: string,
	): Promise<{ id: string; webhookUrl: string }> {
		const id = await this.activate(workflow);
		const webhookUrl = `${this.url}/webhook/${webhookPath}`;
		await until(webhookUrl, acceptsPost);
		return { id, webhookUrl };
	}

	/** The same for a workflow that starts with a Form Trigger whose path is `formPath`. */
	async publishForm(
		workflow: WorkflowDefinition,
		formPath: string,
	): Promise<{ id: string; formUrl: string }> {
		const id = await this.activate(workflow);
		const formUrl = `${this.url}/form/${formPath}`;
		await until(formUrl, async (url) => (await fetch(url)).ok);
		return { id, formUrl };
	}

	/** The rows of a data table in the owner's project, oldest first, without n8n's own columns. */
	async tableRows(tableName: string): Promise<Array<Record<string, unknown>>> {
		const table = await this.tablePath(tableName);
		if (table === undefined) return [];
		const all: Array<Record<string, unknown>> = [];
		for (;;) {
			const { data } = await this.request<{ data: typeof all }>(
				'GET',
				`${table}/rows?take=${ROWS_AT_A_TIME}&skip=${all.length}&sortBy=id:asc`,
			);
			all.push(...data);
			if (data.length < ROWS_AT_A_TIME) break;
		}
		const own = ([key]: [string, unknown]) => !['id', 'createdAt', 'updatedAt'].includes(key);
		return all.map((row) => Object.fromEntries(Object.entries(row).filter(own)));
	}

	/** Puts rows into a data table of the owner's project, which has to be there. */
	async addTableRows(tableName: string, rows: Array<Record<string, unknown>>): Promise<void> {
		const table = await this.tablePath(tableName);
		if (table === undefined) throw new Error(`There is no table "${tableName}"`);
		await this.request('POST', `${table}/insert`, { data: rows, returnType: 'count' });
	}

	private async tablePath(tableName: string): Promise<string | undefined> {
		const { id: project } = await this.request<{ id: string }>('GET', '/projects/personal');
		const path = `/projects/${project}/data-tables`;
		const tables = await this.request<{ data: Array<{ id: string; name: string }> }>('GET', path);
		const table = tables.data.find(({ name }) => name === tableName);
		return table && `${path}/${table.id}`;
	}

	private async activate(workflow: WorkflowDefinition): Promise<string> {
		const { id, versionId } = await this.createWorkflow(workflow);
		await this.request('POST', `/workflows/${id}/activate`, { versionId });
		return id;
	}

	/** Starts a workflow by hand, as the editor's button does; returns the execution's id. */
	async run(id: string, triggerName: string): Promise<string> {
		const workflowData = await this.request<object>('GET', `/workflows/${id}`);
		const { executionId } = await this.request<{ executionId: string }>(
			'POST',
			`/workflows/${id}/run`,
			{ workflowData, triggerToStartFrom: { name: triggerName }, startNodes: [] },
		);
		return executionId;
	}

	/**
	 * Lets a workflow listen at its test address, as the editor's button does, until one call has come.
	 * @returns the address of the webhook
	 */
	async listen(id: string, triggerName: string, webhookPath: string): Promise<string> {
		const workflowData = await this.request<object>('GET', `/workflows/${id}`);
		await this.request('POST', `/workflows/${id}/run`, {
			workflowData,
			triggerToStartFrom: { name: triggerName },
			startNodes: [],
		});
		return `${this.url}/webhook-test/${webhookPath}`;
	}

	/**
	 * Waits until no execution of a workflow is under way, however long that takes.
	 * @throws Error when one did not end well
	 */
	async executionsEnded(workflowId: string): Promise<void> {
		await this.noneUnderWay(workflowId);
		if ((await this.failedExecutions(workflowId)) > 0) throw new Error('An execution failed');
	}

	/** The same, whatever has become of them. */
	async noneUnderWay(workflowId: string): Promise<void> {
		while ((await this.executionsIn(workflowId, UNDER_WAY)) > 0) await sleep(50);
	}

	/** How many executions of a workflow did not end well, a hundred at most. */
	async failedExecutions(workflowId: string): Promise<number> {
		return await this.executionsIn(workflowId, FAILED);
	}

	private async executionsIn(workflowId: string, status: readonly string[]): Promise<number> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status }));
		const path = `/executions?limit=100&filter=${filter}`;
		const { results } = await this.request<{ results: unknown[] }>('GET', path);
		return results.length;
	}

	/** The ids of a workflow's executions, newest first. */
	async executionIds(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.request<{ results: Array<{ id: string }> }>(
			'GET',
			`/executions?filter=${filter}`,
		);
		return results.map(({ id }) => id);
	}

	/** An execution with its data, as soon as it has ended. */
	async finishedExecution(id: string, timeoutMs = 60_000): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const found = await this.request<{ status: string; data: string }>(
				'GET',
				`/executions/${id}`,
			);
			if (!['new', 'running', 'waiting'].includes(found.status)) {
				return { id, status: found.status, data: unflatten(found.data) as Execution['data'] };
			}
			if (Date.now() > deadline) throw new Error(`Execution ${id} is still ${found.status}`);
			await sleep(100);
		}
	}

	/** The one execution that a call of the webhook has started, when it has ended. */
	async onlyExecution(workflowId: string): Promise<Execution> {
		const deadline = Date.now() + 20_000;
		while (Date.now() < deadline) {
			const [id, ...more] = await this.executionIds(workflowId);
			if (more.length > 0) throw new Error(`${more.length + 1} executions instead of one`);
			if (id) return await this.finishedExecution(id);
			await sleep(100);
		}
		throw new Error('The workflow was not started');
	}

	/** A stored file of an execution, by the id of its binary data: the editor's "Download" button. */
	async download(binaryDataId: string): Promise<{ contentType: string | null; bytes: Buffer }> {
		const query = new URLSearchParams({ id: binaryDataId, action: 'download' });
		const response = await this.send('GET', `/rest/binary-data?${query.toString()}`);
		const bytes = Buffer.from(await response.arrayBuffer());
		return { contentType: response.headers.get('content-type'), bytes };
	}

	/** What the editor's node panel is made of. */
	async nodeTypes(): Promise<InstalledType[]> {
		return await this.json('GET', '/types/nodes.json');
	}

	async credentialTypes(): Promise<InstalledType[]> {
		return await this.json('GET', '/types/credentials.json');
	}

	private async request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
		return (await this.json<{ data: T }>(method, `/rest${path}`, body)).data;
	}

	private async json<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
		return (await (await this.send(method, path, body)).json()) as T;
	}

	private async send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
		const response = await fetch(this.url + path, {
			method,
			headers: {
				// n8n ties a session to a browser.
				'browser-id': 'end-to-end',
				'content-type': 'application/json',
				cookie: this.cookie,
				...OWN_CONNECTION,
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		if (!response.ok) {
			const text = await response.text();
			throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 800)}`);
		}
		const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return response;
	}
}

/** The items that a node gave out in its last run, one list an output. */
export function outputs(execution: Execution, nodeName: string): OutputItem[][] {
	const runs = execution.data.resultData.runData[nodeName] ?? [];
	return (runs.at(-1)?.data?.main ?? []).map((items) => items ?? []);
}

async function until(url: string, isThere: (url: string) => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 20_000;
	while (!(await isThere(url))) {
		if (Date.now() > deadline) throw new Error(`${url} did not come up`);
		await sleep(50);
	}
}

/** With an Origin, n8n names the methods that a webhook path is registered for. */
async function acceptsPost(url: string): Promise<boolean> {
	const response = await fetch(url, {
		method: 'OPTIONS',
		headers: { origin: 'http://127.0.0.1', 'access-control-request-method': 'POST' },
	});
	return (response.headers.get('access-control-allow-methods') ?? '').includes('POST');
}
