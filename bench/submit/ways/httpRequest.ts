import type { INodeParameters } from 'n8n-workflow';
import type { Step } from '../../lab/inWorkflow';
import { HTTP_REQUEST } from '../../lab/installedNodes';
import { FIELDS, PICTURES } from './fields';

export interface Batching {
	batchSize: number;
	batchInterval: number;
}

/** The same post as people set it up by hand: multipart form, Header Auth, everything else at its default. */
export function httpRequest(baseUrl: string, version: number, batch?: Batching): Step {
	const texts = { ...FIELDS, email: '={{ $json.email }}' };
	const parameters = [
		...Object.entries(texts).map(([name, value]) => ({ parameterType: 'formData', name, value })),
		...PICTURES.map(([name, inputDataFieldName]) => ({
			parameterType: 'formBinaryData',
			name,
			inputDataFieldName,
		})),
	];
	return {
		type: HTTP_REQUEST,
		typeVersion: version,
		parameters: {
			method: 'POST',
			url: `${baseUrl}/submission/step1`,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
			sendBody: true,
			contentType: 'multipart-form-data',
			bodyParameters: { parameters },
			options: batch ? { batching: { batch: { ...batch } } } : {},
		} satisfies INodeParameters,
		credentials: { httpHeaderAuth: { id: 'httpHeaderAuth', name: 'Header Auth' } },
	};
}
