import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the big installs are kept: outside the checkout, so that `git clean` and a new clone leave them. */
export const cacheFolder = (): string =>
	join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'n8n-nodes-argos-identity');

const MARKER = 'complete';

/**
 * A folder of the cache, filled once. It is filled under another name and renamed when `fill` has
 * come to its end, so an interrupted install is never taken for a complete one, and two runs at the
 * same time do not disturb each other: the second to end throws its own away.
 * @param isComplete for folders that were filled before there was a marker.
 */
export async function cachedFolder(
	name: string,
	fill: (folder: string) => Promise<void>,
	isComplete: (folder: string) => boolean = () => false,
): Promise<string> {
	const target = join(cacheFolder(), name);
	const done = () => existsSync(join(target, MARKER)) || isComplete(target);
	if (done()) return target;

	await removeAbandoned(name);
	const partial = join(cacheFolder(), `${name}${PARTIAL}${process.pid}`);
	await rm(partial, { recursive: true, force: true });
	await mkdir(partial, { recursive: true });
	await fill(partial);
	await writeFile(join(partial, MARKER), '');

	if (!done()) {
		await rm(target, { recursive: true, force: true });
		await rename(partial, target);
	}
	await rm(partial, { recursive: true, force: true });
	return target;
}

const PARTIAL = '.partial-';

/** Two gigabytes each: what a run that was killed has left behind goes before the next one starts. */
async function removeAbandoned(name: string): Promise<void> {
	const entries = await readdir(cacheFolder()).catch(() => []);
	for (const entry of entries) {
		if (!entry.startsWith(name + PARTIAL)) continue;
		const pid = Number(entry.slice((name + PARTIAL).length));
		if (!isAlive(pid)) await rm(join(cacheFolder(), entry), { recursive: true, force: true });
	}
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
