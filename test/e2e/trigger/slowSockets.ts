import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const head = ({ host, pathname }: URL, length: number) =>
	[
		`POST ${pathname} HTTP/1.1`,
		`Host: ${host}`,
		'Content-Type: application/json',
		`Content-Length: ${length}`,
		'Connection: close',
		'',
		'',
	].join('\r\n');

async function open(address: URL): Promise<Socket> {
	const socket = connect(Number(address.port), address.hostname);
	socket.on('error', () => undefined);
	await once(socket, 'connect');
	return socket;
}

/** Callers that announce a body, send its first bytes and then nothing more. Gives what hangs them up. */
export async function stall(url: string, count: number): Promise<() => void> {
	const address = new URL(url);
	const sockets = await Promise.all(
		Array.from({ length: count }, async () => {
			const socket = await open(address);
			socket.write(`${head(address, 5000)}{"webhook_trigger":`);
			return socket;
		}),
	);
	return () => {
		for (const socket of sockets) socket.destroy();
	};
}

/** A caller that sends a few bytes at a time. Gives the status of the answer. */
export async function trickle(url: string, body: string): Promise<number> {
	const address = new URL(url);
	const socket = await open(address);
	let answer = '';
	socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
	const closed = once(socket, 'close');
	socket.write(head(address, Buffer.byteLength(body)));
	for (const piece of body.match(/.{1,8}/gs) ?? []) {
		socket.write(piece);
		await pause(20);
	}
	await closed;
	return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}
