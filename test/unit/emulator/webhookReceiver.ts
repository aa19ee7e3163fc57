import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A server that takes webhooks and answers 200. */
export async function webhookReceiver() {
	const all: unknown[] = [];
	const server = createServer((request, response) => {
		void json(request).then((body) => {
			all.push(body);
			response.end();
			server.emit('delivery');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		deliveries: {
			all,
			/** Resolves when at least one has come. */
			async next(): Promise<void> {
				if (all.length === 0) await once(server, 'delivery');
			},
		},
		async close(): Promise<void> {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
