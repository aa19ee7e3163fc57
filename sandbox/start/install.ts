import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { cacheFolder } from '../n8n/cache';
import { countPackages } from '../n8n/countPackages';
import { ensureN8n } from '../n8n/n8nInstall';
import { N8N_VERSIONS, NEWEST } from '../n8n/versions';
import type { Say } from './say';

/** Often enough for somebody who waits to see that it moves. */
const EVERY_MS = 10_000;

/** The packages of the installs that are under way in this process. */
async function packagesSoFar(): Promise<number> {
	const entries = await readdir(cacheFolder()).catch(() => []);
	const partial = entries.filter((entry) => entry.endsWith(`-${process.pid}`));
	const counts = await Promise.all(
		partial.map(async (entry) => await countPackages(join(cacheFolder(), entry))),
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

/** How far an install has come that ends with `expected` packages. */
export function howFar(packages: number, expected: number): string {
	if (packages === 0) return 'npm looks up what n8n needs';
	if (packages < expected) return `${packages} of about ${expected} packages`;
	return 'all packages are there, the rest goes on';
}

/**
 * The newest n8n in the cache folder. A first time takes minutes, so it says what it does and how
 * much that is, and every ten seconds how far it has come; later it says nothing.
 */
export async function installN8n(say: Say): Promise<void> {
	const started = Date.now();
	const tick = async () => {
		const minutes = ((Date.now() - started) / 60_000).toFixed(1);
		const done = howFar(await packagesSoFar(), N8N_VERSIONS[NEWEST].packages);
		say(`  … ${minutes} minutes: ${done}`);
	};
	const timer = setInterval(() => void tick(), EVERY_MS);
	try {
		await ensureN8n(NEWEST, say);
	} finally {
		clearInterval(timer);
	}
}
