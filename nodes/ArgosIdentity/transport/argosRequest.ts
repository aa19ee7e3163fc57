import type {
	IAllExecuteFunctions,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import type { ArgosText } from '../model/errors/argosTexts';
import type { Effect } from '../model/errors/effect';
import { isEncryptedEnvelope } from '../model/values/encryptedEnvelope';
import { parseJson } from '../model/values/unknown';
import { cancelSignalOf, type ArgosContext } from './argosContext';
import { baseUrlOf, CREDENTIAL } from './credential';
import { beforeDeadline } from './deadline';
import { errorFromAnswer, type HttpAnswer } from './errorFromAnswer';
import { errorFromFailure } from './errorFromFailure';
import { waitBeforeResend } from './resending';
import { wait } from './waiting';

export interface ArgosRequest {
	method: IHttpRequestMethods;
	/** Below the credential's base URL, with a leading slash. */
	path: string;
	query?: Readonly<Record<string, string>>;
	/**
	 * Makes the body, once for each attempt: a form, an object that is sent as JSON, or a text that is
	 * sent as text/plain.
	 */
	body?: () => Promise<FormData | IDataObject | string>;
	/** `json`: a body that is JSON comes parsed, another one as text. `bytes`: a Buffer. */
	expects: 'json' | 'bytes';
	/** What a second attempt would mean, which decides after what there is one. */
	effect: Effect;
	/** For one attempt, from its start to the last byte of the answer, in milliseconds. */
	timeout: number;
	/** Whether there is a second attempt at all. */
	resend: boolean;
	/** Texts of this endpoint's errors, beside those of Step 1 and the gateway. */
	errors?: readonly ArgosText[];
}

function urlOf(baseUrl: string, { path, query = {} }: ArgosRequest): string {
	const pairs = Object.entries(query).map(
		([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
	);
	return `${baseUrl}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/** An error's body is JSON or text, whatever was asked for. */
function readBody(body: unknown, expects: ArgosRequest['expects'], isError: boolean): unknown {
	if (Buffer.isBuffer(body) && expects === 'bytes' && !isError) return body;
	const text = Buffer.isBuffer(body) ? body.toString() : body;
	return typeof text === 'string' ? (parseJson(text) ?? text) : text;
}

function withBody(
	options: IHttpRequestOptions,
	body: FormData | IDataObject | string | undefined,
): IHttpRequestOptions {
	if (body === undefined) return options;
	if (typeof body !== 'string') return { ...options, body };
	return { ...options, body, headers: { ...options.headers, 'content-type': 'text/plain' } };
}

async function send(
	context: ArgosContext,
	options: IHttpRequestOptions,
	timeout: number,
): Promise<IN8nHttpFullResponse> {
	return await beforeDeadline(
		context,
		timeout,
		async (limited) =>
			(await limited.helpers.httpRequestWithAuthentication.call(
				// n8n's type names each of its contexts; ours is what it uses of any of them.
				limited as IAllExecuteFunctions,
				CREDENTIAL,
				options,
			)) as IN8nHttpFullResponse,
	);
}

/** One request; what went wrong comes back as a value, so that the caller decides what it means. */
async function attempt(
	context: ArgosContext,
	options: IHttpRequestOptions,
	{ body: makeBody, timeout, expects, errors }: ArgosRequest,
): Promise<HttpAnswer | ArgosIdentityError> {
	const body = await makeBody?.();
	let response: IN8nHttpFullResponse;
	try {
		response = await send(context, withBody(options, body), timeout);
	} catch (thrown) {
		const isCancelled = cancelSignalOf(context)?.aborted === true;
		return isCancelled ? new ArgosIdentityError('cancelled') : errorFromFailure(thrown);
	}
	const { statusCode: status, headers } = response;
	const isError = status < 200 || status >= 300;
	const answer = { status, headers, body: readBody(response.body, expects, isError) };
	if (isError) return errorFromAnswer(answer, Date.now(), errors);
	return isEncryptedEnvelope(answer.body)
		? new ArgosIdentityError('encryptedResponse', { httpStatus: status })
		: answer;
}

async function attemptUntilAnswered(
	context: ArgosContext,
	options: IHttpRequestOptions,
	request: ArgosRequest,
): Promise<HttpAnswer | ArgosIdentityError> {
	const cancel = cancelSignalOf(context);
	for (let attempts = 1; ; attempts += 1) {
		const result = await attempt(context, options, request);
		if (!(result instanceof ArgosIdentityError) || !request.resend) return result;
		const milliseconds = waitBeforeResend(request.effect, result, attempts);
		if (milliseconds === null) return result;
		await wait(milliseconds, cancel);
		if (cancel?.aborted) return new ArgosIdentityError('cancelled', { sent: 'no' });
	}
}

/**
 * Sends one request to ARGOS and gives its 2xx answer.
 *
 * Redirects are not followed, since n8n would hand the key to any host that one names, and every
 * status comes back as data, since n8n's own error would store the whole body with the execution.
 *
 * @throws ArgosIdentityError for everything else, and what making the body throws
 */
export async function requestArgos(
	context: ArgosContext,
	request: ArgosRequest,
): Promise<HttpAnswer> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: urlOf(await baseUrlOf(context), request),
		headers: { accept: request.expects === 'json' ? 'application/json' : '*/*' },
		...(request.expects === 'bytes' && { encoding: 'arraybuffer' as const }),
		timeout: request.timeout,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const result = await attemptUntilAnswered(context, options, request);
	if (result instanceof ArgosIdentityError) throw result;
	return result;
}
