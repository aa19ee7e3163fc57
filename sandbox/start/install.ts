import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { cacheFolder } from '../n8n/cache';
import { ensureN8n } from '../n8n/n8nInstall';
import { NEWEST } from '../n8n/versions';
import type { Say } from './say';

const EVERY_MS = 30_000;

/** Disk space of the installs that are under way, in gigabytes; null where there is no `du`. */
async function gigabytesSoFar(): Promise<number | null> {
	const entries = await readdir(cacheFolder()).catch(() => []);
	const partial = entries.filter((entry) => entry.endsWith(`-${process.pid}`));
	try {
		const folders = partial.map((entry) => join(cacheFolder(), entry));
		const { stdout } = await promisify(execFile)('du', ['-skc', ...folders]);
		const [total] = /\d+(?=\s+total)/.exec(stdout) ?? [];
		return total === undefined ? null : Number(total) / 1024 / 1024;
	} catch {
		return null;
	}
}

/**
 * The newest n8n in the cache folder. A first time takes minutes, so it says what it does and how
 * much that is, and every half minute how far it has come; later it says nothing.
 */
export async function installN8n(say: Say): Promise<void> {
	const started = Date.now();
	const tick = async () => {
		const size = await gigabytesSoFar();
		const minutes = ((Date.now() - started) / 60_000).toFixed(1);
		say(`  … ${minutes} minutes so far${size === null ? '' : `, ${size.toFixed(1)} GB`}`);
	};
	const timer = setInterval(() => void tick(), EVERY_MS);
	try {
		await ensureN8n(NEWEST, say);
	} finally {
		clearInterval(timer);
	}
}
