import type { Forms } from '../forms/forms';
import { itemOf } from '../items/item';
import { kycOf } from '../items/kyc';
import { timeText } from '../items/times';
import type { Submission, SubmissionStatus } from '../submissions/submission';

/** What a webhook tells of; `at` in milliseconds since 1970, by the emulator's clock. */
export interface Told {
	submission: Submission;
	/** The status that it had come to. */
	status: SubmissionStatus;
	at: number;
	/** Whether ARGOS knows who the applicant is. */
	known: boolean;
	forms: Forms;
	tokenId?: string | undefined;
	/** What an administrator changed. */
	update?: { names: readonly string[]; admin: string };
	/** The failed check that it tells of, as the `count`th. */
	failure?: { code: string | undefined; count: number };
}

export type Values = Readonly<Record<string, unknown>>;

/** What bodies are made of; what was never given is undefined. */
export interface Facts extends Pick<
	Told,
	'submission' | 'forms' | 'tokenId' | 'update' | 'failure'
> {
	/** When it happened. */
	time: string;
	createdAt: string;
	pendingAt: string | undefined;
	/** The status in ARGOS's words. */
	status: string;
	/** The submission as GET gives it, and its `data`. */
	item: Values;
	data: Values;
	kyc: Values;
	/** None = no custom field was given. */
	cf: Values | undefined;
}

const isValues = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** ARGOS documentation: values that were never given are left out. */
function given(values: unknown): Values {
	const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
	const entries = isValues(values) ? Object.entries(values) : [];
	return Object.fromEntries(entries.filter(([, value]) => isGiven(value)));
}

/** Puts together what GET says, so that reading the submission again confirms its webhooks. */
export function factsOf({ at, known, status, forms, ...told }: Told): Facts {
	const { item: _asSeeded, ...submission } = told.submission;
	const shown = { ...submission, status: known ? 'approved' : status } as const;
	const item = given(itemOf(shown, { forms, single: true }));
	const data = given(item['data']);
	const cf = given({ cf1: data['cf1'], cf2: data['cf2'], cf3: data['cf3'] });
	const kyc = kycOf({ ...submission, status });
	const { pendingAt, createdAt } = submission;
	return {
		...told,
		forms,
		time: timeText(at, forms),
		createdAt: timeText(createdAt, forms),
		pendingAt: pendingAt === undefined ? undefined : timeText(pendingAt, forms),
		status: String(kyc['result']),
		item,
		data,
		kyc,
		cf: Object.keys(cf).length > 0 ? cf : undefined,
	};
}
