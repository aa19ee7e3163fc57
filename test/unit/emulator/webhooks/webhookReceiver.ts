import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Call {
	body: string;
	headers: IncomingHttpHeaders;
	/** Where it came from. */
	caller: string | undefined;
}

/** A server that takes webhooks and answers 200, or another status, or nothing until it is told to. */
export async function webhookReceiver() {
	const calls: Call[] = [];
	let status: number | 'none' = 200;
	const held: ServerResponse[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const { headers, socket } = request;
			calls.push({ body, headers, caller: socket.remoteAddress });
			if (status === 'none') held.push(response);
			else response.writeHead(status).end('thanks');
			server.emit('delivery');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		calls,
		/** How it answers from now on; with a status also those that have not been answered. */
		answer(how: number | 'none'): void {
			status = how;
			if (how === 'none') return;
			for (const response of held.splice(0)) response.writeHead(how).end('thanks');
		},
		/** What the deliveries said, in the order of arrival. */
		bodies: () => calls.map(({ body }) => JSON.parse(body) as Record<string, unknown>),
		events: () => calls.map(({ body }) => JSON.parse(body).webhook_trigger as unknown),
		/** Resolves when so many have come. */
		async received(count: number): Promise<void> {
			while (calls.length < count) await once(server, 'delivery');
		},
		async close(): Promise<void> {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export type WebhookReceiver = Awaited<ReturnType<typeof webhookReceiver>>;
