import { parse } from 'node:querystring';

/** What n8n makes of a body: parsed by its type (without parameters), else `{}`. Throws for JSON that is none. */
export function parseWebhookBody(contentType: string | undefined, raw: Buffer): unknown {
	if (raw.length === 0) return {};
	const text = raw.toString().replace(/^\ufeff/, '');
	const [type] = (contentType ?? '').toLowerCase().split(';');
	if (type === 'application/json') return (JSON.parse(text) as unknown) ?? {};
	if (type === 'application/x-www-form-urlencoded') return parse(text);
	return type === 'text/plain' ? text : {};
}
