import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { asArgosIdentityError } from '../model/errors/argosIdentityError';
import { isRecord, toText } from '../model/values/unknown';
import { credentialFault } from './credentialFault';
import { errorFromFailure } from './errorFromFailure';
import { keyedRequest } from './keyedRequest';

/** An address that nobody can have (RFC 2606), so that no applicant's data comes. */
const NOBODY = 'nobody@credential-test.invalid';

const NO_WAY =
	"Check the Base URL, and this server's way to the internet (DNS, proxy, firewall, certificates).";

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
		return `${errorFromFailure(thrown).message}. ${NO_WAY}`;
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
