import { isRecord, parseJson, toText } from '../model/values/unknown';

/** What is used of n8n's request. */
export interface Request {
	/** Who calls, as n8n tells it. */
	ip: unknown;
	/** Of the body, unpacked. */
	bytes: number;
	/** The body, read when it is asked for: its size is looked at first. */
	body(): unknown;
}

/**
 * The request as n8n hands it over. n8n parses a body by its content type, and ARGOS's pages do not say
 * which one it sends: a body that n8n left alone is taken for JSON.
 *
 * @param request n8n's (Express), with the bytes of its body as `rawBody`
 */
export function readRequest(request: unknown): Request {
	if (!isRecord(request)) return { ip: undefined, bytes: 0, body: () => undefined };
	const { ip, rawBody, body, headers } = request;
	const announced = isRecord(headers) ? toText(headers['content-length']) : null;
	const bytes = Buffer.isBuffer(rawBody) ? rawBody.length : Number(announced ?? 0);
	return { ip, bytes, body: () => bodyOf(body, rawBody) };
}

const isUnread = (body: unknown) =>
	typeof body === 'string' || (isRecord(body) && Object.keys(body).length === 0);

function bodyOf(body: unknown, rawBody: unknown): unknown {
	if (!isUnread(body)) return body;
	const text = typeof body === 'string' ? body : Buffer.isBuffer(rawBody) ? rawBody.toString() : '';
	return parseJson(text) ?? body;
}
