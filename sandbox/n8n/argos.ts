import { EMULATOR_KEY, EMULATOR_PROJECT } from '../emulator';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../submitIdParameters';
import type { CredentialData } from './n8nRest';
import { node, type WorkflowNode } from './workflow';

/** The emulator's form stands at the same host; a base URL that is none has no form. */
const formUrlOf = (baseUrl: string) => (URL.canParse(baseUrl) ? new URL(baseUrl).origin : '');

/** The credential as a user fills it in, for an ARGOS at `baseUrl`. */
export const argosCredential = (baseUrl: string, apiKey = EMULATOR_KEY): CredentialData => ({
	name: 'ARGOS',
	type: 'argosIdentityApi',
	data: { apiKey, baseUrl, projectId: EMULATOR_PROJECT, formUrl: formUrlOf(baseUrl) },
});

/** A credential that n8n has, as a node names it. */
export interface CredentialOfNode {
	id: string;
	name: string;
}

/** The node "ARGOS" in its first version; it takes the front picture from the binary field "front". */
export function argosNode(
	parameters: Record<string, unknown>,
	credential: CredentialOfNode,
	settings: Record<string, unknown> = {},
): WorkflowNode {
	return node(
		'ARGOS',
		ARGOS_IDENTITY,
		1,
		{ ...SUBMIT_ID, idImage: 'front', ...parameters },
		{ credentials: { argosIdentityApi: credential }, ...settings },
	);
}
