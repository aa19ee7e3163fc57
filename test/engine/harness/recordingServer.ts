import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorded {
	headers: IncomingHttpHeaders;
	body: Buffer;
}

export interface RecordingServer {
	url: string;
	received: Recorded[];
	close(): Promise<void>;
}

/** Keeps every request whole. Answers with the given statuses in turn (200 after them) and a JSON body. */
export async function startRecordingServer(...statuses: number[]): Promise<RecordingServer> {
	const received: Recorded[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const status = statuses[received.length] ?? 200;
			received.push({ headers: request.headers, body: Buffer.concat(chunks) });
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ n: received.length }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		received,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
