import { toDay } from '../values/day';
import type { Filters } from './filters';
import type { SubmissionRow } from './row';

/** The filters that ARGOS does not know, and what they found. */
export class LocalFilter {
	private lookedAt = 0;
	private matched = 0;
	private withoutDate = 0;

	constructor(private readonly filters: Pick<Filters, 'outcomes' | 'expiresBefore'>) {}

	/** Whether a submission is wanted. Each one that is asked about is counted. */
	lets({ outcome, expireDate }: Pick<SubmissionRow, 'outcome' | 'expireDate'>): boolean {
		this.lookedAt += 1;
		const { outcomes, expiresBefore } = this.filters;
		const isWanted =
			(outcomes === null || outcomes.some((wanted) => wanted === outcome)) &&
			(expiresBefore === null || this.isBefore(expireDate, expiresBefore));
		if (isWanted) this.matched += 1;
		return isWanted;
	}

	/** How many were looked at, in words; null where no filter is applied here. */
	report(): string | null {
		const { outcomes, expiresBefore } = this.filters;
		if (outcomes === null && expiresBefore === null) return null;
		const undated =
			this.withoutDate === 0
				? ''
				: `; ${this.withoutDate} of them have no expiry date that can be read`;
		return `${this.lookedAt} were looked at and ${this.matched} match${undated}`;
	}

	/** A document whose date is not known cannot be said to run out. */
	private isBefore(expireDate: unknown, day: string): boolean {
		const expires = toDay(expireDate);
		if (expires === null) this.withoutDate += 1;
		return expires !== null && expires < day;
	}
}
