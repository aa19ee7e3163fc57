import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { toText } from '../model/values/unknown';
import { checkApiKey } from './apiKey';
import { checkBaseUrl } from './baseUrl';
import { isBelow, targetOf } from './requestTarget';

/** n8n hands every header to any host that a redirect names. Its two request helpers have a name each. */
const NO_REDIRECTS = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
};

/**
 * n8n sends plain http through the proxy of its environment (HTTP_PROXY), also to its own machine,
 * and has no option to turn that off. A proxy that is named with the request goes before it: the
 * server itself, which gets the request with its whole address in the first line (RFC 9112, 3.2.2).
 */
function pastProxies({ protocol, hostname, port }: URL): Pick<IHttpRequestOptions, 'proxy'> {
	if (protocol !== 'http:') return {};
	return { proxy: { protocol: 'http', host: hostname, port: Number(port || 80) } };
}

/**
 * A request with the key of the credential in it. The key goes nowhere but below the Base URL: the
 * address that is sent to is the one that was looked at, no redirect is followed, and plain http
 * does not leave this machine.
 *
 * @throws ArgosIdentityError `invalidInput` for an address elsewhere or a Base URL that cannot be
 * used, `unauthorized` for a key that cannot be one
 */
export function keyedRequest(
	{ apiKey, baseUrl }: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	checkApiKey(apiKey);
	const base = checkBaseUrl(baseUrl);
	const target = targetOf(request);
	if (target === null || !isBelow(base, target)) {
		throw new ArgosIdentityError('invalidInput', {
			message: 'The API key goes to the Base URL of its credential only, and this URL is elsewhere',
			description:
				'Write a URL that begins with the Base URL of the ARGOS credential, or use no ARGOS credential for it.',
		});
	}
	return {
		...request,
		url: target.href,
		...('uri' in request && { uri: target.href }),
		headers: { ...request.headers, 'x-api-key': toText(apiKey) },
		...NO_REDIRECTS,
		...pastProxies(target),
	};
}
