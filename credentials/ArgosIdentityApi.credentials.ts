import {
	UserError,
	type Icon,
	type IAuthenticate,
	type ICredentialType,
	type INodeProperties,
} from 'n8n-workflow';
import { asArgosIdentityError } from '../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { keyedRequest } from '../nodes/ArgosIdentity/transport/keyedRequest';

/** Without the error's code, which n8n would take for an HTTP status. */
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
			hint: 'In the ARGOS dashboard: your project > Project Settings > Integration Info',
			description: 'Each project has its own key',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://rest-api.argosidentity.com/v3',
			hint: 'Leave as it is. The API key goes to this address only.',
			description:
				'It must be https. Plain http works for a stand-in for ARGOS on this machine only (localhost).',
		},
		{
			displayName: 'Project ID',
			name: 'projectId',
			type: 'string',
			default: '',
			hint: "For verification links only: what stands after pid= in the address of your project's form",
			description:
				'ARGOS has a form of its own for each project, which you can open by its address',
		},
		{
			displayName: 'Form URL',
			name: 'formUrl',
			type: 'string',
			default: 'https://form.argosidentity.com',
			hint: 'For verification links only. Leave as it is.',
			description:
				'Where ARGOS has its form. It must be https. Plain http works for a stand-in for ARGOS on this machine only (localhost).',
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
}
