import { toText } from '../model/values/unknown';

/** The parts of a request that say where it goes. n8n's older request helper calls `url` also `uri`. */
export interface Addressed {
	baseURL?: unknown;
	url?: unknown;
	uri?: unknown;
}

const ABSOLUTE = /^([a-z][a-z\d+\-.]*:)?\/\//i;

/**
 * The whole address of a request, put together as n8n's HTTP client (axios) does: `url` is added to
 * `baseURL` unless it has a host of its own. Null when that is no address.
 */
export function targetOf({ baseURL, url, uri }: Addressed): URL | null {
	const base = toText(baseURL);
	const own = toText(url) ?? toText(uri);
	const address =
		base === null || (own !== null && ABSOLUTE.test(own))
			? own
			: `${base.replace(/\/+$/, '')}/${(own ?? '').replace(/^\/+/, '')}`;
	return address !== null && URL.canParse(address) ? new URL(address) : null;
}

/** Whether a server that decodes a path, once or more, would find a step up (`..`) in it. */
function stepsUp(path: string): boolean {
	const decoded = path
		.replace(/%(25)+/g, '%')
		.replace(/%2e/gi, '.')
		.replace(/%2f|%5c|\\/gi, '/');
	return decoded.split('/').includes('..');
}

/**
 * Whether an address is the base URL or stands below it: same scheme, host and port, and the path
 * goes on after whole segments (`/v3evil` is not below `/v3`).
 *
 * @param baseUrl as `checkBaseUrl` gives it
 */
export function isBelow(baseUrl: string, target: URL): boolean {
	const base = new URL(baseUrl);
	const path = base.pathname.replace(/\/+$/, '');
	return (
		target.protocol === base.protocol &&
		target.host === base.host &&
		target.username === '' &&
		target.password === '' &&
		(target.pathname === path || target.pathname.startsWith(`${path}/`)) &&
		!stepsUp(target.pathname)
	);
}
