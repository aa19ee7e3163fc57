import { countBefore } from './orderedIndex';
import type { Submission } from './submission';

export interface PageQuery {
	/** The last one of the page before; none = the first page. */
	after: Submission | undefined;
	count: number;
	matches: (submission: Submission) => boolean;
}

export interface Page {
	found: Submission[];
	hasMore: boolean;
}

/**
 * A page of a list in the order of arrival, newest first. Goes on where the page before ended, and
 * looks at no more than it needs.
 */
export function pageOf(ordered: readonly Submission[], { after, count, matches }: PageQuery): Page {
	const found: Submission[] = [];
	const start = after ? countBefore(ordered, after.position) : ordered.length;
	for (let index = start - 1; index >= 0; index -= 1) {
		const submission = ordered[index];
		if (!submission || !matches(submission)) continue;
		if (found.length === count) return { found, hasMore: true };
		found.push(submission);
	}
	return { found, hasMore: false };
}
