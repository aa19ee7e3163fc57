import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { isEncryptedEnvelope } from '../model/step1/answer';
import { parseJson } from '../model/values/unknown';
import { errorFromAnswer, type HttpAnswer } from './errorFromAnswer';
import { baseUrlOf, CREDENTIAL } from './credential';
import { beforeDeadline } from './deadline';
import { errorFromFailure } from './errorFromFailure';
import { wait } from './waiting';

/** Waits before sending again what surely never left, in milliseconds. */
const RESEND_WAITS = [1000, 2000, 4000] as const;

export interface ArgosRequest {
	method: 'POST';
	/** Below the credential's base URL, with a leading slash. */
	path: string;
	/** Makes the body, once for each attempt. */
	body: () => Promise<FormData>;
	/** For one attempt, from its start to the last byte of the answer, in milliseconds. */
	timeout: number;
	/** Whether to send again, up to three times, what surely never left. */
	resendWhenNotSent: boolean;
}

/** One request; what went wrong comes back as a value, so that the caller decides what it means. */
async function attempt(
	context: IExecuteFunctions,
	options: IHttpRequestOptions,
	{ body: makeBody, timeout }: ArgosRequest,
): Promise<HttpAnswer | ArgosIdentityError> {
	const form = await makeBody();
	try {
		const response = await beforeDeadline(
			context,
			timeout,
			async (limited) =>
				(await limited.helpers.httpRequestWithAuthentication.call(limited, CREDENTIAL, {
					...options,
					body: form,
				})) as IN8nHttpFullResponse,
		);
		const body: unknown = response.body;
		return {
			status: response.statusCode,
			headers: response.headers,
			body: typeof body === 'string' ? (parseJson(body) ?? body) : body,
		};
	} catch (thrown) {
		const isCancelled = context.getExecutionCancelSignal()?.aborted === true;
		return isCancelled ? new ArgosIdentityError('cancelled') : errorFromFailure(thrown);
	}
}

async function attemptUntilSent(
	context: IExecuteFunctions,
	options: IHttpRequestOptions,
	request: ArgosRequest,
): Promise<HttpAnswer | ArgosIdentityError> {
	const cancel = context.getExecutionCancelSignal();
	let result = await attempt(context, options, request);
	for (const milliseconds of request.resendWhenNotSent ? RESEND_WAITS : []) {
		const neverLeft = result instanceof ArgosIdentityError && result.code === 'notSent';
		if (!neverLeft) break;
		await wait(milliseconds, cancel);
		if (cancel?.aborted) return new ArgosIdentityError('cancelled', { sent: 'no' });
		result = await attempt(context, options, request);
	}
	return result;
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
	context: IExecuteFunctions,
	request: ArgosRequest,
): Promise<HttpAnswer> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${await baseUrlOf(context)}${request.path}`,
		headers: { accept: 'application/json' },
		timeout: request.timeout,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const result = await attemptUntilSent(context, options, request);
	if (result instanceof ArgosIdentityError) throw result;
	if (result.status < 200 || result.status >= 300) throw errorFromAnswer(result, Date.now());
	if (isEncryptedEnvelope(result.body)) {
		throw new ArgosIdentityError('encryptedResponse', { httpStatus: result.status });
	}
	return result;
}
