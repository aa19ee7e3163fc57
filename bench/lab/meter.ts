import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchLoop } from './loopWatch';
import type { Cost } from './cost';
import { residentBytes, resetPeak } from './processMemory';

const isLinux = process.platform === 'linux';

/** Highest resident memory since the measurement began; elsewhere than on Linux since the process began. */
const peakBytes = () =>
	isLinux ? residentBytes(process.pid, 'VmHWM') : process.resourceUsage().maxRSS * 1024;

/** Starts from tidy memory: what preparing has left behind is not what the batch costs. */
export async function tidy(): Promise<void> {
	if (globalThis.gc === undefined) throw new Error('Run with --expose-gc');
	for (let round = 0; round < 3; round += 1) {
		globalThis.gc();
		await sleep(20);
	}
}

/** Watches garbage collections; the function that comes back stops and tells the longest one. */
function watchCollections() {
	let longest = 0;
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	});
	observer.observe({ entryTypes: ['gc'] });
	return async () => {
		await sleep(5); // Entries arrive a turn later.
		observer.disconnect();
		return longest;
	};
}

/** Resident memory when all that is no longer needed has been let go of. */
export async function tidyBytes(): Promise<number> {
	await tidy();
	return process.memoryUsage.rss();
}

/**
 * Measures what `work` costs this process.
 * @param before what `tidyBytes` said before anything was sent
 */
export async function measure(before: number, work: () => Promise<void>): Promise<Cost> {
	await tidy();
	const stopCollections = watchCollections();
	const stopLoop = await watchLoop();
	if (isLinux) resetPeak(process.pid);
	const cpu = process.cpuUsage();
	const start = performance.now();
	await work();
	const wallMs = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	const peak = peakBytes();
	return {
		wallMs,
		cpuMs: (user + system) / 1000,
		peakBytes: peak,
		grownBytes: peak - before,
		...(await stopLoop()),
		longestGcMs: await stopCollections(),
	};
}
