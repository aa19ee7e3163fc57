import type { Forms } from '../forms/forms';
import type { PageQuery } from '../submissions/page';
import type { SubmissionStore } from '../submissions/store';
import type { Submission } from '../submissions/submission';
import { timeText } from './times';

/** ARGOS documentation: the newer pages' number of items on a page, and the older pages' largest. */
const DEFAULT_COUNT = 50;
const MAX_COUNT = 2000;
const DAY_MS = 24 * 60 * 60 * 1000;
const REQUEST_TYPES = ['kyc', 'aml', 'data', 'others'];

type Query = Readonly<Record<string, string>>;

/** A list that was asked for: where to look and what to give of it. */
export interface ListQuery extends PageQuery {
	ordered: readonly Submission[];
	/** Set when one submission was asked for. */
	submissionId?: string;
	kycOnly: boolean;
}

/** ARGOS documentation: YYYY-MM-DD, or YYYYMMDD on an older page. In UTC (inferred). */
function dayOf(text: string | undefined, otherwise: number): number {
	if (text === undefined) return otherwise;
	const pattern = /^(?<year>\d{4})(?<dash>-?)(?<month>\d{2})\k<dash>(?<day>\d{2})$/;
	const { year, month, day } = pattern.exec(text)?.groups ?? {};
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
	// 31 February would be taken for a day in March.
	return date.getUTCDate() === Number(day) ? date.getTime() : NaN;
}

/** Emulator's own: the whole of both days belongs to it. */
function periodOf({ start_date, end_date }: Query) {
	const from = dayOf(start_date, -Infinity);
	const to = dayOf(end_date, Infinity) + DAY_MS;
	return from < to ? { from, to } : undefined;
}

function isGood({ count, request_type, nextpage_id, nextpage_date }: Query): boolean {
	return (
		(count === undefined || /^[1-9]\d*$/.test(count)) &&
		(request_type === undefined || REQUEST_TYPES.includes(request_type)) &&
		(nextpage_id === undefined) === (nextpage_date === undefined)
	);
}

/** The fewest submissions that hold all that match. */
function candidates({ submission_id, email, userid }: Query, store: SubmissionStore) {
	if (submission_id !== undefined) {
		const submission = store.all.get(submission_id);
		return submission ? [submission] : [];
	}
	if (email !== undefined) return store.ofEmail(email);
	return userid === undefined ? store.arrived : store.ofUserid(userid);
}

/** Inferred: a parameter without a value counts as not given, so that it filters nothing. */
const given = (query: Query): Query =>
	Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

/** Undefined = the query makes no sense; so does a key of a page that was never given (own rule). */
export function parseListQuery(
	raw: Query,
	store: SubmissionStore,
	forms: Forms,
): ListQuery | undefined {
	const query = given(raw);
	const { submission_id, email, userid, nextpage_id, nextpage_date, request_type } = query;
	const period = periodOf(query);
	if (!isGood(query) || !period) return undefined;
	const after = nextpage_id === undefined ? undefined : store.all.get(nextpage_id);
	if (nextpage_id !== undefined) {
		if (!after || timeText(after.createdAt, forms) !== nextpage_date) return undefined;
	}
	const matches = ({ status, application, createdAt, updatedAt }: Submission) => {
		const time = forms.datesBy === 'created_at' ? createdAt : updatedAt;
		return (
			(email === undefined || application.email === email) &&
			(userid === undefined || application.userid === userid) &&
			time >= period.from &&
			time < period.to &&
			(status !== 'deleted' || forms.deleted !== 'absent')
		);
	};
	return {
		ordered: candidates(query, store),
		...(submission_id !== undefined && { submissionId: submission_id }),
		after,
		count: Math.min(Number(query['count'] ?? DEFAULT_COUNT), MAX_COUNT),
		matches,
		kycOnly: request_type === 'kyc',
	};
}
