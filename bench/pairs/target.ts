import { medianInterval, type Interval } from './interval';
import { spread } from './spread';

/** Something that a benchmark is to keep to: the median of its samples is at most `limit`. */
export interface Target {
	what: string;
	limit: number;
	/** The ratio of each pair, or a figure of our own of each measurement; none = not measured. */
	samples: readonly number[];
	unit: 'times' | 'ms';
}

export type Verdict = 'met' | 'missed' | 'not decided';

export interface Judgement {
	median: number;
	interval: Interval | null;
	verdict: Verdict;
}

/** A verdict only where all of the interval lies on one side of the limit. */
export function judge({ limit, samples }: Pick<Target, 'limit' | 'samples'>): Judgement {
	const interval = medianInterval(samples);
	const { median } = spread(samples);
	if (interval === null) return { median, interval, verdict: 'not decided' };
	if (interval.most <= limit) return { median, interval, verdict: 'met' };
	return { median, interval, verdict: interval.least > limit ? 'missed' : 'not decided' };
}
