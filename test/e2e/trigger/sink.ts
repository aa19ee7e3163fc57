import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type Item = Record<string, unknown>;

/** Where workflows post their items to, so that every one that came out is seen. */
export interface Sink {
	/** An address of this name, and what has come to it, in the order of arrival. */
	basin(name: string): { url: string; items: Item[] };
	close(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
	const basins = new Map<string, Item[]>();
	const server = createServer((request, response) => {
		void json(request).then((item) => {
			basins.get(request.url?.slice(1) ?? '')?.push(item as Item);
			response.end('{}');
		});
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		basin(name) {
			const items: Item[] = [];
			basins.set(name, items);
			return { url: `http://127.0.0.1:${port}/${name}`, items };
		},
		async close() {
			server.closeAllConnections();
			await once(server.close(), 'close');
		},
	};
}
