import type { INodeParameters } from 'n8n-workflow';

/** The node's type in workflows, once its package is installed. */
export const ARGOS_IDENTITY = 'n8n-nodes-argos-identity.argosIdentity';

/**
 * A plain first try with every parameter of Submit ID (Step 1), for an applicant whose e-mail
 * address the item brings and whose picture lies under `data`. Written out instead of taken from the
 * node, since saved workflows hold these names: a parameter that is renamed has to fail here.
 */
export const SUBMIT_ID = {
	resource: 'submission',
	operation: 'submitId',
	issuingCountry: 'KOR',
	email: '={{ $json.email }}',
	idType: 'passport',
	idImage: 'data',
	idBackImage: '',
	submissionId: '',
	customOptions: {},
	additionalFields: {},
	output: 'row',
	personalData: 'full',
	options: {},
} as const satisfies INodeParameters;
