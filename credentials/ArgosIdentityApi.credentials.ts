import {
	UserError,
	type Icon,
	type IAuthenticate,
	type ICredentialTestRequest,
	type ICredentialType,
	type INodeProperties,
} from 'n8n-workflow';
import { asArgosIdentityError } from '../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { keyedRequest } from '../nodes/ArgosIdentity/transport/keyedRequest';

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

/** Without the error's code, which n8n would show in place of its words. */
function inWords(thrown: unknown): UserError {
	const { message, description } = asArgosIdentityError(thrown);
	return new UserError(`${message}. ${description} Nothing was sent.`);
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
				'Leave as it is. The API key goes to this address only, over https; plain http works for an emulator on this machine (localhost).',
		},
	];

	/** A function: the header of a declared `generic` one is an expression, and goes to any address. */
	authenticate: IAuthenticate = async (credential, request) => {
		try {
			return await Promise.resolve(keyedRequest(credential, request));
		} catch (thrown) {
			throw inWords(thrown);
		}
	};

	/**
	 * Asks for the submissions of an address that nobody can have, so that no applicant's data comes. A
	 * wrong key and a missing IP address are both a 403, and n8n gives a test's rules either the status
	 * or the body: so every status counts as an answer here, and what is no list of submissions is
	 * explained by its text.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl }}',
			url: '/submission',
			method: 'GET',
			qs: { email: 'nobody@credential-test.invalid', count: 1 },
			ignoreHttpStatusErrors: true,
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
