import { performance } from 'node:perf_hooks';
import type { EmulatorProcess } from '../lab/emulatorProcess';
import { submissionIdOf } from '../lab/submissionIds';
import { deliverAll } from './deliver';
import { percentile } from './percentile';
import { processTimeMs } from '../lab/processTime';
import type { Side } from './side';
import type { Measurement, Place } from './task';

let deliveries = 0;

/** Each another one, so that none is a repeat. */
function body(index: number): string {
	deliveries += 1;
	return JSON.stringify({
		webhook_trigger: 'approved',
		submission_id: submissionIdOf(index),
		userid: `delivery-${deliveries}`,
	});
}

/** What so many deliveries cost one side. Throws when not each was read back once. */
export async function measure(
	side: Side,
	{ callers, latencyMs }: Place,
	count: number,
	emulator: EmulatorProcess,
): Promise<Measurement> {
	await emulator.prepare({ latencyMs, submissions: count });
	const bodies = Array.from({ length: count }, (_, index) => body(index));
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
