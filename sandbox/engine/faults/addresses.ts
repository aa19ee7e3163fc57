import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Scheme = 'http' | 'https';

/** An address where nothing listens: its port was free a moment ago. */
export async function refusedUrl(scheme: Scheme = 'http'): Promise<string> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port');
	return `${scheme}://127.0.0.1:${address.port}`;
}

/** A host name that no DNS server may know (RFC 6761). */
export const dnsFailureUrl = (scheme: Scheme = 'http'): string =>
	`${scheme}://does-not-exist.invalid`;

/** Listens with the shortest queue and is then blocked for good, so the kernel alone accepts. */
const blockedServer = `
const server = require('node:net').createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
	process.send(server.address().port, () => {
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	});
});`;

/**
 * An address whose connection attempts are not answered at all: a blocked process's queue is filled. Linux only.
 */
export async function unansweredConnectUrl(
	scheme: Scheme = 'http',
): Promise<{ url: string; close(): void }> {
	const folder = mkdtempSync(join(tmpdir(), 'blocked-server-'));
	const script = join(folder, 'server.cjs');
	writeFileSync(script, blockedServer);
	const child = fork(script, { execArgv: [] });
	const port = await new Promise<number>((resolve) => child.once('message', resolve));
	const queue: Socket[] = [];
	// A queue of 1 takes two connections; the third finds it full.
	for (let n = 0; n < 3; n += 1) queue.push(connect(port, '127.0.0.1').on('error', () => {}));
	await Promise.all(
		queue.slice(0, 2).map((socket) => new Promise((resolve) => socket.once('connect', resolve))),
	);
	return {
		url: `${scheme}://127.0.0.1:${port}`,
		close() {
			for (const socket of queue) socket.destroy();
			child.kill('SIGKILL');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
