/** What only looks, so that a scenario stands for all its requests instead of for an applicant. */
export const ENDPOINTS = ['GET /submission', 'GET /submission/applicant', 'GET /image'] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

export const isEndpoint = (text: string): text is Endpoint =>
	ENDPOINTS.some((endpoint) => endpoint === text);
