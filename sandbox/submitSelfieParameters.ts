import type { INodeParameters } from 'n8n-workflow';

/**
 * A plain selfie with every parameter of Submit Selfie (Step 2), for an applicant whose Step 1 row is
 * the item and whose selfie lies under `data`. Written out, as SUBMIT_ID is, since saved workflows hold
 * these names.
 */
export const SUBMIT_SELFIE = {
	resource: 'submission',
	operation: 'submitSelfie',
	submissionId: '={{ $json.submissionId }}',
	faceImage: 'data',
	fullName: '={{ $json.fullName }}',
	birthDate: '={{ $json.birthDate }}',
	additionalFields: {},
	output: 'row',
	personalData: 'full',
	options: {},
} as const satisfies INodeParameters;
