import { told, wordsOf } from '../support/thrown';
import fc from 'fast-check';
import type { ErrorCode, Sent } from '../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { errorFromAnswer } from '../../../nodes/ArgosIdentity/transport/errorFromAnswer';
import { sample } from '../support/samples';

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);
const read = (status: number, body: unknown, headers: Record<string, unknown> = {}) =>
	told(errorFromAnswer({ status, headers, body }, NOW));

interface ListedText {
	text: string;
	status: number;
	code: ErrorCode;
	sent: Sent;
	message: string;
	advice: string;
}

/** Every text that ARGOS's pages list for Step 1 and for the gateway, with what it means. */
const LISTED_TEXTS: ListedText[] = [
	{
		text: 'failed to parse the input data',
		status: 400,
		code: 'invalidRequest',
		sent: 'yes',
		message: 'ARGOS could not read the request',
		advice: 'Ask for another image',
	},
	{
		text: 'invalid id image',
		status: 400,
		code: 'invalidRequest',
		sent: 'yes',
		message: 'ARGOS cannot use the image of the ID',
		advice: 'another JPEG or PNG image',
	},
	{
		text: 'missing required parameters',
		status: 400,
		code: 'invalidRequest',
		sent: 'yes',
		message: "ARGOS misses 'Issuing Country', 'Email' or 'ID Type'",
		advice: 'Correct it',
	},
	{
		text: 'invalid id type : id type must be passport, government_id or drivers_license',
		status: 400,
		code: 'invalidRequest',
		sent: 'yes',
		message: "ARGOS does not accept the value of 'ID Type'",
		advice: 'allow this one in the ARGOS dashboard',
	},
	{
		text: 'invalid email address format',
		status: 400,
		code: 'invalidRequest',
		sent: 'yes',
		message: "ARGOS does not accept the value of 'Email' as an address",
		advice: 'Correct it',
	},
	{
		text: 'id image processing error',
		status: 400,
		code: 'serverError',
		sent: 'maybe',
		message: 'ARGOS could not process or store the image of the ID',
		advice: 'ARGOS dashboard before sending again',
	},
	{
		text: 'data processing error',
		status: 400,
		code: 'serverError',
		sent: 'maybe',
		message: 'ARGOS could not store the submission',
		advice: 'ARGOS dashboard before sending again',
	},
	{
		text: 'someone@example.test had submitted another KYC and is already approved; therefore, this submission is not accepted to avoid duplicate submissions.',
		status: 400,
		code: 'duplicateApplicant',
		sent: 'yes',
		message: 'ARGOS has already approved somebody with this e-mail address',
		advice: 'Approve Period',
	},
	{
		text: 'failed to find the project',
		status: 400,
		code: 'unauthorized',
		sent: 'yes',
		message: 'ARGOS finds no project for this API key',
		advice: 'API key in the credential',
	},
	{
		text: 'invalid api key',
		status: 400,
		code: 'unauthorized',
		sent: 'yes',
		message: 'ARGOS does not accept the API key',
		advice: 'API key in the credential',
	},
	{
		text: 'Invalid Query String parameters',
		status: 400,
		code: 'invalidRequest',
		sent: 'yes',
		message: 'ARGOS calls the request malformed',
		advice: 'Liveform',
	},
	{
		text: 'User is not authorized to access this resource with an explicit deny',
		status: 403,
		code: 'ipNotAllowed',
		sent: 'no',
		message: "ARGOS does not allow this server's IP address",
		advice: 'allow-list',
	},
	{
		text: 'Forbidden',
		status: 403,
		code: 'unauthorized',
		sent: 'no',
		message: 'ARGOS does not accept the API key',
		advice: 'API key in the credential',
	},
	{
		text: 'Missing Authentication Token',
		status: 403,
		code: 'invalidRequest',
		sent: 'no',
		message: 'The Base URL of the credential does not lead to the ARGOS API',
		advice: 'ends in /v3',
	},
	{
		text: 'Request Entity Too Large',
		status: 413,
		code: 'tooLarge',
		sent: 'no',
		message: 'The request is too large for ARGOS',
		advice: 'smaller',
	},
	{
		text: 'Internal Server Error',
		status: 500,
		code: 'serverError',
		sent: 'maybe',
		message: 'ARGOS could not process the request',
		advice: 'ARGOS dashboard before sending again',
	},
	{
		text: 'Bad Gateway',
		status: 502,
		code: 'serverError',
		sent: 'maybe',
		message: 'ARGOS could not process the request',
		advice: 'ARGOS dashboard before sending again',
	},
];

/** Every shape of body that ARGOS's pages show for an error, and some that they do not. */
const SHAPES: Array<(text: string) => unknown> = [
	(message) => ({ message }),
	(Message) => ({ Message }),
	(message) => ({ errorCode: 'E-17', message }),
	(errorCode) => ({ errorCode }),
	(message) => ({ message, statusCode: 400 }),
	(errorMessage) => ({ errorCode: 17, errorMessage }),
	(message) => ({ traceId: 'b2c1', errorCode: 'E-17', message }),
	(error) => ({ error }),
	(message) => ({ error: { message } }),
	(message) => ({ errors: [{ message }] }),
	(message) => [{ message }],
	(text) => [text],
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => `${text}\n`,
	(text) => `<html><body><h1>${text}</h1></body></html>`,
];

describe.each(LISTED_TEXTS)('the text "$text"', ({ text, status, ...meaning }) => {
	it('means the same in every shape of body', () => {
		const found = SHAPES.map((shape) => read(status, shape(text)).code);
		expect(found).toEqual(SHAPES.map(() => meaning.code));
	});

	it('tells whether a try may have been counted', () => {
		expect(read(status, { message: text })).toMatchObject({
			sent: meaning.sent,
			httpStatus: status,
		});
	});

	it('tells in our own words what happened and what to do', () => {
		const error = read(status, { message: text });
		expect(error.message).toBe(meaning.message);
		expect(error.description).toContain(meaning.advice);
		expect(error.description).toMatch(/^[A-Z].*\.$/);
	});

	it('is told without the words that n8n asks to avoid', () => {
		expect(wordsOf(read(status, { message: text }))).not.toMatch(/error|problem|failure|mistake/i);
	});
});

describe('a sample of an answer', () => {
	it.each([
		['step1-error-parse-input', 400, 'invalidRequest'],
		['step1-error-invalid-id-image', 400, 'invalidRequest'],
		['step1-error-missing-required-parameters', 400, 'invalidRequest'],
		['step1-error-variant-error', 400, 'invalidRequest'],
		['step1-error-variant-errorCode-only', 400, 'invalidRequest'],
		['step1-error-invalid-id-type', 400, 'invalidRequest'],
		['step1-error-invalid-email', 400, 'invalidRequest'],
		['step1-error-id-image-processing', 400, 'serverError'],
		['step1-error-data-processing', 400, 'serverError'],
		['step1-error-duplicate-email-approved', 400, 'duplicateApplicant'],
		['step1-error-project-not-found', 400, 'unauthorized'],
		['gateway-400-query', 400, 'invalidRequest'],
		['gateway-403-forbidden', 403, 'unauthorized'],
		['gateway-403-ip-denied', 403, 'ipNotAllowed'],
		['gateway-413-too-large', 413, 'tooLarge'],
		['gateway-429-too-many', 429, 'rateLimited'],
		['gateway-500', 500, 'serverError'],
		['gateway-502', 502, 'serverError'],
	])('%s with HTTP %d means %s', (name, status, code) => {
		expect(read(status, sample(name))).toMatchObject({ code, httpStatus: status });
	});
});

describe('a status with a body that says nothing', () => {
	it.each([
		[300, 'unexpectedRedirect', 'maybe'],
		[302, 'unexpectedRedirect', 'maybe'],
		[307, 'unexpectedRedirect', 'maybe'],
		[399, 'unexpectedRedirect', 'maybe'],
		[400, 'invalidRequest', 'yes'],
		[401, 'unauthorized', 'no'],
		[402, 'invalidRequest', 'yes'],
		[403, 'unauthorized', 'no'],
		[404, 'invalidRequest', 'no'],
		[405, 'invalidRequest', 'yes'],
		[407, 'notSent', 'no'],
		[408, 'noAnswer', 'maybe'],
		[413, 'tooLarge', 'no'],
		[422, 'invalidRequest', 'yes'],
		[429, 'rateLimited', 'no'],
		[499, 'invalidRequest', 'yes'],
		[500, 'serverError', 'maybe'],
		[503, 'serverError', 'maybe'],
		[504, 'serverError', 'maybe'],
		[599, 'serverError', 'maybe'],
		[101, 'unexpectedResponse', 'yes'],
		[299, 'unexpectedResponse', 'yes'],
	])('%d means %s, sent: %s', (status, code, sent) => {
		const bodies = ['', '<html></html>', null, undefined, 0, false, [], {}, { other: ['text'] }];
		for (const body of bodies) {
			expect(read(status, body)).toMatchObject({ code, sent, httpStatus: status });
		}
	});

	it('403 names both causes, since either can be it', () => {
		const error = read(403, '<html>blocked</html>');
		expect(error.message).toBe('ARGOS turned the request away (HTTP 403)');
		expect(error.description).toMatch(/API key.*IP address.*allow-list.*No try was used\.$/);
	});

	it('404 sends to the Base URL', () => {
		const error = read(404, '');
		expect(error.message).toBe('The Base URL of the credential does not lead to the ARGOS API');
		expect(error.description).toBe('Check the Base URL; it ends in /v3. No try was used.');
	});

	it('407 names the proxy', () => {
		expect(read(407, '').description).toMatch(/^A proxy .* No try was used\.$/);
	});
});

describe('a text that could mislead', () => {
	it('counts as a wrong key only with HTTP 403 when it is Forbidden', () => {
		expect(read(500, { message: 'Forbidden' }).code).toBe('serverError');
		expect(read(400, { message: 'forbidden value' }).code).toBe('invalidRequest');
	});

	it('does not make an answer of success or a redirect an error of another kind', () => {
		expect(read(302, 'invalid api key').code).toBe('unexpectedRedirect');
		expect(read(399, 'invalid api key').code).toBe('unexpectedRedirect');
	});

	it('does not turn too many requests into anything else', () => {
		expect(read(429, 'invalid api key').code).toBe('rateLimited');
	});

	it('is preferred to what the status alone says', () => {
		expect(read(404, { message: 'invalid id image' }).message).toContain('image of the ID');
		expect(read(401, 'with an explicit deny').code).toBe('ipNotAllowed');
	});

	it('is looked for in the first 10,000 characters only', () => {
		const text = 'invalid api key';
		expect(read(400, ' '.repeat(10_000 - text.length) + text).code).toBe('unauthorized');
		expect(read(400, ' '.repeat(10_001 - text.length) + text).code).toBe('invalidRequest');
	});
});

describe('a text that quotes what somebody typed', () => {
	const QUOTES: Array<(text: string) => unknown> = [
		(text) => ({ message: 'bad request', cf1: text }),
		(text) => ({ message: 'bad request', data: { message: text } }),
		(text) => ({ message: 'bad request', fields: [{ message: text }] }),
		(text) => ({ errors: { userid: [text] } }),
		(text) => ({ message: `cf1 must not be ${text}` }),
		(text) => ({ message: `'${text}' cannot be used as cf1` }),
		(text) => ({ message: `${text} cannot be used as cf1` }),
		(text) => ({ message: `${text.replaceAll(' ', '.')}@example.test is not allowed` }),
		(text) => `The value ${text} of cf1 is not allowed`,
		(text) => `<html><p>No ${text} here</p></html>`,
	];
	// Some go on after a mark; what an applicant typed would not.
	const listed = LISTED_TEXTS.map(
		({ text }) => [text.replace(/(?: :|; therefore).*/, '')] as const,
	);

	it.each(listed)('does not decide the cause: %s', (text) => {
		const found = QUOTES.map((quote) => read(400, quote(text)));
		expect(found.map(({ code, sent }) => [code, sent])).toEqual(
			QUOTES.map(() => ['invalidRequest', 'yes']),
		);
		expect(new Set(found.map(({ message }) => message))).toEqual(
			new Set(['ARGOS did not accept the request']),
		);
	});

	it.each(listed)('makes no answer unsent that ARGOS may have worked on: %s', (text) => {
		for (const status of [500, 502, 503]) {
			for (const body of [{ message: text }, text, ...QUOTES.map((quote) => quote(text))]) {
				expect(read(status, body).sent).toBe('maybe');
			}
		}
	});

	it.each(listed)('leaves it to the status whether a try can have been counted: %s', (text) => {
		const order = ['no', 'yes', 'maybe'];
		for (const status of [200, 400, 401, 403, 404, 408, 413, 422, 429]) {
			const [withText, without] = [read(status, { message: text }), read(status, '')];
			expect(order.indexOf(withText.sent)).toBeGreaterThanOrEqual(order.indexOf(without.sent));
		}
	});

	it('can still name the cause of a fault on the ARGOS side', () => {
		expect(read(500, { message: 'invalid api key' })).toMatchObject({
			code: 'unauthorized',
			sent: 'maybe',
		});
		expect(read(502, { message: 'Error: invalid id image' }).message).toContain('image of the ID');
	});
});

describe('an answer with HTTP 200 in which there is no submission', () => {
	it.each(LISTED_TEXTS)('means what its documented text says: $text', ({ text, code, message }) => {
		for (const body of [{ message: text }, { error: { message: text } }, text]) {
			const error = read(200, body);
			expect(error).toMatchObject({ code, message, httpStatus: 200 });
			expect(error.sent).not.toBe('no');
			expect(error.description).toMatch(/may have counted this as one of the three tries/);
		}
	});

	it.each([
		...[{ message: 'success' }, { cf1: 'invalid id image' }, 'ok', '', null, [], 42],
		...['<html></html>', { message: 'the invalid api key' }],
	])('is no answer that ARGOS documents where it says something else: %j', (body) => {
		expect(read(200, body)).toMatchObject({ code: 'unexpectedResponse', sent: 'yes' });
	});
});

describe('an answer that breaks off', () => {
	const CUT = '{"submissionId":"ab';

	it.each([
		[CUT, {}],
		[` [${CUT}`, {}],
		[CUT, { 'content-length': '300' }],
		[CUT, { 'content-length': '12' }],
		['', { 'content-length': '12' }],
	])('is none: %j, announced %j', (body, headers) => {
		expect(read(200, body, headers)).toMatchObject({
			code: 'noAnswer',
			sent: 'maybe',
			httpStatus: 200,
		});
	});

	it.each([
		['{"name":"é"', { 'content-length': '12' }],
		[CUT, { 'content-length': 19 }],
		['', { 'content-length': '0' }],
		['', {}],
		['<html>', { 'content-length': '300' }],
		[{ message: 'hello' }, { 'content-length': '300' }],
	])(
		'is not one of the length that was announced, nor one that is no JSON: %j',
		(body, headers) => {
			expect(read(200, body, headers).code).toBe('unexpectedResponse');
		},
	);

	it('keeps what its status says', () => {
		expect(read(400, CUT).code).toBe('invalidRequest');
		expect(read(302, CUT).code).toBe('unexpectedRedirect');
		expect(read(500, CUT).code).toBe('serverError');
	});
});

describe('too many requests', () => {
	const usual = read(429, '').description;
	const asked = (value: unknown) => read(429, '', { 'retry-after': value }).description;

	it.each([
		['30', 30],
		[' 30 ', 30],
		[30, 30],
		['0', 0],
		['Thu, 01 Jan 2026 12:01:30 GMT', 90],
		['Thu, 01 Jan 2026 12:00:00 GMT', 0],
		['Wed, 31 Dec 2025 12:00:00 GMT', 0],
	])('pass on how long to wait: %j is %d s', (header, seconds) => {
		expect(asked(header)).toBe(`ARGOS asks to wait ${seconds} seconds. ${usual}`);
	});

	it('round a part of a second up', () => {
		const headers = { 'retry-after': 'Thu, 01 Jan 2026 12:00:02 GMT' };
		const error = errorFromAnswer({ status: 429, headers, body: '' }, NOW + 500);
		expect(error.description).toMatch(/^ARGOS asks to wait 2 seconds\./);
	});

	it.each([undefined, null, '', 'soon', {}, ['30'], true, 'never 30 s'])(
		'say nothing about the time when the header is %j',
		(header) => {
			expect(asked(header)).toBe(usual);
		},
	);

	it.each(['-5', '5.5', '1/2'])(
		'say nothing about the time when the header is neither seconds nor a date: %j',
		(header) => {
			expect(asked(header)).toBe(usual);
		},
	);

	it('keep their status and never ask to wait with another one', () => {
		expect(read(429, '').httpStatus).toBe(429);
		expect(read(503, '', { 'retry-after': '30' }).description).not.toContain('30');
	});
});

describe('what ARGOS wrote', () => {
	const marked = (text: string) => `Qx7${text}`;
	const statuses = fc.oneof(fc.integer({ min: 300, max: 599 }), fc.constantFrom(400, 403, 429));

	it('never goes into the words of an error', () => {
		fc.assert(
			fc.property(
				statuses,
				fc.constantFrom(...LISTED_TEXTS),
				fc.constantFrom(...SHAPES),
				fc.string(),
				(status, { text }, shape, other) => {
					const body = shape(`${marked(other)} ${text} ${marked(other)}`);
					const error = errorFromAnswer({ status, headers: {}, body }, NOW);
					expect(`${wordsOf(error)}${error.stack ?? ''}`).not.toContain('Qx7');
				},
			),
		);
	});

	it('never crashes the reading, however deep it is nested', () => {
		const body = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
		expect(read(400, body).code).toBe('invalidRequest');
	});

	it('never crashes the reading, whatever JSON it is', () => {
		fc.assert(
			fc.property(statuses, fc.jsonValue(), fc.jsonValue(), (status, body, header) => {
				expect(read(status, body, { 'retry-after': header }).httpStatus).toBe(status);
			}),
		);
	});
});
