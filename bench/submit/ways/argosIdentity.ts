import { ARGOS_IDENTITY, SUBMIT_ID } from '../../../sandbox/submitIdParameters';
import type { Step } from '../../lab/inWorkflow';
import { FIELDS } from './fields';

/** This package's node, with its own default or another number of items at a time. */
export function argosIdentity(maxConcurrency?: number): Step {
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
