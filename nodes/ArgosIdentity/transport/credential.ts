import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import type { ArgosContext } from './argosContext';
import { checkApiKey } from './apiKey';
import { checkBaseUrl } from './baseUrl';

export const CREDENTIAL = 'argosIdentityApi';

/**
 * By run of the node, for all items share the credential, and n8n fetches and decrypts it at each
 * asking. Only what can be used is kept, so that a credential that could not be had is asked for again.
 */
const baseUrls = new WeakMap<ArgosContext, string>();

/**
 * The base URL of the node's credential, whose key is fit to be sent too. The key itself stays with
 * n8n, which puts it into each request.
 *
 * @throws ArgosIdentityError `unauthorized` for the credential or its key, `invalidInput` for the URL
 */
export async function baseUrlOf(context: ArgosContext): Promise<string> {
	const known = baseUrls.get(context);
	if (known !== undefined) return known;
	const credential = await context.getCredentials(CREDENTIAL).catch(() => {
		throw new ArgosIdentityError('unauthorized', {
			message: 'No usable ARGOS Identity API credential is chosen in the node',
			description: 'Choose or make one in the node.',
		});
	});
	checkApiKey(credential.apiKey);
	const baseUrl = checkBaseUrl(credential.baseUrl);
	baseUrls.set(context, baseUrl);
	return baseUrl;
}
