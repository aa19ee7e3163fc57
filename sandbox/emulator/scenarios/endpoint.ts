/** What has no applicant, so that a scenario stands for all its requests. */
export const ENDPOINTS = [
	'GET /submission',
	'GET /submission/applicant',
	'GET /image',
	'POST /submission/tokens',
	'POST /submission/review',
	'PATCH /submission',
	'DELETE /submission',
	'DELETE /submission/partial',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

export const isEndpoint = (text: string): text is Endpoint =>
	ENDPOINTS.some((endpoint) => endpoint === text);
