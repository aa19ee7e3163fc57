import type { ICredentialType, INodeParameters, INodeType, VersionedNodeType } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FIELDS, PICTURES } from './fields';
import type { Sender } from './inWorkflow';

export const HTTP_REQUEST = 'n8n-nodes-base.httpRequest';

export interface InstalledHttpRequest {
	node: INodeType;
	credential: ICredentialType;
	version: number;
}

/** The newest HTTP Request node of an installed n8n, and its Header Auth credential. */
export function installedHttpRequest(n8nFolder: string): InstalledHttpRequest {
	const load = createRequire(join(n8nFolder, 'node_modules', 'n8n-nodes-base', 'package.json'));
	const { HttpRequest } = load('./dist/nodes/HttpRequest/HttpRequest.node.js') as {
		HttpRequest: new () => VersionedNodeType;
	};
	const { HttpHeaderAuth } = load('./dist/credentials/HttpHeaderAuth.credentials.js') as {
		HttpHeaderAuth: new () => ICredentialType;
	};
	const versioned = new HttpRequest();
	const version = versioned.currentVersion;
	return { node: versioned.getNodeType(version), credential: new HttpHeaderAuth(), version };
}

export interface Batching {
	batchSize: number;
	batchInterval: number;
}

/** The same post as people set it up by hand: multipart form, Header Auth, everything else at its default. */
export function httpRequest(baseUrl: string, version: number, batch?: Batching): Sender {
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
