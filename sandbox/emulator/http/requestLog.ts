import type { FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ReceivedRequest } from './received';

const PICTURES = ['idImage', 'idBackImage', 'faceImage', 'addressImage'];

const digest = (text: string) => createHash('sha256').update(text).digest();
const sameKey = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

const asText = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

/** Notes a request as it arrived, without its key; parts, status and scenario follow later. */
export function describeRequest(
	request: FastifyRequest,
	apiKey: string,
	at: number,
): ReceivedRequest {
	const { 'x-api-key': key, ...headers } = request.headers;
	const url = new URL(request.url, 'http://127.0.0.1');
	return {
		method: request.method,
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, asText(v)])),
		keyOk: typeof key === 'string' && sameKey(key, apiKey),
		parts: [],
		status: 0,
		at,
	};
}

/** Route, status, scenario, note and picture sizes: nothing of what an applicant typed. */
export function logLine(received: ReceivedRequest, route: string | undefined, note: string) {
	const images = received.parts
		.filter(({ name }) => PICTURES.includes(name))
		.map(({ name, size }) => `${name} ${size} B`);
	const status = received.status === 0 ? 'none' : received.status;
	// A path that is not ours could hold anything, an e-mail address too.
	const words = [received.method, route ?? '(unknown path)', status, received.scenario, note];
	return [...words, ...images].filter((word) => word !== undefined).join(' ');
}
