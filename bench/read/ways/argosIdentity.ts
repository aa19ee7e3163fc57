import { ARGOS_IDENTITY } from '../../../sandbox/submitIdParameters';
import type { Step } from '../../lab/inWorkflow';
import type { Reading } from '../task';

const submissionId = '={{ $json.submissionId }}';

const PARAMETERS: Readonly<Record<Reading, Step['parameters']>> = {
	getAll: { operation: 'getAll', returnAll: true },
	get: { operation: 'get', submissionId },
	getImage: { operation: 'getImage', submissionId, image: 'idImage', outputField: 'data' },
};

/** This package's node, all options at their defaults. */
export function argosIdentity(reading: Reading): Step {
	return {
		type: ARGOS_IDENTITY,
		typeVersion: 1,
		parameters: { resource: 'submission', ...PARAMETERS[reading] },
	};
}
