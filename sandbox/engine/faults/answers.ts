import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './fault';

/** Long enough that half of it is something. */
const defaultBody = '{"ok":true,"padding":"0123456789abcdef"}';

/** The head of an answer, as bytes on the wire. */
export function head(status: number, headers: Record<string, string | number>): string {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}\r\n${lines.join('')}\r\n`;
}

/** An answer's parts on the wire, so that a fault can stop between them. */
export function parts(answer: Answer = {}): { head: string; body: Buffer } {
	const body = Buffer.from(answer.body ?? defaultBody);
	const headers = {
		'content-type': 'application/json',
		'content-length': body.length,
		connection: 'close',
		...answer.headers,
	};
	return { head: head(answer.status ?? 200, headers), body };
}

export function whole(answer?: Answer): Buffer {
	const { head: start, body } = parts(answer);
	return Buffer.concat([Buffer.from(start), body]);
}

export function gzipped(answer: Answer = {}): Buffer {
	return whole({
		...answer,
		headers: { ...answer.headers, 'content-encoding': 'gzip' },
		body: gzipSync(answer.body ?? defaultBody),
	});
}

export function chunked(answer: Answer = {}): Buffer {
	const body = Buffer.from(answer.body ?? defaultBody);
	const headers = {
		'content-type': 'application/json',
		'transfer-encoding': 'chunked',
		connection: 'close',
		...answer.headers,
	};
	const pieces = [Buffer.from(head(answer.status ?? 200, headers))];
	for (let at = 0; at < body.length; at += 7) {
		const piece = body.subarray(at, at + 7);
		pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
	}
	return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}
