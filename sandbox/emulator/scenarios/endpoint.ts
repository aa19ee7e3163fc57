/** Where a scenario can stand for all requests. All but Step 2 have no applicant who could name one. */
export const ENDPOINTS = [
	'POST /submission/step2',
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
