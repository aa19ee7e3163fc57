import { judge, type Target } from '../pairs/target';
import { number } from './figures';
import { table } from './markdown';

const UNITS = { times: ' ×', ms: ' ms' } as const;
const DIGITS = { times: 2, ms: 0 } as const;

function row(target: Target): string[] {
	const { what, limit, samples, unit } = target;
	const { median, interval, verdict } = judge(target);
	const show = (value: number) => number(value, DIGITS[unit]);
	return [
		what,
		`≤ ${show(limit)}${UNITS[unit]}`,
		`${show(median)}${UNITS[unit]}`,
		interval ? `${show(interval.least)}–${show(interval.most)}` : '–',
		String(samples.length),
		verdict === 'missed' ? '**missed**' : verdict,
	];
}

/** What a run says to each target that it measured. */
export function targetTable(targets: readonly Target[]): string {
	const measured = targets.filter(({ samples }) => samples.length > 0);
	return table(['Target', 'Limit', 'Median', 'Interval', 'Pairs', ''], measured.map(row));
}
