import type {
	Icon,
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const REDIRECT_STATUSES = [301, 302, 303, 307, 308];

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

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	/**
	 * Reads at most one submission, which n8n does not show. n8n gives a test of this kind the status
	 * of a refusal but not its text, and both a wrong key and a missing IP address are a 403: so the
	 * message names both. The node itself tells them apart.
	 */
	test: ICredentialTestRequest = {
		request: {
			// The key must not travel in clear, so what is neither https nor this machine leads nowhere.
			baseURL:
				'={{ /^(https:\\/\\/|http:\\/\\/(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])([:\\/]|$))/.test($credentials.baseUrl.trim()) ? $credentials.baseUrl.trim().replace(/\\/+$/, "") : "https://the-base-url-must-start-with-https.invalid" }}',
			url: '/submission',
			method: 'GET',
			qs: { request_type: 'kyc', count: 1 },
			disableFollowRedirect: true,
			timeout: 30_000,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						"ARGOS turned this away. Either the API key is wrong: compare it with Project Settings > Integration Info in the ARGOS dashboard. Or this server's public IP address is not on the project's API allow-list: add it there.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'The Base URL does not lead to the ARGOS API. It ends in /v3.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'ARGOS is receiving too many requests from this project. Try again later.',
				},
			},
			...REDIRECT_STATUSES.map((value) => ({
				type: 'responseCode' as const,
				properties: {
					value,
					message:
						'The server at the Base URL passes requests on to another address. The key was not sent there. Check the Base URL.',
				},
			})),
		],
	};
}
