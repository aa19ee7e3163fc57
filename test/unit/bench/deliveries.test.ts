import { percentile } from '../../../bench/deliveries/percentile';
import { processTimeMs } from '../../../bench/lab/processTime';
import { measurementsOf, ratios, type Run } from '../../../bench/deliveries/results';
import { targetsOf } from '../../../bench/deliveries/targets';
import { PLACES, QUICK, WAYS } from '../../../bench/deliveries/task';
import { judge } from '../../../bench/pairs/target';

const PLACE = { callers: 20, latencyMs: 0 };

/** A run in which the trigger took half of what the others took, five times. */
function aRun(): Run {
	const machine = {
		processor: 'a processor',
		cores: 2,
		memoryBytes: 1,
		system: 'a system',
		node: 'v24',
		n8n: '2',
		httpRequest: 4,
		date: '2026-11-25',
		loadBefore: 0,
		loadHighest: 0,
		minutes: 1,
	};
	const run: Run = { machine, note: '', sizes: QUICK, results: [] };
	for (const way of WAYS) {
		const ms = way === 'trigger' ? 50 : 100;
		for (let turn = 0; turn < 5; turn += 1) {
			const taken = { wallMs: ms, cpuMs: ms, p50Ms: ms, p99Ms: ms };
			measurementsOf(run, PLACE, way).push(taken);
		}
	}
	return run;
}

describe('the benchmark of deliveries', () => {
	it.each([
		[0.5, 5],
		[0.99, 10],
		[0.1, 1],
	])('takes for share %d the least value that so many do not exceed', (share, expected) => {
		const values = [10, 3, 1, 2, 4, 5, 6, 7, 8, 9];

		expect(percentile(values, share)).toBe(expected);
	});

	it('reads how much processor time a process has had', () => {
		const { user, system } = process.cpuUsage();

		const ms = processTimeMs(process.pid);

		expect(ms).toBeGreaterThanOrEqual((user + system) / 1000 - 20);
	});

	it('compares the trigger pair by pair', () => {
		expect(ratios(aRun(), PLACE, 'webhookLast', 'cpuMs')).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
	});

	it('judges what was measured, and the time to answer only beside who has asked ARGOS', () => {
		const measured = targetsOf(aRun()).filter(({ samples }) => samples.length > 0);

		expect(measured.map((target) => judge(target).verdict)).toEqual(measured.map(() => 'met'));
		expect(measured.filter(({ what }) => what.includes('immediately'))).toHaveLength(2);
		expect(measured).toHaveLength(6);
		expect(targetsOf(aRun())).toHaveLength(6 * PLACES.length);
	});
});
