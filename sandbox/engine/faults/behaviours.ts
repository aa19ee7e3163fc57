import type { Socket } from 'node:net';
import { chunked, gzipped, head, parts, whole } from './answers';
import type { Answer, Fault, FaultKind } from './fault';

/** What a fault does at each moment of a connection. A moment that is left out passes by. */
export interface Behaviour {
	connect?(socket: Socket): void;
	/** The first bytes, whatever they are. */
	firstBytes?(socket: Socket): void;
	head?(socket: Socket): void;
	body?(socket: Socket, received: number): void;
	complete?(socket: Socket): void;
}

type FaultOf<K extends FaultKind> = Extract<Fault, { kind: K }>;

/** Long enough for what was written to reach the client before a reset throws it away. */
const beforeReset = 50;
const earlyBytes = 1024;

const reset = (socket: Socket): void => {
	socket.resetAndDestroy();
};
const close = (socket: Socket): void => {
	socket.end();
};
const answering = (bytes: Buffer | string): Behaviour => ({
	complete: (socket) => void socket.end(bytes),
});

/** Sends half of an answer and then does what is told. */
const half = (answer: Answer | undefined, then: (socket: Socket) => void): Behaviour => ({
	complete(socket) {
		const { head: start, body } = parts(answer);
		socket.write(start);
		socket.write(body.subarray(0, Math.floor(body.length / 2)));
		setTimeout(() => then(socket), beforeReset);
	},
});

/** Calls once, when the upload's first KB came or it ended before. */
const early = (act: (socket: Socket) => void): Behaviour => {
	const done = new WeakSet<Socket>();
	const once = (socket: Socket): void => {
		if (done.has(socket)) return;
		done.add(socket);
		act(socket);
	};
	return {
		body: (socket, received) => received >= earlyBytes && once(socket),
		complete: once,
	};
};

const drip = ({ everyMs = 50, bytes = 600 }: FaultOf<'slowDrip'>): Behaviour => ({
	complete(socket) {
		socket.write(head(200, { 'content-type': 'application/json', 'content-length': bytes }));
		let sent = 0;
		const timer = setInterval(() => {
			sent += 1;
			socket.write(' ');
			if (sent === bytes) socket.end();
		}, everyMs);
		socket.once('close', () => clearInterval(timer));
	},
});

const tooLarge = { status: 413, body: 'Request Entity Too Large' };

const table: { [K in FaultKind]: (fault: FaultOf<K>) => Behaviour } = {
	resetOnConnect: () => ({ connect: reset }),
	resetBeforeHeaders: () => ({ head: reset }),
	resetMidUpload: ({ afterBytes = earlyBytes }) => ({
		body: (socket, received) => received >= afterBytes && reset(socket),
	}),
	resetAfterUpload: () => ({ complete: reset }),
	closeAfterUpload: () => ({ complete: close }),
	resetMidAnswer: ({ answer }) => half(answer, reset),
	closeMidAnswer: ({ answer }) => half(answer, close),
	silence: () => ({}),
	silentAccept: () => ({}),
	slowDrip: drip,
	late: ({ afterMs, answer }) => ({
		complete(socket) {
			const timer = setTimeout(() => socket.end(whole(answer)), afterMs);
			socket.once('close', () => clearTimeout(timer));
		},
	}),
	early413: () =>
		early((socket) => {
			// Unread bytes at the close are what makes the kernel reset the upload, as a real server's does.
			socket.pause();
			socket.end(whole(tooLarge), () => socket.destroy());
		}),
	early413KeepReading: () => early((socket) => void socket.write(whole(tooLarge))),
	continue100: ({ answer }) => ({
		...answering(whole(answer)),
		head: (socket) => void socket.write('HTTP/1.1 100 Continue\r\n\r\n'),
	}),
	chunked: ({ answer }) => answering(chunked(answer)),
	gzip: ({ answer }) => answering(gzipped(answer)),
	redirect: ({ status, location }) => answering(whole({ status, headers: { location }, body: '' })),
	respond: ({ answer }) => answering(whole(answer)),
	garbage: () => answering('\u0000\u0001 this is no HTTP at all\r\n\r\n'),
	tlsSelfSigned: ({ answer }) => answering(whole(answer)),
	tlsHandshakeReset: () => ({ firstBytes: reset }),
	tlsHandshakeClose: () => ({ firstBytes: close }),
	tlsHandshakeSilence: () => ({}),
	plainHttpOnTlsPort: () => ({
		firstBytes: (socket) => void socket.end(whole({ status: 400 })),
	}),
	proxyRefuses: ({ status }) => answering(whole({ status, body: '' })),
	proxyResets: () => ({ head: reset }),
};

export const behaviourOf = <K extends FaultKind>(fault: FaultOf<K>): Behaviour =>
	(table[fault.kind] as (fault: FaultOf<K>) => Behaviour)(fault);
