import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { finished } from 'node:stream/promises';

const ON_THIS_MACHINE = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/** Plain http stays on this machine, like the emulator itself. Throws an Error for another address. */
export function checkAddress(url: string): URL {
	const address = new URL(url);
	if (address.protocol !== 'http:' || !ON_THIS_MACHINE.test(address.hostname)) {
		throw new Error(
			'The emulator sends webhooks to this machine only, such as http://127.0.0.1:5678',
		);
	}
	return address;
}

export interface Post {
	address: URL;
	body: string;
	headers?: Readonly<Record<string, string>> | undefined;
	/** The address of this machine that it comes from, such as 127.0.0.2. */
	from?: string | undefined;
	signal: AbortSignal;
}

/**
 * ARGOS documentation: an HTTP POST of JSON, unsigned. Gives the status that answered it; rejects when
 * there is no whole answer. A connection of its own each time: one that the receiver is about to close
 * would lose a delivery.
 */
export async function send({ address, body, headers, from, signal }: Post): Promise<number> {
	const request = httpRequest(address, {
		method: 'POST',
		agent: false,
		signal,
		headers: {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body)),
			...headers,
		},
		...(from !== undefined && { localAddress: from, family: isIP(from) }),
	});
	// What fails after the answer has begun is told by the answer too, but is thrown if nobody listens.
	request.on('error', () => undefined);
	request.end(body);
	const [response] = (await once(request, 'response')) as [IncomingMessage];
	response.resume();
	await finished(response);
	return response.statusCode ?? 0;
}
