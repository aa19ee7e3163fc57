import { EMULATOR_KEY } from '../emulator';
import type { CredentialData } from './n8nRest';
import { node, type WorkflowNode } from './workflow';

/** The credential as a user fills it in, for an ARGOS at `baseUrl`. */
export const argosCredential = (baseUrl: string, apiKey = EMULATOR_KEY): CredentialData => ({
	name: 'ARGOS',
	type: 'argosIdentityApi',
	data: { apiKey, baseUrl },
});

/** The node "ARGOS" in its first version, with every parameter that its first release had. */
export function argosNode(
	parameters: Record<string, unknown>,
	credential: { id: string; name: string },
	settings: Record<string, unknown> = {},
): WorkflowNode {
	return node(
		'ARGOS',
		'n8n-nodes-argos-identity.argosIdentity',
		1,
		{
			resource: 'submission',
			operation: 'submitId',
			idImage: 'front',
			idBackImage: '',
			submissionId: '',
			customOptions: {},
			additionalFields: {},
			output: 'row',
			personalData: 'full',
			options: {},
			...parameters,
		},
		{ credentials: { argosIdentityApi: credential }, ...settings },
	);
}
