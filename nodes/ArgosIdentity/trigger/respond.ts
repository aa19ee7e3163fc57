import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Result } from './admit';
import { ANSWERS } from './answers';

/** What is used of n8n's response (Express, over Node.js's own). */
interface Response {
	statusCode: number;
	destroyed: boolean;
	writableFinished: boolean;
	writeHead(status: number, headers: Record<string, string>): unknown;
	end(text: string): unknown;
	once(event: 'close', listener: () => void): unknown;
}

/** Tells whether the caller got a 200. It did not where it hung up, or n8n could start nothing. */
function whenAnswered(response: Response, tell: (isAnswered: boolean) => void): void {
	if (response.destroyed) {
		tell(false);
		return;
	}
	response.once('close', () => tell(response.writableFinished && response.statusCode === 200));
}

/**
 * Gives the answer. Where an execution starts, n8n gives it, once it has stored the execution: a 200
 * before that could be a promise that is not kept.
 */
export function respond(context: IWebhookFunctions, result: Result): IWebhookResponseData {
	const { answer, why, item, end } = result;
	const { status, text } = ANSWERS[answer];
	const response = context.getResponseObject() as Response;
	if (item !== undefined) {
		if (end !== undefined) whenAnswered(response, end);
		return { workflowData: [[item]], webhookResponse: text };
	}
	if (status >= 500) {
		context.logger.warn(`A delivery of ARGOS was answered with ${status}: ${why ?? text}`);
	}
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(text);
	return { noWebhookResponse: true };
}
