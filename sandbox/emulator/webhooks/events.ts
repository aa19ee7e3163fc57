/** ARGOS documentation: every event, by its `webhook_trigger`. */
export const WEBHOOK_EVENTS = [
	'created',
	'retry',
	'submit',
	'approved',
	'rejected',
	'updated',
	'delete',
	'injection',
	'injectionFail',
	'aml',
	'aml_monitor',
	'token_expired',
	'faceAuth',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export const isWebhookEvent = (text: string): text is WebhookEvent =>
	WEBHOOK_EVENTS.some((event) => event === text);
