import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import type { ArgosContext } from './argosContext';
import { checkApiKey } from './apiKey';
import { checkBaseUrl, checkFormUrl } from './baseUrl';

export const CREDENTIAL = 'argosIdentityApi';

/** Where ARGOS's own form is, and for whose applicants. */
export interface FormCredential {
	/** As `checkFormUrl` gives it. */
	formUrl: string;
	/** As it stands in the credential. */
	projectId: unknown;
}

/**
 * By run of the node, for all items share the credential, and n8n fetches and decrypts it at each
 * asking. Only what can be used is kept, so that a credential that could not be had is asked for again.
 */
const baseUrls = new WeakMap<ArgosContext, string>();
const forms = new WeakMap<ArgosContext, FormCredential>();

/** What `read` makes of the credential, which is asked for once in a run. */
async function once<T>(
	known: WeakMap<ArgosContext, T>,
	context: ArgosContext,
	read: (credential: ICredentialDataDecryptedObject) => T,
): Promise<T> {
	const kept = known.get(context);
	if (kept !== undefined) return kept;
	const credential = await context.getCredentials(CREDENTIAL).catch(() => {
		throw new ArgosIdentityError('unauthorized', {
			message: 'No usable ARGOS Identity API credential is chosen in the node',
			description: 'Choose or make one in the node.',
		});
	});
	const value = read(credential);
	known.set(context, value);
	return value;
}

/**
 * The base URL of the node's credential, whose key is fit to be sent too. The key itself stays with
 * n8n, which puts it into each request.
 *
 * @throws ArgosIdentityError `unauthorized` for the credential or its key, `invalidInput` for the URL
 */
export async function baseUrlOf(context: ArgosContext): Promise<string> {
	return await once(baseUrls, context, ({ apiKey, baseUrl }) => {
		checkApiKey(apiKey);
		return checkBaseUrl(baseUrl);
	});
}

/**
 * What the node's credential says of ARGOS's own form. Nothing is sent there, so the key is not looked at.
 *
 * @throws ArgosIdentityError `unauthorized` where there is no credential, `invalidInput` for the URL
 */
export async function formCredentialOf(context: ArgosContext): Promise<FormCredential> {
	return await once(forms, context, ({ formUrl, projectId }) => ({
		formUrl: checkFormUrl(formUrl),
		projectId,
	}));
}
