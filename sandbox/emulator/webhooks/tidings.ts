import type { Forms } from '../forms/forms';
import { hasPerson } from '../items/applicantData';
import { MAX_FAILURES, type Submission, type SubmissionStatus } from '../submissions/submission';
import type { Happening } from '../submissions/watch';
import type { WebhookEvent } from './events';
import type { Told } from './facts';

/** What happened to a submission, with all that happened to it at the same time. */
export interface Heard {
	submission: Submission;
	happening: Happening;
	together: readonly Happening[];
	forms: Forms;
}

/** ARGOS documentation: which of them are told. */
const OF_STATUS: Record<SubmissionStatus, WebhookEvent | undefined> = {
	incomplete: undefined,
	success: undefined,
	pending: 'submit',
	approved: 'approved',
	rejected: 'rejected',
	deleted: 'delete',
};

const includes = ({ together }: Heard, kind: Happening['kind']) =>
	together.some((other) => other.kind === kind);

function isSilent(event: WebhookEvent | undefined, heard: Heard): boolean {
	const { submission, forms } = heard;
	if (event === 'submit') return forms.submitWebhook === 'silent';
	// ARGOS documentation: a deletion is told only where it was said who deletes.
	if (event === 'delete') return submission.deletedBy === undefined;
	return forms.patchWebhooks === 'updated' && includes(heard, 'updated');
}

/** The event that tells of it; undefined = none does. */
export function eventOf(heard: Heard): WebhookEvent | undefined {
	const { happening } = heard;
	if (happening.kind === 'status') {
		const event = OF_STATUS[happening.to];
		return isSilent(event, heard) ? undefined : event;
	}
	if (happening.kind !== 'failure') return happening.kind;
	// ARGOS documentation: `created` tells of a failed first try. Emulator's own: the last is the rejection.
	const isTold = includes(heard, 'created') || happening.count >= MAX_FAILURES;
	return isTold ? undefined : 'retry';
}

const isFailure = (happening: Happening): happening is Happening & { kind: 'failure' } =>
	happening.kind === 'failure';

/** What the body of the event is made of. */
export function toldOf({ submission, happening, together, forms }: Heard): Told {
	const { at } = happening;
	if (happening.kind === 'status') {
		const { from, to: status } = happening;
		const known = [from, status].some((each) => hasPerson({ ...submission, status: each }));
		return { submission, at, forms, status, known };
	}
	if (happening.kind === 'updated') {
		const { status } = submission;
		return { submission, at, forms, status, known: hasPerson(submission), update: happening };
	}
	const failed = happening.kind === 'created' ? together.find(isFailure) : happening;
	const told = { submission, at, forms, status: 'incomplete', known: false } as const;
	if (!failed) return told;
	const code = submission.attempts[failed.count - 1]?.retryCodes[0];
	return { ...told, failure: { code, count: failed.count } };
}
