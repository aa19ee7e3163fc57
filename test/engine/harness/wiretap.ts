import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Wiretap {
	url: string;
	/** Requests in full, as they came. */
	requests: IncomingMessage[];
	close(): Promise<void>;
}

/** A server on a port of its own that answers everything, and keeps what it was sent. */
export async function startWiretap(answer: {
	status: number;
	location?: string;
}): Promise<Wiretap> {
	const requests: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		requests.push(request);
		const { location } = answer;
		response.writeHead(answer.status, location === undefined ? {} : { location });
		response.end('{"Items":[]}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** The keys that came, one a request. */
export const keysIn = ({ requests }: Wiretap) =>
	requests.map(({ headers }) => headers['x-api-key']);

/** A wiretap that n8n takes for its environment's proxy (HTTP_PROXY), until it is closed. */
export async function startProxyOfEnvironment(): Promise<Wiretap> {
	const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'];
	const proxy = await startWiretap({ status: 200 });
	for (const name of names) process.env[name] = proxy.url;
	return {
		...proxy,
		async close() {
			for (const name of names) Reflect.deleteProperty(process.env, name);
			await proxy.close();
		},
	};
}
