/**
 * Every way in which one try of a submission, of whichever step, can go wrong between n8n and ARGOS,
 * with what the node must say about it. Used by the fault matrix and by the test that looks for leaks.
 */
import { gzipSync } from 'node:zlib';
import type { ErrorCode, Sent } from '../../nodes/ArgosIdentity/model/errors/errorTexts';
import {
	dnsFailureUrl,
	refusedUrl,
	startFaultServer,
	type Answer,
	type Fault,
	type FaultServerOptions,
} from '../../sandbox/engine/faultServer';

/** Stands in answers where ARGOS would quote an applicant; must turn up nowhere. */
export const BODY_CANARY = 'canary-body-9f31';

/** Where the node is pointed at while a fault is on. */
export interface FaultyHost {
	baseUrl: string;
	/** Requests that arrived at it. */
	requests(): number;
	close(): Promise<void>;
}

export interface FaultRow {
	name: string;
	/** `row` is the body that a healthy server answers, so that its item becomes a row. */
	open: (row?: object) => Promise<FaultyHost>;
	/** What becomes of the first item: an error code, or `row` when the fault does no harm. */
	code: ErrorCode | 'row';
	sent?: Sent;
	httpStatus?: number;
	/** How many requests of two items the server sees. */
	requests: number;
	/** Whether the fault ends with the first item, so that the second becomes a row. */
	passes: boolean;
}

/** A row of Step 1. */
const ROW = {
	submissionId: 'fault-row-1',
	file_upload: true,
	reviewOCRData: { ocr_name: 'Specimen Person' },
};

/** Something that is the same for all operations, or made from the body of a healthy answer. */
type For<Thing> = Thing | ((row: object) => Thing);

const made = <Thing extends object>(thing: For<Thing>, row: object): Thing =>
	typeof thing === 'function' ? thing(row) : thing;

const success = (row: object): Answer => json(200, row);

async function hostWith(
	fault: For<Fault>,
	row: object = ROW,
	options: FaultServerOptions = {},
): Promise<FaultyHost> {
	const server = await startFaultServer(made(fault, row), {
		faultyConnections: 1,
		laterAnswer: success(row),
		...options,
	});
	return {
		baseUrl: `${server.url}/v3`,
		requests: () => server.requests(),
		close: async () => await server.close(),
	};
}

function nowhere(baseUrl: string): FaultyHost {
	return { baseUrl, requests: () => 0, close: async () => undefined };
}

/** A fault that only the first of two connections meets. */
function once(
	name: string,
	fault: For<Fault>,
	code: FaultRow['code'],
	sent?: Sent,
	more: Partial<FaultRow> = {},
): FaultRow {
	return {
		name,
		open: async (row) => await hostWith(fault, row),
		code,
		...(sent && { sent }),
		requests: 2,
		passes: true,
		...more,
	};
}

/** A fault that every connection meets before a request can arrive. */
function unreachable(name: string, open: () => Promise<FaultyHost>): FaultRow {
	return { name, open, code: 'notSent', sent: 'no', requests: 0, passes: false };
}

function answers(
	name: string,
	answer: For<Answer>,
	code: FaultRow['code'],
	sent?: Sent,
	httpStatus?: number,
): FaultRow {
	const status = httpStatus ?? made(answer, ROW).status;
	const fault = (row: object): Fault => ({ kind: 'respond', answer: made(answer, row) });
	return once(name, fault, code, sent, {
		...(code !== 'row' && status !== undefined && { httpStatus: status }),
	});
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
	status,
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body),
});
const html = (status: number): Answer => ({
	status,
	headers: { 'content-type': 'text/html' },
	body: `<html><body>${BODY_CANARY}</body></html>`,
});
const text = (status: number, body: string): Answer => ({
	status,
	headers: { 'content-type': 'text/plain' },
	body,
});

const cutOffGzip =
	(bytes: number) =>
	(row: object): Answer => ({
		headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
		body: gzipSync(JSON.stringify(row)).subarray(0, bytes),
	});

const EXPLICIT_DENY = 'User is not authorized to access this resource with an explicit deny';
const DUPLICATE = `${BODY_CANARY}@example.test had submitted another KYC and is already approved; therefore, this submission is not accepted to avoid duplicate submissions.`;

const CONNECTION_FAULTS: FaultRow[] = [
	unreachable('the name is not found', async () => nowhere(dnsFailureUrl('https'))),
	unreachable('nobody listens (http)', async () => nowhere(await refusedUrl('http'))),
	unreachable('nobody listens (https)', async () => nowhere(await refusedUrl('https'))),
	unreachable(
		'the certificate is not trusted',
		async () => await hostWith({ kind: 'tlsSelfSigned' }, ROW, { faultyConnections: Infinity }),
	),
	unreachable(
		'TLS is closed during the handshake',
		async () => await hostWith({ kind: 'tlsHandshakeClose' }, ROW, { faultyConnections: Infinity }),
	),
	unreachable(
		'the https port speaks plain http',
		async () =>
			await hostWith({ kind: 'plainHttpOnTlsPort' }, ROW, { faultyConnections: Infinity }),
	),
	{
		...unreachable(
			'TLS is reset during the handshake',
			async () =>
				await hostWith({ kind: 'tlsHandshakeReset' }, ROW, { faultyConnections: Infinity }),
		),
		// It cannot be told from a reset after sending, so the worse is taken for true.
		code: 'noAnswer',
		sent: 'maybe',
	},
	{
		...unreachable(
			'the TLS handshake is never answered',
			async () =>
				await hostWith({ kind: 'tlsHandshakeSilence' }, ROW, { faultyConnections: Infinity }),
		),
		code: 'noAnswer',
		sent: 'maybe',
	},
	once('reset before an answer', { kind: 'resetBeforeHeaders' }, 'noAnswer', 'maybe'),
	once('reset in the middle of the upload', { kind: 'resetMidUpload' }, 'noAnswer', 'maybe'),
	once('reset after the upload', { kind: 'resetAfterUpload' }, 'noAnswer', 'maybe'),
	once('closed after the upload', { kind: 'closeAfterUpload' }, 'noAnswer', 'maybe'),
	once(
		'reset in the middle of the answer',
		(row) => ({ kind: 'resetMidAnswer', answer: success(row) }),
		'noAnswer',
		'maybe',
	),
	once(
		'closed in the middle of the answer',
		(row) => ({ kind: 'closeMidAnswer', answer: success(row) }),
		'noAnswer',
		'maybe',
	),
	once('silence after the upload', { kind: 'silence' }, 'noAnswer', 'maybe'),
	once('an answer that drips beyond the time-out', { kind: 'slowDrip' }, 'noAnswer', 'maybe'),
	once(
		'an answer after the time-out',
		(row) => ({ kind: 'late', afterMs: 4000, answer: success(row) }),
		'noAnswer',
		'maybe',
	),
	once('something that is not HTTP', { kind: 'garbage' }, 'noAnswer', 'maybe'),
	{
		...unreachable(
			'the connection is accepted and never read',
			async () => await hostWith({ kind: 'silentAccept' }, ROW, { faultyConnections: Infinity }),
		),
		code: 'noAnswer',
		sent: 'maybe',
	},
];

/** Nothing goes wrong. */
export const HEALTHY: FaultRow = once(
	'nothing',
	(row) => ({ kind: 'respond', answer: success(row) }),
	'row',
);

const HARMLESS: FaultRow[] = [
	once('an unasked 100 Continue', (row) => ({ kind: 'continue100', answer: success(row) }), 'row'),
	once('a chunked answer', (row) => ({ kind: 'chunked', answer: success(row) }), 'row'),
	once('a gzip answer', (row) => ({ kind: 'gzip', answer: success(row) }), 'row'),
	once(
		'an answer just in time',
		(row) => ({ kind: 'late', afterMs: 300, answer: success(row) }),
		'row',
	),
	answers('201 with an answer', (row) => json(201, row), 'row'),
	answers('JSON declared as text', (row) => text(200, JSON.stringify(row)), 'row'),
];

const EARLY: FaultRow[] = [
	once('413 while still uploading', { kind: 'early413' }, 'tooLarge', 'no', { httpStatus: 413 }),
	once('413 while still uploading, rest read', { kind: 'early413KeepReading' }, 'tooLarge', 'no', {
		httpStatus: 413,
	}),
];

const STATUSES: FaultRow[] = [
	answers('401', json(401, { message: BODY_CANARY }), 'unauthorized', 'no'),
	answers('403 Forbidden', json(403, { message: 'Forbidden' }), 'unauthorized', 'no'),
	answers('403 explicit deny', json(403, { message: EXPLICIT_DENY }), 'ipNotAllowed', 'no'),
	answers(
		'403 explicit deny under Message',
		json(403, { Message: EXPLICIT_DENY }),
		'ipNotAllowed',
		'no',
	),
	answers('403 of another kind', html(403), 'unauthorized', 'no'),
	answers(
		'403 for a path that is not there',
		json(403, { message: 'Missing Authentication Token' }),
		'invalidRequest',
		'no',
	),
	answers('404', html(404), 'invalidRequest', 'no'),
	answers('405', json(405, { message: BODY_CANARY }), 'invalidRequest', 'yes'),
	answers('407', html(407), 'notSent', 'no'),
	answers('408', html(408), 'noAnswer', 'maybe'),
	answers('409', json(409, {}), 'invalidRequest', 'yes'),
	answers('413', json(413, { message: 'Request Entity Too Large' }), 'tooLarge', 'no'),
	answers('422', json(422, { message: BODY_CANARY }), 'invalidRequest', 'yes'),
	answers('429', json(429, { message: 'Too Many Requests' }), 'rateLimited', 'no'),
	answers('429 with Retry-After', json(429, {}, { 'retry-after': '120' }), 'rateLimited', 'no'),
	answers('500', json(500, { message: 'Internal Server Error' }), 'serverError', 'maybe'),
	answers('500 as HTML', html(500), 'serverError', 'maybe'),
	answers('502', json(502, { message: 'Bad Gateway' }), 'serverError', 'maybe'),
	answers('503 without a body', { status: 503, body: '' }, 'serverError', 'maybe'),
	answers('504', html(504), 'serverError', 'maybe'),
	answers(
		'500 that speaks of the key',
		json(500, { message: 'invalid api key' }),
		'unauthorized',
		'maybe',
	),
	answers(
		'502 that speaks of the size',
		json(502, { message: 'Request Entity Too Large' }),
		'tooLarge',
		'maybe',
	),
	answers(
		'502 that quotes the key',
		json(502, { message: 'upstream said: invalid api key' }),
		'serverError',
		'maybe',
	),
];

const REFUSALS: FaultRow[] = [
	answers(
		'400 text under message',
		json(400, { message: 'invalid id image' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'400 text under Message',
		json(400, { Message: 'Invalid ID image' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'400 text under errorCode',
		json(400, { errorCode: 'missing required parameters' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'400 text under errorMessage',
		json(400, { errorCode: 'x', errorMessage: 'invalid email address format' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'400 text under error',
		json(400, { error: 'failed to parse the input data' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'400 text under error.message',
		json(400, { error: { message: 'failed to find the project' } }),
		'unauthorized',
		'yes',
	),
	answers(
		'400 text under errors[0].message',
		json(400, { errors: [{ message: DUPLICATE }] }),
		'duplicateApplicant',
		'yes',
	),
	answers('400 text as plain text', text(400, DUPLICATE), 'duplicateApplicant', 'yes'),
	answers(
		'400 that ARGOS could not store',
		json(400, { message: 'data processing error' }),
		'serverError',
		'maybe',
	),
	answers('400 with an unknown text', json(400, { message: BODY_CANARY }), 'invalidRequest', 'yes'),
	answers(
		'400 that quotes a custom field',
		json(400, { message: `cf1 'invalid api key' is not allowed`, cf1: 'invalid api key' }),
		'invalidRequest',
		'yes',
	),
	answers('400 without a body', { status: 400, body: '' }, 'invalidRequest', 'yes'),
];

const ODD_ANSWERS: FaultRow[] = [
	answers('200 without a body', { status: 200, body: '' }, 'unexpectedResponse', 'yes'),
	answers('200 as HTML', html(200), 'unexpectedResponse', 'yes'),
	answers(
		'200 with broken JSON',
		{ ...json(200, {}), body: `{"submissionId":"${BODY_CANARY}` },
		'unexpectedResponse',
		'yes',
		200,
	),
	answers(
		'200 with a JSON array',
		json(200, [{ submissionId: BODY_CANARY }]),
		'unexpectedResponse',
		'yes',
	),
	answers('200 with a JSON number', json(200, 42), 'unexpectedResponse', 'yes'),
	answers('200 with null', json(200, null), 'unexpectedResponse', 'yes'),
	answers(
		'200 with neither id nor status',
		json(200, { message: BODY_CANARY }),
		'unexpectedResponse',
		'yes',
	),
	answers('200 with a refusal', json(200, { message: DUPLICATE }), 'duplicateApplicant', 'yes'),
	answers(
		'200 with a refusal of the image',
		json(200, { errorCode: 'invalid id image' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'200 with a fault of ARGOS',
		json(200, { message: 'Internal Server Error' }),
		'serverError',
		'maybe',
	),
	answers(
		'200 with an ID and a refusal',
		json(200, { submissionId: 'fault-row-2', message: 'invalid id image' }),
		'invalidRequest',
		'yes',
	),
	answers(
		'200 with a row and a refusal',
		(row) => json(200, { ...row, message: 'invalid id image' }),
		'row',
	),
	answers('a gzip answer that breaks off', cutOffGzip(20), 'noAnswer', 'maybe', 200),
	answers('a gzip answer that breaks off at once', cutOffGzip(4), 'noAnswer', 'maybe', 200),
	answers(
		'200 encrypted',
		json(200, { isEncrypted: true, data: BODY_CANARY }),
		'encryptedResponse',
		'yes',
	),
	answers('204', { status: 204, body: '' }, 'unexpectedResponse', 'yes'),
];

function redirect(status: 301 | 302 | 303 | 307 | 308): FaultRow {
	return {
		name: `${status} to another host`,
		async open(row = ROW) {
			const elsewhere = await startFaultServer({ kind: 'respond', answer: success(row) });
			const location = `${elsewhere.url}/v3`;
			const host = await hostWith({ kind: 'redirect', status, location }, row);
			return {
				...host,
				// A followed redirect would be seen as a request too many.
				requests: () => host.requests() + elsewhere.requests(),
				async close() {
					await host.close();
					await elsewhere.close();
				},
			};
		},
		code: 'unexpectedRedirect',
		sent: 'maybe',
		httpStatus: status,
		requests: 2,
		passes: true,
	};
}

export const FAULTS: FaultRow[] = [
	...CONNECTION_FAULTS,
	...HARMLESS,
	...EARLY,
	...([301, 302, 303, 307, 308] as const).map(redirect),
	...STATUSES,
	...REFUSALS,
	...ODD_ANSWERS,
];

/** Those in which something comes back that could be quoted. */
export const ANSWERS = FAULTS.filter(({ httpStatus }) => httpStatus !== undefined);
