import type { ErrorCode } from '../model/errors/errorTexts';
import { meaningOfTexts } from '../model/errors/argosTexts';
import { isRecord } from '../model/values/unknown';
import { textsOf } from './answerTexts';

const USUAL_BASE_URL = 'Write it as https://rest-api.argosidentity.com/v3.';
const WRONG_KEY =
	'ARGOS does not accept the API key. Compare it with Project Settings > Integration Info in the ARGOS dashboard.';
const IP_NOT_ALLOWED =
	"ARGOS does not allow this server's IP address. Add the public IP address of your n8n server to the project's API allow-list in the ARGOS dashboard.";
const KEY_OR_IP =
	"ARGOS turned the request away (HTTP 403). Either the API key is wrong, or this server's public IP address is missing from the project's API allow-list. Check both in the ARGOS dashboard. A proxy in between can also say this.";
const WRONG_BASE_URL = `The Base URL does not lead to the ARGOS API. ${USUAL_BASE_URL}`;
const REDIRECT =
	'The server wanted to pass the request on to another address. The API key was not passed on. Check the Base URL, and any proxy in between.';
const BUSY = 'ARGOS is busy. Try again in a minute.';
const SERVER_FAULT = 'ARGOS could not process the request. The fault is on the ARGOS side.';
const IN_BETWEEN =
	'ARGOS, or a proxy in between, could not process the request. Try again in a few minutes.';
const PROXY_PASSWORD =
	"The proxy of this server's environment (HTTPS_PROXY) asks for a name and a password. Write them into its address there.";
const ENCRYPTED =
	'ARGOS accepts the key, but this project encrypts its answers (secure data transmission), which cannot be read here.';
const NO_LIST =
	"The server answered, but not with a list of submissions. Check the Base URL, the API key, and that this server's IP address is on the project's API allow-list.";
const NOT_ARGOS = `Something answers at the Base URL, but not with a list of submissions as the ARGOS API does. ${USUAL_BASE_URL}`;

/** What a documented text of ARGOS says about the credential. */
const BY_TEXT: Readonly<Partial<Record<ErrorCode, string>>> = {
	unauthorized: WRONG_KEY,
	ipNotAllowed: IP_NOT_ALLOWED,
};

const BY_STATUS: Readonly<Record<number, string>> = {
	401: WRONG_KEY,
	403: KEY_OR_IP,
	404: WRONG_BASE_URL,
	407: PROXY_PASSWORD,
	429: BUSY,
	502: IN_BETWEEN,
	503: IN_BETWEEN,
	504: IN_BETWEEN,
};

function byClass(status: number): string {
	if (status >= 500) return SERVER_FAULT;
	if (status >= 200 && status < 300) return NOT_ARGOS;
	return status >= 300 && status < 400 ? REDIRECT : NO_LIST;
}

/**
 * What an answer to a question for a list of submissions says about the credential, in words for the
 * user; null for a list, though it be empty. Nothing of the answer is in the words.
 *
 * @param body parsed where it was JSON, else the text
 */
export function credentialFault(status: number, body: unknown): string | null {
	const isSuccess = status >= 200 && status < 300;
	if (isSuccess && isRecord(body) && body.isEncrypted === true) return ENCRYPTED;
	if (isSuccess && isRecord(body) && Array.isArray(body.Items)) return null;
	const text = JSON.stringify(body ?? '');
	if (text.toLowerCase().includes('missing authentication token')) return WRONG_BASE_URL;
	const meaning = status >= 400 ? meaningOfTexts(textsOf(body), status) : null;
	return (meaning && BY_TEXT[meaning.code]) ?? BY_STATUS[status] ?? byClass(status);
}
