import { GATEWAY, STEP1_ERRORS } from '../texts/errors';
import { sampleScenarios } from './samples';
import { step2Scenarios } from './step2';
import type { RawTurn, Scenario, ScenarioTable, Turn } from './scenario';

const success: Turn = { kind: 'success' };
const glare: Turn = { kind: 'retry', codes: ['glare_detected'] };
const raw = (status: number, rest: Omit<RawTurn, 'kind' | 'status'>): Scenario => [
	{ kind: 'raw', status, ...rest },
];

const answersOfStep1: ScenarioTable = {
	success: [success],
	'success-front-only': [{ kind: 'success', shape: 'front-only' }],
	'success-partial': [{ kind: 'success', shape: 'partial' }],
	'ocr-failed': [{ kind: 'success', shape: 'ocr-failed' }],
	'universal-array': [{ kind: 'success', shape: 'universal-array' }],
	'string-flags': [{ kind: 'success', shape: 'partial', textual: true }],
	'glare-once': [glare, success],
	'retry-string-once': [{ ...glare, form: 'string' }, success],
	'retry-object-once': [{ kind: 'retry', codes: ['mrz_protocol_fail'], form: 'object' }, success],
	'always-glare': [glare],
	'two-codes': [{ kind: 'retry', codes: ['glare_detected', 'document_expired'] }, success],
	'unknown-code': [{ kind: 'retry', codes: ['lamination_suspected'] }, success],
	'unknown-status': [{ kind: 'status', kycStatus: 'under_observation' }],
	'reject-now': [{ kind: 'status', kycStatus: 'rejected' }],
	pending: [{ kind: 'status', kycStatus: 'pending', shape: 'auto' }],
	approved: [{ kind: 'status', kycStatus: 'approved', shape: 'auto' }],
};

const tooMany: Turn = {
	kind: 'raw',
	status: 429,
	headers: { 'retry-after': '1' },
	body: GATEWAY.tooMany,
};
const serverError: Turn = { kind: 'raw', status: 500, body: GATEWAY.serverError };

const gateway: ScenarioTable = {
	'gateway-400': raw(400, { body: GATEWAY.badQuery }),
	'gateway-403-forbidden': raw(403, { body: GATEWAY.forbidden }),
	'gateway-403-ip-denied': raw(403, { body: GATEWAY.ipDenied }),
	'gateway-413': raw(413, { body: GATEWAY.tooLarge }),
	'gateway-429': [tooMany],
	'gateway-429-once': [tooMany, success],
	'gateway-500': [serverError],
	'gateway-500-once': [serverError, success],
	'gateway-502': raw(502, { body: GATEWAY.badGateway }),
	'connection-reset': [{ kind: 'reset' }],
	'connection-reset-once': [{ kind: 'reset' }, success],
	'connection-answer-lost': [{ kind: 'success', lost: true }],
	'done-then-500': [{ kind: 'success', failsWith: 500 }],
};

const JSON_TYPE = 'application/json';
const oddBodies: ScenarioTable = {
	'no-id': raw(200, { body: { file_upload: true, document_fields: {}, missing_fields: [] } }),
	'body-encrypted': raw(200, {
		body: { isEncrypted: true, data: 'RkFLRS1CQVNFNjQtTk9ULVJFQUwtQ0lQSEVSVEVYVA==' },
	}),
	'body-truncated': raw(200, { text: '{"submissionId":"cut-o', contentType: JSON_TYPE }),
	'body-array': raw(200, { body: [] }),
	'body-scalar': raw(200, { body: 'ok' }),
	'body-empty': raw(200, {}),
	'body-html': raw(200, {
		text: '<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>',
		contentType: 'text/html',
	}),
};

/** Every form of error body seen in ARGOS documentation, and those that clients meet elsewhere. */
const errorForms: Record<string, (text: string) => Omit<RawTurn, 'kind' | 'status'>> = {
	message: (text) => ({ body: { message: text } }),
	'capital-message': (text) => ({ body: { Message: text } }),
	'error-code': (text) => ({ body: { errorCode: text } }),
	'error-message': (text) => ({ body: { errorMessage: text } }),
	'error-string': (text) => ({ body: { error: text } }),
	'error-object': (text) => ({ body: { error: { message: text } } }),
	'errors-array': (text) => ({ body: { errors: [{ message: text }] } }),
	'plain-text': (text) => ({ text, contentType: 'text/plain' }),
	html: (text) => ({
		text: `<!DOCTYPE html><html><body><h1>400</h1><p>${text}</p></body></html>`,
		contentType: 'text/html',
	}),
	empty: () => ({}),
};

const errors: ScenarioTable = Object.fromEntries(
	Object.entries(STEP1_ERRORS).flatMap(([name, text]) =>
		Object.entries(errorForms).map(([form, body]) => [
			`error-${name}-${form}`,
			raw(400, body(text)),
		]),
	),
);

const redirects: ScenarioTable = Object.fromEntries(
	[301, 302, 303, 307, 308].map((status) => [
		`redirect-${status}`,
		raw(status, { headers: { location: '{baseUrl}/redirected' } }),
	]),
);

export const builtInScenarios: ScenarioTable = {
	...answersOfStep1,
	...gateway,
	...oddBodies,
	...errors,
	...redirects,
	...step2Scenarios,
	...sampleScenarios,
};
