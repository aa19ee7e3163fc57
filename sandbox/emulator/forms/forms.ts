/**
 * Where ARGOS documentation leaves open, or contradicts itself on, what an answer looks like: every
 * form that a client may meet. The README says where each comes from. The first one is the default.
 */
export const FORMS = {
	/** Which key of an item of a list has the whole name. */
	name: ['full_name', 'name', 'both'],
	updatedAt: ['updated_at', 'update_at'],
	/** ISO 8601, or the documented pattern YYYY-MM-DD-HH-MM-SS-ZZZ with three readings of ZZZ. */
	times: ['iso', 'pattern-ms', 'pattern-utc', 'pattern-offset'],
	/** How a deleted submission is shown. */
	deleted: ['words', 'result', 'email', 'bare', 'absent'],
	/** What answers an id that nobody was given. */
	unknownId: ['empty', 'refused', 'not-found'],
	/** What a list without items looks like. */
	emptyList: ['items', 'no-items', 'null-items', 'bare-array'],
	/** The key of the next page; all but `whole` are faults. */
	nextPage: ['whole', 'repeats', 'without-id', 'without-date'],
	/** What stands for that key on the last page. */
	lastPage: ['absent', 'null', 'empty'],
	/** Which time start_date and end_date go by. */
	datesBy: ['created_at', 'updated_at'],
	/** Which unfinished submissions are rejected after 24 hours. */
	left: ['in-step2', 'anywhere'],
	image: ['bytes', 'untyped-bytes', 'base64', 'json-text', 'json-object', 'data-url'],
	/** What answers a picture that was never stored. */
	noImage: ['refused', 'not-found', 'empty', 'message'],
	/** What becomes of a POST of tokens as application/json. */
	tokenJson: ['refused', 'taken'],
	/** The body of errors of review, PATCH and DELETE; `own` is what each endpoint's page shows. */
	changeErrors: [
		'own',
		'type-and-message',
		'code',
		'message-and-status',
		'code-and-message',
		'code-and-error-message',
	],
	changeErrorStatus: ['400', '200'],
	/** How a part is shown that was deleted alone. */
	erased: ['absent', 'null', 'empty'],
	/** Which generation of field names webhooks have. */
	webhookBodies: ['current', 'gitbook'],
	/** Whether a webhook tells that a submission waits for a person. */
	submitWebhook: ['sent', 'silent'],
	/** What tells of a verdict by PATCH: `updated` and the verdict's own webhook, or only `updated`. */
	patchWebhooks: ['both', 'updated'],
} as const;

export type FormName = keyof typeof FORMS;
export type Forms = { [Name in FormName]: (typeof FORMS)[Name][number] };

export const DEFAULT_FORMS: Readonly<Forms> = {
	name: 'full_name',
	updatedAt: 'updated_at',
	times: 'iso',
	deleted: 'words',
	unknownId: 'empty',
	emptyList: 'items',
	nextPage: 'whole',
	lastPage: 'absent',
	datesBy: 'created_at',
	left: 'in-step2',
	image: 'bytes',
	noImage: 'refused',
	tokenJson: 'refused',
	changeErrors: 'own',
	changeErrorStatus: '400',
	erased: 'absent',
	webhookBodies: 'current',
	submitWebhook: 'sent',
	patchWebhooks: 'both',
};
