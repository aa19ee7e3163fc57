import { performance } from 'node:perf_hooks';
import type { EmulatorProcess } from '../lab/emulatorProcess';
import { approvals, deliverAll } from '../lab/deliver';
import { processTimeMs } from '../lab/processTime';
import { percentile } from './percentile';
import type { Side } from './side';
import type { Measurement, Place } from './task';

/** What so many deliveries cost one side. Throws when not each was read back once. */
export async function measure(
	side: Side,
	{ callers, latencyMs }: Place,
	count: number,
	emulator: EmulatorProcess,
): Promise<Measurement> {
	await emulator.prepare({ latencyMs, submissions: count });
	const bodies = approvals(count);
	const cpuBefore = processTimeMs(side.pid);
	const start = performance.now();
	const times = await deliverAll(side.url, bodies, callers);
	await side.executionsEnded();
	const wallMs = performance.now() - start;
	const cpuMs = processTimeMs(side.pid) - cpuBefore;
	const { answered } = await emulator.counts();
	if (answered !== count) throw new Error(`ARGOS was asked ${answered} times, not ${count}`);
	return { wallMs, cpuMs, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}
