import type { Forms } from '../forms/forms';
import type { Submission } from '../submissions/submission';

/** ISO 8601 cut at the second, with dashes only. */
const dashed = (iso: string) => iso.slice(0, 19).replaceAll(/[T:]/g, '-');

/**
 * ARGOS documentation prints YYYY-MM-DD-HH-MM-SS-ZZZ where its samples have ISO 8601. What ZZZ is, it
 * does not say: milliseconds, the zone's name or its offset.
 */
const TEXTS: Record<Forms['times'], (iso: string) => string> = {
	iso: (iso) => iso,
	'pattern-ms': (iso) => `${dashed(iso)}-${iso.slice(20, 23)}`,
	'pattern-utc': (iso) => `${dashed(iso)}-UTC`,
	'pattern-offset': (iso) => `${dashed(iso)}-+0000`,
};

export const timeText = (ms: number, { times }: Forms) => TEXTS[times](new Date(ms).toISOString());

/** The times of a submission. ARGOS documentation: their names (updated_at also as update_at). */
export function timesOf(submission: Submission, forms: Forms): Record<string, string> {
	const { createdAt, updatedAt, pendingAt, decidedAt } = submission;
	return {
		created_at: timeText(createdAt, forms),
		[forms.updatedAt]: timeText(updatedAt, forms),
		...(pendingAt !== undefined && { pending_at: timeText(pendingAt, forms) }),
		...(decidedAt !== undefined && { kyc_result_at: timeText(decidedAt, forms) }),
	};
}
