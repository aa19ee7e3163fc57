import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often the watches look, which is also how far they can be off. */
const RESOLUTION_MS = 5;
const NANOSECONDS = 1e6;
const MICROSECONDS = 1e3;

/** Node.js has it since 23.9; its types here are older. */
const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };

/** User and system time of the main thread, in milliseconds. */
function threadMs(): number {
	if (threadCpuUsage === undefined) return Number.NaN;
	const { user, system } = threadCpuUsage();
	return (user + system) / MICROSECONDS;
}

/** Watches how much work the main thread does between two turns of the event loop. */
function watchWork() {
	let longest = 0;
	let before = threadMs();
	const look = () => {
		const now = threadMs();
		longest = Math.max(longest, now - before);
		before = now;
	};
	const timer = setInterval(look, RESOLUTION_MS);
	return () => {
		look();
		clearInterval(timer);
		return longest;
	};
}

/** Starts to watch the event loop; the function that comes back stops and tells, in milliseconds. */
export async function watchLoop() {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();
	await sleep(2 * RESOLUTION_MS);
	delay.reset();
	const stopWork = watchWork();
	return async () => {
		const longestBusyMs = stopWork();
		await sleep(2 * RESOLUTION_MS);
		delay.disable();
		return {
			longestBusyMs,
			longestBlockMs: Math.max(0, delay.max / NANOSECONDS - RESOLUTION_MS),
		};
	};
}
