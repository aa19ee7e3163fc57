import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { N8nProcess } from './n8nProcess';

/** With this environment an n8n can be asked what it still needs. */
export const PROBED = { NODE_OPTIONS: `--require ${join(__dirname, 'heapProbe.js')}` };

const heaps = (log: string) =>
	[...log.matchAll(/\[heap (\d+)\]/g)].map(([, bytes]) => Number(bytes));

/** Bytes that n8n still needs after a collection of garbage: JavaScript's heap, and buffers. */
async function neededNow({ pid, log }: N8nProcess): Promise<number> {
	const before = heaps(log()).length;
	process.kill(pid, 'SIGUSR2');
	while (heaps(log()).length === before) await pause(50);
	return heaps(log()).at(-1) ?? Number.NaN;
}

/** The least of several looks, since n8n does work of its own from time to time. */
export async function neededBytes(n8n: N8nProcess): Promise<number> {
	let least = Infinity;
	for (let look = 0; look < 5; look += 1) {
		await pause(500);
		least = Math.min(least, await neededNow(n8n));
	}
	return least;
}
