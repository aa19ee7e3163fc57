import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { behaviourOf, type Behaviour } from './faults/behaviours';
import { selfSigned } from './faults/certificate';
import type { Answer, Fault, FaultKind } from './faults/fault';
import { RequestReader } from './faults/requestReader';

export type { Answer, Fault, FaultKind } from './faults/fault';
export { dnsFailureUrl, refusedUrl, unansweredConnectUrl } from './faults/addresses';

export interface FaultServer {
	readonly url: string;
	/** Request heads that arrived whole. */
	requests(): number;
	/** TCP connections that were accepted. */
	connections(): number;
	/** Connections that are open now. */
	openConnections(): number;
	/** Body bytes that arrived, all requests together. */
	bodyBytes(): number;
	close(): Promise<void>;
}

export interface FaultServerOptions {
	/** Let the fault happen inside TLS, with a self-signed certificate. */
	secure?: boolean;
	/** Only the first connections meet the fault; later ones get a normal answer. Default: all meet it. */
	faultyConnections?: number;
	/** What the later connections are answered. */
	laterAnswer?: Answer;
}

const unread: FaultKind[] = ['silentAccept', 'tlsHandshakeSilence'];
const httpsWithoutTls: FaultKind[] = [
	'tlsHandshakeReset',
	'tlsHandshakeClose',
	'tlsHandshakeSilence',
	'plainHttpOnTlsPort',
];

/** A server on 127.0.0.1 that goes wrong in one given way, on real sockets, for every connection. */
export async function startFaultServer(
	fault: Fault,
	{
		secure = fault.kind === 'tlsSelfSigned',
		faultyConnections = Infinity,
		laterAnswer = {},
	}: FaultServerOptions = {},
): Promise<FaultServer> {
	const faulty = behaviourOf(fault);
	const healthy = behaviourOf({ kind: 'respond', answer: laterAnswer });
	let conversations = 0;
	const count = { requests: 0, connections: 0, bodyBytes: 0 };
	const open = new Set<Socket>();
	const converse = (socket: Socket): void => {
		conversations += 1;
		const behaviour = conversations > faultyConnections ? healthy : faulty;
		if (secure) resetBelowTls(socket, open);
		if (!unread.includes(fault.kind)) listenTo(socket, behaviour, count);
	};

	const server: Server = secure
		? createTlsServer(selfSigned(), converse)
		: createTcpServer({ pauseOnConnect: unread.includes(fault.kind) }, converse);
	server.on('connection', (socket: Socket) => {
		count.connections += 1;
		open.add(socket);
		socket.on('error', () => {});
		socket.once('close', () => open.delete(socket));
	});
	server.on('tlsClientError', () => {});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	const scheme = secure || httpsWithoutTls.includes(fault.kind) ? 'https' : 'http';

	return {
		url: `${scheme}://127.0.0.1:${address.port}`,
		requests: () => count.requests,
		connections: () => count.connections,
		openConnections: () => open.size,
		bodyBytes: () => count.bodyBytes,
		async close() {
			for (const socket of open) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** A TLS socket cannot send a reset itself; the TCP socket under it, known by its port, can. */
function resetBelowTls(socket: Socket, tcpSockets: Set<Socket>): void {
	const below = [...tcpSockets].find(({ remotePort }) => remotePort === socket.remotePort);
	if (below === undefined) return;
	socket.resetAndDestroy = () => {
		below.resetAndDestroy();
		// At once: what TLS still has to say would go out before the reset otherwise.
		below.destroy();
		return socket;
	};
}

function listenTo(
	socket: Socket,
	behaviour: Behaviour,
	count: { requests: number; bodyBytes: number },
): void {
	let before = 0;
	const reader = new RequestReader({
		head() {
			count.requests += 1;
			before = 0;
			behaviour.head?.(socket);
		},
		body(received) {
			count.bodyBytes += received - before;
			before = received;
			behaviour.body?.(socket, received);
		},
		complete() {
			behaviour.complete?.(socket);
		},
	});
	socket.on('error', () => {});
	behaviour.connect?.(socket);
	socket.once('data', () => behaviour.firstBytes?.(socket));
	socket.on('data', (chunk: Buffer) => {
		// A fault that already ended the connection has nothing more to say to it.
		if (!socket.destroyed) reader.push(chunk);
	});
}
