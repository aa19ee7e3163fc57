import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Call {
	body: string;
	headers: IncomingHttpHeaders;
	/** Where it came from. */
	caller: string | undefined;
}

/** A server that takes webhooks and answers 200, or another status, or nothing until it is closed. */
export async function webhookReceiver() {
	const calls: Call[] = [];
	let answer: number | 'none' = 200;
	let [open, mostOpen] = [0, 0];
	const server = createServer((request, response) => {
		open += 1;
		mostOpen = Math.max(mostOpen, open);
		response.once('close', () => (open -= 1));
		void text(request).then((body) => {
			const { headers, socket } = request;
			calls.push({ body, headers, caller: socket.remoteAddress });
			server.emit('delivery');
			// Later than others that have come: so that those that are sent together are open together.
			setImmediate(() => {
				if (answer !== 'none') response.writeHead(answer).end('thanks');
			});
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
		calls,
		answer(how: number | 'none'): void {
			answer = how;
		},
		/** The most deliveries that were open at a time. */
		mostOpen: () => mostOpen,
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
