import type { ICredentialType, INodeType } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ARGOS_IDENTITY, SUBMIT_ID } from '../../../sandbox/submitIdParameters';
import { FIELDS } from './fields';
import type { Sender } from './inWorkflow';

const DIST = resolve(__dirname, '..', '..', '..', 'dist');

/** At run time, since there is no dist yet when the types of this file are checked. */
const load = createRequire(join(DIST, 'built.js'));

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

/** This package's node, with its own default or another number of items at a time. */
export function argosIdentity(maxConcurrency?: number): Sender {
	return {
		type: ARGOS_IDENTITY,
		typeVersion: 1,
		parameters: {
			...SUBMIT_ID,
			issuingCountry: FIELDS.issuingCountry,
			idType: FIELDS.idType,
			idImage: 'front',
			idBackImage: 'back',
			additionalFields: { userid: FIELDS.userid },
			options: maxConcurrency === undefined ? {} : { maxConcurrency },
		},
	};
}
