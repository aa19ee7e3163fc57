import type {
	Icon,
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const WRONG_KEY =
	'ARGOS does not accept the API key. Compare it with Project Settings > Integration Info in the ARGOS dashboard.';
const IP_NOT_ALLOWED =
	"ARGOS does not allow this server's IP address. Add the public IP address of your n8n server to the project's API allow-list in the ARGOS dashboard.";
const WRONG_BASE_URL = 'The Base URL does not lead to the ARGOS API. It ends in /v3.';
const ENCRYPTED =
	'ARGOS accepts the key, but this project encrypts its answers (secure data transmission), which cannot be read here.';
const NO_LIST =
	"The server answered, but not with a list of submissions. Check the Base URL, the API key, and that this server's IP address is on the project's API allow-list.";

/** A rule of n8n for an answer that has this value under this key (none, if undefined). */
function rule(key: string, value: unknown, message: string) {
	return { type: 'responseSuccessBody' as const, properties: { key, value, message } };
}

/** The gateway writes its texts under `message`, some under `Message`. */
function answerRules(text: string, message: string) {
	return [rule('message', text, message), rule('Message', text, message)];
}

export class ArgosIdentityApi implements ICredentialType {
	name = 'argosIdentityApi';

	displayName = 'ARGOS Identity API';

	icon: Icon = {
		light: 'file:../icons/argosIdentity.svg',
		dark: 'file:../icons/argosIdentity.dark.svg',
	};

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-argos-identity';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The key of your project. In the ARGOS dashboard it stands under Project Settings > Integration Info.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://rest-api.argosidentity.com/v3',
			description:
				'Leave as it is. Only https is used; plain http works for an emulator on this machine (localhost).',
		},
	];

	/** A function: the header of a declared `generic` one is an expression, which n8n evaluates for each request. */
	authenticate: IAuthenticate = ({ apiKey }, request) =>
		Promise.resolve({
			...request,
			headers: {
				...request.headers,
				'x-api-key': typeof apiKey === 'string' ? apiKey.trim() : apiKey,
			},
		});

	/**
	 * Reads the list of submissions, which n8n does not show. A wrong key and a missing IP address
	 * are both a 403, and n8n gives a test's rules either the status or the body: so every status
	 * counts as an answer here, and what is no list of submissions is explained by its text.
	 */
	test: ICredentialTestRequest = {
		request: {
			// The key must not travel in clear, so what is neither https nor this machine leads nowhere.
			baseURL:
				'={{ /^(https:\\/\\/|http:\\/\\/(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d+)?(\\/|$))/i.test($credentials.baseUrl.trim()) ? $credentials.baseUrl.trim().replace(/\\/+$/, "") : "https://the-base-url-must-start-with-https.invalid" }}',
			url: '/submission',
			method: 'GET',
			qs: { request_type: 'kyc', count: 1 },
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: 30_000,
		},
		rules: [
			...answerRules('Forbidden', WRONG_KEY),
			...answerRules(
				'User is not authorized to access this resource with an explicit deny',
				IP_NOT_ALLOWED,
			),
			...answerRules('Missing Authentication Token', WRONG_BASE_URL),
			...answerRules('Too Many Requests', 'ARGOS is busy. Try again in a minute.'),
			rule('isEncrypted', true, ENCRYPTED),
			rule('Items', undefined, NO_LIST),
		],
	};
}
