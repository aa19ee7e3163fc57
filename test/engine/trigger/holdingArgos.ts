import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An ARGOS that answers nobody before it is told to. Every submission that it is asked for is approved. */
export interface HoldingArgos {
	baseUrl: string;
	/** Requests without an answer. */
	open(): number;
	mostOpen(): number;
	/** Answers all, and from now on at once. */
	letGo(): void;
	close(): Promise<void>;
}

export async function startHoldingArgos(): Promise<HoldingArgos> {
	const held = new Set<() => void>();
	let isHolding = true;
	let mostOpen = 0;
	const server = createServer((request, response) => {
		const answer = () => {
			held.delete(answer);
			const id = new URL(request.url ?? '', 'http://argos').searchParams.get('submission_id');
			const item = { submission_id: id, kyc: { result: 'approved' } };
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ Items: [item] }));
		};
		held.add(answer);
		mostOpen = Math.max(mostOpen, held.size);
		response.once('close', () => held.delete(answer));
		if (!isHolding) setImmediate(answer);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/v3`,
		open: () => held.size,
		mostOpen: () => mostOpen,
		letGo() {
			isHolding = false;
			for (const answer of held) answer();
		},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
