import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { asArgosIdentityError } from '../model/errors/argosIdentityError';
import { isRecord, toText } from '../model/values/unknown';
import { checkBaseUrl } from './baseUrl';
import { credentialFault } from './credentialFault';
import { unsentCause, type UnsentCause } from './errorFromFailure';
import { keyedRequest } from './keyedRequest';

/** An address that nobody can have (RFC 2606), so that no applicant's data comes. */
const NOBODY = 'nobody@credential-test.invalid';

const NO_ANSWER =
	'No complete answer came: the connection broke off, or nothing came for 30 seconds. Check the Base URL, and any firewall or proxy (HTTPS_PROXY) in between.';

/** Plain http goes to this machine only, where nothing but a missing stand-in can be the cause. */
const NOBODY_HERE =
	'Nothing listens at the Base URL. Is the stand-in for ARGOS running? Where n8n runs in a container, localhost is that container and not your computer.';

const UNSENT: Record<UnsentCause, string> = {
	dns: 'The address in the Base URL was not found. Write it as https://rest-api.argosidentity.com/v3. If it is, this server cannot look up addresses (DNS), or its environment names a proxy (HTTPS_PROXY) that there is not.',
	connection:
		"No connection to ARGOS could be made. Check the Base URL, and whether a firewall, or the proxy of this server's environment (HTTPS_PROXY), lets n8n out.",
	tls: 'No secure connection to ARGOS could be made. A proxy or virus scanner may read what goes over https: n8n then has to trust its certificate (NODE_EXTRA_CA_CERTS). Check the Base URL too.',
};

function wordsFor(thrown: unknown, credential: ICredentialDataDecryptedObject): string {
	const cause = unsentCause(thrown);
	if (cause === null) return NO_ANSWER;
	const isHere = checkBaseUrl(credential.baseUrl).startsWith('http:');
	return cause === 'connection' && isHere ? NOBODY_HERE : UNSENT[cause];
}

function testRequest(credential: ICredentialDataDecryptedObject): object {
	const request = keyedRequest(credential, {
		method: 'GET',
		baseURL: toText(credential.baseUrl) ?? '',
		url: '/submission',
		qs: { email: NOBODY, count: 1 },
		headers: { accept: 'application/json' },
		timeout: 30_000,
	});
	// So that n8n's helper gives every answer, whatever its status, with its body parsed.
	return { ...request, json: true, simple: false, resolveWithFullResponse: true };
}

/** What is wrong with the credential, in words; null when nothing is. */
async function faultOf(
	{ request }: ICredentialTestFunctions['helpers'],
	credential: ICredentialDataDecryptedObject,
): Promise<string | null> {
	let options: object;
	try {
		options = testRequest(credential);
	} catch (thrown) {
		const { message, description } = asArgosIdentityError(thrown);
		return `${message}. ${description}`;
	}
	try {
		const answer: unknown = await request(options);
		const { statusCode, body } = isRecord(answer) ? answer : {};
		return credentialFault(Number(statusCode), body);
	} catch (thrown) {
		return wordsFor(thrown, credential);
	}
}

/**
 * The test of the credential in n8n's dialog. A function, and in the node, because n8n words a request
 * that failed by Node.js's code (ECONNREFUSED) when a credential only declares its test.
 */
export async function testCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const fault = await faultOf(this.helpers, data);
	return fault === null
		? { status: 'OK', message: 'Connection successful!' }
		: { status: 'Error', message: fault };
}
