import { getEventListeners } from 'node:events';
import {
	requestArgos,
	type ArgosRequest,
} from '../../../nodes/ArgosIdentity/transport/argosRequest';
import type { ArgosIdentityError } from '../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { answeringContext } from '../support/answeringContext';
import { told } from '../support/thrown';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.fn(async () => undefined),
}));
const { sleep } = jest.requireMock<{ sleep: jest.Mock }>('n8n-workflow');

const OK = { statusCode: 200, headers: {}, body: { submissionId: 's1' } };
/** As n8n throws it when nobody listens. */
const REFUSED = Object.assign(new Error('refused'), {
	httpCode: 'ECONNREFUSED',
	messages: ['connect ECONNREFUSED 127.0.0.1:1'],
});
const RESET = Object.assign(new Error('reset'), {
	httpCode: 'ECONNRESET',
	messages: ['read ECONNRESET'],
});

const request = (changes: Partial<ArgosRequest> = {}): ArgosRequest => ({
	method: 'POST',
	path: '/submission/step1',
	body: async () => new FormData(),
	timeout: 1234,
	expects: 'json',
	effect: 'try',
	resend: true,
	...changes,
});

const failure = async (promise: Promise<unknown>) =>
	await promise.then(
		() => undefined,
		(error: unknown) => error,
	);

describe('a request to ARGOS', () => {
	beforeEach(() => sleep.mockClear());

	it('follows no redirect, takes every status as an answer and names its own time-out', async () => {
		const body = new FormData();
		const { context, calls } = answeringContext([OK]);

		await requestArgos(context, request({ body: async () => body }));

		expect(calls).toHaveLength(1);
		expect(calls[0]?.credential).toBe('argosIdentityApi');
		expect(calls[0]?.options).toEqual({
			method: 'POST',
			url: 'https://argos.example.test/v3/submission/step1',
			body,
			headers: { accept: 'application/json' },
			timeout: 1234,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
	});

	it('gives status and body of a 2xx answer', async () => {
		const { context } = answeringContext([{ ...OK, statusCode: 201 }]);

		expect(await requestArgos(context, request())).toEqual({
			status: 201,
			headers: {},
			body: { submissionId: 's1' },
		});
	});

	it.each([
		['{"a":1}', { a: 1 }],
		['null', 'null'],
		['{"a":', '{"a":'],
		['', ''],
	])('reads the text body %j as JSON where it is', async (text, body) => {
		const { context } = answeringContext([{ ...OK, body: text }]);

		expect(await requestArgos(context, request())).toMatchObject({ body });
	});

	it.each([199, 300, 307, 400, 500])('refuses an answer with status %i', async (statusCode) => {
		const { context } = answeringContext([{ ...OK, statusCode }]);

		expect(await failure(requestArgos(context, request()))).toMatchObject({
			httpStatus: statusCode,
		});
	});

	it('says that an encrypted answer cannot be read', async () => {
		const { context } = answeringContext([{ ...OK, body: { isEncrypted: true, data: 'x' } }]);

		expect(await failure(requestArgos(context, request()))).toMatchObject({
			code: 'encryptedResponse',
			httpStatus: 200,
		});
	});

	it('writes the query into the URL, each value encoded once', async () => {
		const { context, calls } = answeringContext([OK]);
		const query = { email: 'anna+one@example.test', cf1: 'a b&c=d#e/ü' };

		await requestArgos(context, request({ method: 'GET', path: '/submission', query }));

		const url = new URL(calls[0]?.options.url ?? '');
		expect(url.pathname).toBe('/v3/submission');
		expect(Object.fromEntries(url.searchParams)).toEqual(query);
		expect(url.href).toContain('anna%2Bone%40example.test');
	});

	it('sends no body where none is made, and an object as it is', async () => {
		const { context, calls } = answeringContext([OK, OK]);
		const { body: _body, ...bodiless } = request({ method: 'GET' });

		await requestArgos(context, bodiless);
		await requestArgos(context, request({ method: 'PATCH', body: async () => ({ a: 1 }) }));

		expect(calls[0]?.options).not.toHaveProperty('body');
		expect(calls[1]?.options.body).toEqual({ a: 1 });
	});

	it('gives bytes where bytes are expected', async () => {
		const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00]);
		const { context, calls } = answeringContext([{ ...OK, body: bytes }]);

		const answer = await requestArgos(context, request({ method: 'GET', expects: 'bytes' }));

		expect(answer.body).toBe(bytes);
		expect(calls[0]?.options.encoding).toBe('arraybuffer');
	});

	it('understands the refusal of a request for bytes', async () => {
		const body = Buffer.from('{"message":"Forbidden"}');
		const { context } = answeringContext([{ ...OK, statusCode: 403, body }]);

		const error = await failure(requestArgos(context, request({ expects: 'bytes' })));

		expect(error).toMatchObject({ code: 'unauthorized', httpStatus: 403 });
	});

	it('works where nothing can be cancelled, as in a webhook', async () => {
		const { context, calls } = answeringContext([OK]);
		const { getExecutionCancelSignal: _none, ...webhook } = context;

		expect(await requestArgos(webhook, request({ effect: 'read' }))).toMatchObject({ status: 200 });
		expect(calls[0]?.signal).toBeInstanceOf(AbortSignal);
	});

	it('reads again after a status 500 and after no answer, and waits as long as ARGOS asks', async () => {
		const tooMany = { ...OK, statusCode: 429, headers: { 'retry-after': '9' } };
		const { context, calls } = answeringContext([{ ...OK, statusCode: 500 }, RESET, tooMany, OK]);

		await requestArgos(context, request({ method: 'GET', effect: 'read' }));

		expect(calls).toHaveLength(4);
		expect(sleep.mock.calls).toEqual([[1000], [2000], [9000]]);
	});

	it('reads no more than four times', async () => {
		const { context, calls } = answeringContext([RESET, RESET, RESET, RESET, OK]);

		const error = await failure(requestArgos(context, request({ effect: 'read' })));

		expect(error).toMatchObject({ code: 'noAnswer' });
		expect(calls).toHaveLength(4);
	});

	it('does not wait for longer than a minute, and says how long ARGOS asks for', async () => {
		const tooMany = { ...OK, statusCode: 429, headers: { 'retry-after': '120' } };
		const { context, calls } = answeringContext([tooMany, OK]);

		const error = await failure(requestArgos(context, request({ effect: 'read' })));

		expect(error).toMatchObject({ code: 'rateLimited', retryAfter: 120 });
		expect((error as { description: string }).description).toContain('120 seconds');
		expect(calls).toHaveLength(1);
	});

	it('sends again after 1, 2 and 4 seconds what surely never left', async () => {
		const { context, calls } = answeringContext([REFUSED, REFUSED, REFUSED, OK]);

		await requestArgos(context, request());

		expect(calls).toHaveLength(4);
		expect(sleep.mock.calls).toEqual([[1000], [2000], [4000]]);
	});

	it('makes a new body for each attempt', async () => {
		const bodies = [new FormData(), new FormData()];
		const { context, calls } = answeringContext([REFUSED, OK]);
		const body = jest.fn(async () => bodies[calls.length] ?? new FormData());

		await requestArgos(context, request({ body }));

		expect(body).toHaveBeenCalledTimes(2);
		expect(calls.map(({ options }) => bodies.indexOf(options.body as FormData))).toEqual([0, 1]);
	});

	it('sends nothing when the body cannot be made, and says why', async () => {
		const lost = new Error('the picture is gone');
		const { context, calls } = answeringContext([OK]);
		const body = async () => await Promise.reject(lost);

		expect(await failure(requestArgos(context, request({ body })))).toBe(lost);
		expect(calls).toEqual([]);
	});

	it('gives up after the fourth attempt', async () => {
		const { context, calls } = answeringContext([REFUSED, REFUSED, REFUSED, REFUSED, OK]);

		expect(await failure(requestArgos(context, request()))).toMatchObject({ code: 'notSent' });
		expect(calls).toHaveLength(4);
	});

	it('sends once when told not to send again', async () => {
		const { context, calls } = answeringContext([REFUSED, OK]);

		const error = await failure(requestArgos(context, request({ resend: false })));

		expect(error).toMatchObject({ code: 'notSent', sent: 'no' });
		expect(calls).toHaveLength(1);
		expect(sleep).not.toHaveBeenCalled();
	});

	it.each([
		['a reset', RESET],
		['a status 500', { ...OK, statusCode: 500 }],
		['a status 429', { ...OK, statusCode: 429 }],
	])('never sends again after %s', async (_name, result) => {
		const { context, calls } = answeringContext([result, OK]);

		await failure(requestArgos(context, request()));

		expect(calls).toHaveLength(1);
	});

	it('stops sending again when what comes next may have been received', async () => {
		const { context, calls } = answeringContext([REFUSED, RESET, OK]);

		expect(await failure(requestArgos(context, request()))).toMatchObject({ code: 'noAnswer' });
		expect(calls).toHaveLength(2);
	});

	/** Lets everything run that does not wait for anything. */
	const aMoment = async () => await new Promise((resolve) => setImmediate(resolve));
	/** Never answers, but ends as n8n's helper does when its signal is aborted. */
	const HANGING = 'hanging';

	it.each([undefined, new AbortController().signal])(
		'is ended by its deadline and not before, whatever n8n does about time-outs',
		async (cancel) => {
			const deadline = new AbortController();
			const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
			const { context, calls } = answeringContext([HANGING], cancel && { cancel });
			const pending = failure(requestArgos(context, request({ timeout: 300 })));

			while (calls.length === 0) await aMoment();
			await aMoment();
			expect(timeout.mock.calls).toEqual([[300]]);
			expect(calls[0]?.signal?.aborted).toBe(false);
			deadline.abort();

			expect(await pending).toMatchObject({ code: 'noAnswer', sent: 'maybe' });
			expect(calls[0]?.signal?.aborted).toBe(true);
			timeout.mockRestore();
		},
	);

	it('ends at once when the execution is stopped', async () => {
		const stop = new AbortController();
		const { context, calls } = answeringContext([HANGING], { cancel: stop.signal });
		const pending = failure(requestArgos(context, request({ timeout: 60_000 })));

		while (calls.length === 0) await aMoment();
		stop.abort();

		expect(await pending).toMatchObject({ code: 'cancelled', sent: 'maybe' });
	});

	it('leaves no listener behind on the signal of the execution', async () => {
		const { signal } = new AbortController();
		const { context } = answeringContext([OK], { cancel: signal });

		await requestArgos(context, request());

		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});

	it('says that it was stopped, and may have been received, when stopped while sending', async () => {
		const { context } = answeringContext([RESET], { cancel: AbortSignal.abort() });

		expect(await failure(requestArgos(context, request()))).toMatchObject({
			code: 'cancelled',
			sent: 'maybe',
		});
	});

	it('is not sent again once stopped while waiting', async () => {
		const stop = new AbortController();
		const { context, calls } = answeringContext([REFUSED, OK], { cancel: stop.signal });
		sleep.mockImplementationOnce(async () => {
			stop.abort();
			await Promise.resolve();
		});

		expect(await failure(requestArgos(context, request()))).toMatchObject({
			code: 'cancelled',
			sent: 'no',
		});
		expect(calls).toHaveLength(1);
	});

	it('does not wait to its end once stopped', async () => {
		const stop = new AbortController();
		const { context } = answeringContext([REFUSED, OK], { cancel: stop.signal });
		sleep.mockImplementationOnce(async () => {
			setImmediate(() => stop.abort());
			await new Promise<undefined>(() => undefined);
		});

		expect(await failure(requestArgos(context, request()))).toMatchObject({ code: 'cancelled' });
	});

	it('sends nothing without a credential', async () => {
		const { context, calls } = answeringContext([OK]);
		context.getCredentials = async () => await Promise.reject(new Error('no credential "secret"'));

		const error = await failure(requestArgos(context, request()));

		expect(error).toMatchObject({ code: 'unauthorized', sent: 'no' });
		expect((error as Error).message).toBe(
			'No usable ARGOS Identity API credential is chosen in the node',
		);
		expect(told(error as ArgosIdentityError).description).toBe(
			'Choose or make one in the node. Nothing was sent.',
		);
		expect(calls).toHaveLength(0);
	});

	it('sends nothing with a key that cannot be one', async () => {
		const { context, calls } = answeringContext([OK], { apiKey: 'two words' });

		const error = await failure(requestArgos(context, request()));

		expect(error).toMatchObject({ code: 'unauthorized', sent: 'no' });
		expect(calls).toHaveLength(0);
	});

	it("asks n8n once for the credential's address, however many items a run has", async () => {
		const { context, calls } = answeringContext([OK, OK, OK]);
		const getCredentials = jest.spyOn(context, 'getCredentials');

		for (let item = 0; item < 3; item += 1) await requestArgos(context, request());

		expect(getCredentials).toHaveBeenCalledTimes(1);
		expect(calls.map(({ options }) => options.url)).toEqual(
			Array.from({ length: 3 }, () => 'https://argos.example.test/v3/submission/step1'),
		);
	});

	it('asks again for a credential that could not be had before', async () => {
		const { context, calls } = answeringContext([OK]);
		jest.spyOn(context, 'getCredentials').mockRejectedValueOnce(new Error('database is locked'));

		expect(await failure(requestArgos(context, request()))).toMatchObject({ code: 'unauthorized' });
		await requestArgos(context, request());

		expect(calls).toHaveLength(1);
	});

	it('keeps the address of one run from another', async () => {
		const one = answeringContext([OK]);
		const other = answeringContext([OK], { baseUrl: 'https://other.example.test/v3' });

		await requestArgos(one.context, request());
		await requestArgos(other.context, request());

		expect(other.calls[0]?.options.url).toBe('https://other.example.test/v3/submission/step1');
	});

	it('sends nothing to a base URL that is not safe', async () => {
		const { context, calls } = answeringContext([OK], { baseUrl: 'http://argos.example.test' });

		expect(await failure(requestArgos(context, request()))).toMatchObject({ code: 'invalidInput' });
		expect(calls).toHaveLength(0);
	});
});
