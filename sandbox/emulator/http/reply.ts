export interface HttpAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** `reset` ends the connection without an answer. */
export type Answer = HttpAnswer | 'reset';

/** What a route gives: an answer together with what the request log may say about it (never an applicant's data). */
export interface Reply {
	answer: Answer;
	note: string;
	scenario?: string;
	delayMs?: number;
}

export const json = (status: number, value: unknown): HttpAnswer => ({
	status,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(value),
});

export const refusal = (status: number, value: unknown, stage: string): Reply => ({
	answer: json(status, value),
	note: `refused (${stage})`,
});
