import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import {
	dnsFailureUrl,
	refusedUrl,
	startFaultServer,
	unansweredConnectUrl,
	type Fault,
	type FaultServer,
} from '../../../sandbox/engine/faultServer';

interface Outcome {
	/** The answer's status and text, if it came whole. */
	status?: number;
	text?: string;
	headers?: IncomingMessage['headers'];
	/** The error's code; `TIMEOUT` when nothing came in time. */
	code?: string;
}

const kilobytes = (n: number): Buffer => Buffer.alloc(n * 1024, 0x61);

/** Posts with Node's own client, on a connection of its own, and says what became of it. */
async function post(
	url: string,
	body = kilobytes(256),
	{ timeout = 400, trust = false } = {},
): Promise<Outcome> {
	return await new Promise((resolve) => {
		const request = url.startsWith('https:') ? httpsRequest : httpRequest;
		const sent = request(url, { method: 'POST', agent: false, rejectUnauthorized: !trust });
		const timer = setTimeout(() => {
			resolve({ code: 'TIMEOUT' });
			sent.destroy();
		}, timeout);
		const end = (outcome: Outcome): void => {
			clearTimeout(timer);
			resolve(outcome);
		};
		sent.setHeader('content-length', body.length);
		sent.on('error', (error: NodeJS.ErrnoException) => end({ code: String(error.code) }));
		sent.on('response', (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('error', (error: NodeJS.ErrnoException) => end({ code: String(error.code) }));
			answer.on('end', () =>
				end({
					status: answer.statusCode ?? 0,
					text: Buffer.concat(chunks).toString('latin1'),
					headers: answer.headers,
				}),
			);
		});
		sent.end(body);
	});
}

let server: FaultServer | undefined;

afterEach(async () => {
	await server?.close();
	server = undefined;
});

const begin = async (fault: Fault, secure?: boolean): Promise<FaultServer> => {
	server = await startFaultServer(fault, secure === undefined ? {} : { secure });
	return server;
};

describe('the connection breaks', () => {
	test.each<[Fault, { requests: number; whole: boolean }]>([
		[{ kind: 'resetOnConnect' }, { requests: 0, whole: false }],
		[{ kind: 'resetBeforeHeaders' }, { requests: 1, whole: false }],
		[
			{ kind: 'resetMidUpload', afterBytes: 5000 },
			{ requests: 1, whole: false },
		],
		[{ kind: 'resetAfterUpload' }, { requests: 1, whole: true }],
		[{ kind: 'closeAfterUpload' }, { requests: 1, whole: true }],
		[{ kind: 'resetMidAnswer' }, { requests: 1, whole: true }],
		[{ kind: 'closeMidAnswer' }, { requests: 1, whole: true }],
	])('%j', async (fault, { requests, whole }) => {
		const faulty = await begin(fault);
		const body = kilobytes(1024);

		const outcome = await post(faulty.url, body);

		expect(outcome.code).toMatch(/^(ECONNRESET|EPIPE)$/);
		expect([faulty.connections(), faulty.requests()]).toEqual([1, requests]);
		expect(faulty.bodyBytes() === body.length).toBe(whole);
	});

	test('resetMidUpload reads what it was told and no more than what was under way', async () => {
		const faulty = await begin({ kind: 'resetMidUpload', afterBytes: 300_000 });

		await post(faulty.url, kilobytes(8192));

		expect(faulty.bodyBytes()).toBeGreaterThanOrEqual(300_000);
		expect(faulty.bodyBytes()).toBeLessThan(500_000);
	});
});

describe('nothing comes in time', () => {
	test.each<[Fault, { requests: number }]>([
		[{ kind: 'silence' }, { requests: 1 }],
		[{ kind: 'silentAccept' }, { requests: 0 }],
		[{ kind: 'slowDrip' }, { requests: 1 }],
		[{ kind: 'late', afterMs: 5000 }, { requests: 1 }],
		[{ kind: 'tlsHandshakeSilence' }, { requests: 0 }],
	])('%j', async (fault, { requests }) => {
		const faulty = await begin(fault);

		const outcome = await post(faulty.url);

		expect(outcome).toEqual({ code: 'TIMEOUT' });
		expect([faulty.connections(), faulty.requests()]).toEqual([1, requests]);
	});

	test('a connection attempt that is not answered', async () => {
		const blocked = await unansweredConnectUrl();

		expect(await post(blocked.url)).toEqual({ code: 'TIMEOUT' });
		blocked.close();
	});

	test('a drip that ends in time is a normal answer', async () => {
		const faulty = await begin({ kind: 'slowDrip', everyMs: 5, bytes: 10 });

		expect(await post(faulty.url)).toMatchObject({ status: 200, text: ' '.repeat(10) });
	});

	test('a late answer comes when it is waited for', async () => {
		const faulty = await begin({ kind: 'late', afterMs: 100, answer: { body: 'at last' } });

		expect(await post(faulty.url)).toMatchObject({ status: 200, text: 'at last' });
	});
});

describe('an answer comes', () => {
	const body = 'the answer’s own words';
	const bytes = Buffer.from(body).toString('latin1');

	test.each<[Fault, Outcome]>([
		[
			{ kind: 'respond', answer: { status: 422, body } },
			{ status: 422, text: bytes },
		],
		[
			{ kind: 'continue100', answer: { body } },
			{ status: 200, text: bytes },
		],
		[
			{ kind: 'chunked', answer: { body } },
			{ status: 200, text: bytes },
		],
		[
			{ kind: 'redirect', status: 307, location: 'http://127.0.0.1:9/' },
			{ status: 307, text: '' },
		],
		[
			{ kind: 'proxyRefuses', status: 407 },
			{ status: 407, text: '' },
		],
	])('%j', async (fault, expected) => {
		const faulty = await begin(fault);

		expect(await post(faulty.url)).toMatchObject(expected);
		expect([faulty.requests(), faulty.bodyBytes()]).toEqual([1, 256 * 1024]);
	});

	test('gzip is marked as such and is not plain', async () => {
		const faulty = await begin({ kind: 'gzip', answer: { body } });

		const outcome = await post(faulty.url);

		expect(outcome.headers?.['content-encoding']).toBe('gzip');
		expect(outcome.text?.slice(0, 2)).toBe('\u001f\u008b');
	});

	test('early413 answers while the upload runs and reads no further', async () => {
		const faulty = await begin({ kind: 'early413' });

		const outcome = await post(faulty.url, kilobytes(8192));

		// Which of the two a client sees first is chance: the answer, or the reset of its upload.
		expect([413, undefined]).toContain(outcome.status);
		expect(faulty.bodyBytes()).toBeLessThan(8192 * 1024);
	});

	test('early413KeepReading answers and reads on', async () => {
		const faulty = await begin({ kind: 'early413KeepReading' });

		expect(await post(faulty.url)).toMatchObject({ status: 413 });
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(faulty.bodyBytes()).toBe(256 * 1024);
	});

	test('garbage is no answer', async () => {
		const faulty = await begin({ kind: 'garbage' });

		expect((await post(faulty.url)).code).toMatch(/^HPE_/);
	});
});

describe('TLS', () => {
	test.each<[Fault, RegExp]>([
		[{ kind: 'tlsSelfSigned' }, /^DEPTH_ZERO_SELF_SIGNED_CERT$/],
		[{ kind: 'tlsHandshakeReset' }, /^ECONNRESET$/],
		[{ kind: 'tlsHandshakeClose' }, /^ECONNRESET$/],
		[{ kind: 'plainHttpOnTlsPort' }, /^(EPROTO|ERR_SSL_.+)$/],
	])('%j keeps the request from leaving', async (fault, code) => {
		const faulty = await begin(fault);

		expect((await post(faulty.url)).code).toMatch(code);
		expect([faulty.connections(), faulty.requests()]).toEqual([1, 0]);
	});

	test('a client that trusts the certificate is answered', async () => {
		const faulty = await begin({ kind: 'tlsSelfSigned', answer: { status: 201 } });

		expect(await post(faulty.url, undefined, { trust: true })).toMatchObject({ status: 201 });
	});

	test('a fault can happen inside TLS', async () => {
		const faulty = await begin({ kind: 'resetAfterUpload' }, true);

		expect(await post(faulty.url, undefined, { trust: true })).toEqual({ code: 'ECONNRESET' });
		expect([faulty.requests(), faulty.bodyBytes()]).toEqual([1, 256 * 1024]);
	});
});

describe('addresses', () => {
	test('refused', async () => {
		expect(await post(await refusedUrl())).toEqual({ code: 'ECONNREFUSED' });
	});

	test('unknown to DNS', async () => {
		const { code } = await post(dnsFailureUrl('https'), undefined, { timeout: 4000 });

		expect(code).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
	});
});

test('requests on one kept connection are counted one by one', async () => {
	const faulty = await begin({ kind: 'early413KeepReading' });
	const { port } = new URL(faulty.url);
	const socket = connect(Number(port), '127.0.0.1');
	const one = 'POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc';

	socket.write(one + one.slice(0, 20));
	await new Promise((resolve) => setTimeout(resolve, 30));
	socket.write(one.slice(20));
	await new Promise((resolve) => setTimeout(resolve, 30));

	expect([faulty.connections(), faulty.requests(), faulty.bodyBytes()]).toEqual([1, 2, 6]);
	socket.destroy();
});
