import type { Measurement } from '../../../bench/lab/cost';
import { notMeasured } from '../../../bench/submit/results';
import type { Task } from '../../../bench/submit/task';

const task = (way: Task['way'], items = 200): Task => ({
	way,
	items,
	latencyMs: 100,
	binaryMode: 'filesystem',
});

const measured = (of: Task, times: number) => ({
	...of,
	measurements: Array.from({ length: times }, () => ({}) as Measurement),
});

describe('a run of the benchmark that is carried on', () => {
	const plan = [task('node'), task('bare'), task('node'), task('bare')];

	it('measures everything when nothing is there yet', () => {
		expect(notMeasured({ results: [] }, plan)).toEqual(plan);
	});

	it('measures each task as often as it is still missing, in the order of the plan', () => {
		const results = [measured(task('node'), 2), measured(task('bare'), 1)];

		expect(notMeasured({ results }, plan)).toEqual([task('bare')]);
	});

	it('does not take a task for another one', () => {
		const results = [measured(task('node', 1000), 2)];

		expect(notMeasured({ results }, plan)).toEqual(plan);
	});

	it('has nothing left to do at its end', () => {
		const results = [measured(task('node'), 2), measured(task('bare'), 3)];

		expect(notMeasured({ results }, plan)).toEqual([]);
	});
});
