import type { ICredentialType, INodeType, VersionedNodeType } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const DIST = resolve(__dirname, '..', '..', 'dist');

/** At run time, since there is no dist yet when the types of this file are checked. */
const fromDist = createRequire(join(DIST, 'built.js'));

/** The built node and credential, as they are published. */
export function builtNode(): { node: INodeType; credential: ICredentialType } {
	const { ArgosIdentity } = fromDist('./nodes/ArgosIdentity/ArgosIdentity.node.js') as {
		ArgosIdentity: new () => INodeType;
	};
	const { ArgosIdentityApi } = fromDist('./credentials/ArgosIdentityApi.credentials.js') as {
		ArgosIdentityApi: new () => ICredentialType;
	};
	return { node: new ArgosIdentity(), credential: new ArgosIdentityApi() };
}

const baseNodesOf = (n8nFolder: string) =>
	createRequire(join(n8nFolder, 'node_modules', 'n8n-nodes-base', 'package.json'));

export const HTTP_REQUEST = 'n8n-nodes-base.httpRequest';

export interface InstalledHttpRequest {
	node: INodeType;
	credential: ICredentialType;
	version: number;
}

/** The newest HTTP Request node of an installed n8n, and its Header Auth credential. */
export function installedHttpRequest(n8nFolder: string): InstalledHttpRequest {
	const load = baseNodesOf(n8nFolder);
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

export const SPLIT_OUT = 'n8n-nodes-base.splitOut';

/** The Split Out node of an installed n8n: an item for each entry of a list. */
export function installedSplitOut(n8nFolder: string): INodeType {
	const { SplitOut } = baseNodesOf(n8nFolder)(
		'./dist/nodes/Transform/SplitOut/SplitOut.node.js',
	) as {
		SplitOut: new () => INodeType;
	};
	return new SplitOut();
}
