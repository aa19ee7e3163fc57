export interface HttpAnswer {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
}

/** `reset` ends the connection without an answer. */
export type Answer = HttpAnswer | 'reset';

/** What a route gives: an answer, and what the request log may say about it (no applicant's data). */
export interface Reply {
	answer: Answer;
	note: string;
	scenario?: string;
	delayMs?: number;
}

export const JSON_HEADERS = { 'content-type': 'application/json' };

export const json = (status: number, value: unknown): HttpAnswer => ({
	status,
	headers: JSON_HEADERS,
	body: JSON.stringify(value),
});

export const refusal = (status: number, value: unknown, stage: string): Reply => ({
	answer: json(status, value),
	note: `refused (${stage})`,
});

/** Inferred: the status and the key of an error of Step 1 and Step 2. */
export const badRequest = (message: string, stage: string): Reply =>
	refusal(400, { message }, stage);
