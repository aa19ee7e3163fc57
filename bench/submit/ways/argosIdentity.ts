import type { ICredentialType, INodeType } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { FIELDS } from './fields';
import type { Sender } from './inWorkflow';

const DIST = resolve(__dirname, '..', '..', '..', 'dist');

/** At run time, since there is no dist yet when the types of this file are checked. */
const load = createRequire(join(DIST, 'built.js'));

export const ARGOS_IDENTITY = 'n8n-nodes-argos-identity.argosIdentity';

/** The built node and credential, as they are published. */
export function builtNode(): { node: INodeType; credential: ICredentialType } {
	const { ArgosIdentity } = load('./nodes/ArgosIdentity/ArgosIdentity.node.js') as {
		ArgosIdentity: new () => INodeType;
	};
	const { ArgosIdentityApi } = load('./credentials/ArgosIdentityApi.credentials.js') as {
		ArgosIdentityApi: new () => ICredentialType;
	};
	return { node: new ArgosIdentity(), credential: new ArgosIdentityApi() };
}

/** How many items the built node sends at a time when nobody chooses. */
export function defaultConcurrency(): number {
	const { DEFAULT_OPTIONS } = load('./nodes/ArgosIdentity/model/submitIdOptions.js') as {
		DEFAULT_OPTIONS: { maxConcurrency: number };
	};
	return DEFAULT_OPTIONS.maxConcurrency;
}

/** This package's node, with its own default or another number of items at a time. */
export function argosIdentity(maxConcurrency?: number): Sender {
	return {
		type: ARGOS_IDENTITY,
		typeVersion: 1,
		parameters: {
			issuingCountry: FIELDS.issuingCountry,
			email: '={{ $json.email }}',
			idType: FIELDS.idType,
			idImage: 'front',
			idBackImage: 'back',
			additionalFields: { userid: FIELDS.userid },
			options: maxConcurrency === undefined ? {} : { maxConcurrency },
		},
	};
}
