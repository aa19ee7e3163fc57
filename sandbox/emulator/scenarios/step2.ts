import { GATEWAY } from '../texts/errors';
import type { ScenarioTable, Turn } from './scenario';

const success: Turn = { kind: 'success' };
const unlike: Turn = { kind: 'retry', codes: ['face_compare_underscore'] };

/** What an e-mail's tag can name for Step 2; a success ends as what was typed and the project say. */
export const step2Scenarios: ScenarioTable = {
	'step2-success': [success],
	'step2-approved': [{ kind: 'status', kycStatus: 'approved' }],
	'step2-pending': [{ kind: 'status', kycStatus: 'pending' }],
	'step2-reject-now': [{ kind: 'status', kycStatus: 'rejected' }],
	'step2-unknown-status': [{ kind: 'status', kycStatus: 'under_observation' }],
	'step2-retry-incomplete': [unlike],
	'step2-retry-once': [unlike, success],
	'step2-liveness-once': [{ kind: 'retry', codes: ['liveness_error'] }, success],
	'step2-retry-string-once': [{ ...unlike, form: 'string' }, success],
	'step2-retry-object-once': [{ ...unlike, form: 'object' }, success],
	'step2-two-codes': [
		{ kind: 'retry', codes: ['face_compare_underscore', 'liveness_error'] },
		success,
	],
	'step2-unknown-code': [{ kind: 'retry', codes: ['mask_suspected'] }, success],
	'step2-answer-lost': [{ kind: 'success', lost: true }],
	'step2-done-then-500': [{ kind: 'success', failsWith: 500 }],
	'step2-reset-once': [{ kind: 'reset' }, success],
	'step2-gateway-500-once': [{ kind: 'raw', status: 500, body: GATEWAY.serverError }, success],
};
