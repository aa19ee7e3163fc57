import busboy from 'busboy';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Step = 'step1' | 'step2';

/** One form that arrived. */
export interface Posted {
	step: Step;
	/** Texts by their names; a file stands with its size in bytes. */
	fields: Record<string, string | number>;
}

/** What is answered: a body with HTTP 200, or with the status that is named. */
export type Reply = { status?: number; body: unknown };

/** Says what a form is answered with; `earlier` are those of the same submission before it. */
export type Script = (posted: Posted, earlier: readonly Posted[]) => Reply;

export interface ScriptedArgos {
	baseUrl: string;
	posted: Posted[];
	/** What is played from now on; forgets what arrived before. */
	play(script: Script): void;
	/** From now on nothing is answered. */
	hold(): void;
	close(): Promise<void>;
}

async function fieldsOf(request: IncomingMessage): Promise<Posted['fields']> {
	return await new Promise((resolve, reject) => {
		const fields: Posted['fields'] = {};
		const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
		parser.on('field', (name, value) => (fields[name] = value));
		parser.on('file', (name, stream) => {
			let bytes = 0;
			stream.on('data', (chunk: Buffer) => (bytes += chunk.length));
			stream.on('end', () => (fields[name] = bytes));
		});
		parser.on('close', () => resolve(fields));
		parser.on('error', reject);
		request.pipe(parser);
	});
}

/** A server in ARGOS's place that answers both steps as a test says, whatever is sent. */
export async function startScriptedArgos(): Promise<ScriptedArgos> {
	let script: Script = () => ({ status: 500, body: {} });
	let isHeld = false;
	let posted: Posted[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			const step = request.url?.endsWith('/step2') ? 'step2' : 'step1';
			const arrived: Posted = { step, fields: await fieldsOf(request) };
			const id = arrived.fields.submissionId;
			const earlier = posted.filter(({ fields }) => id !== undefined && fields.submissionId === id);
			posted.push(arrived);
			if (isHeld) return;
			const { status = 200, body } = script(arrived, earlier);
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(body));
		})().catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/v3`,
		get posted() {
			return posted;
		},
		play(next) {
			script = next;
			isHeld = false;
			posted = [];
		},
		hold() {
			isHeld = true;
		},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
