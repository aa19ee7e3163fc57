import { existsSync } from 'node:fs';

import { cleanEnv } from './cleanEnv';
import type { Progress } from './npm';
import { run } from './run';

/**
 * Sees to it that a program of Debian's is there, installing its package if need be. The services that
 * Debian would start with it are not wanted; tests start their own.
 * @throws Error from apt-get where it may not install.
 */
export async function ensureDebian(
	program: string,
	packageName: string,
	progress: Progress = () => {},
): Promise<string> {
	if (existsSync(program)) return program;
	progress(`Installing ${packageName} by apt-get (a minute or less)`);
	const options = { cwd: '/', env: cleanEnv({ DEBIAN_FRONTEND: 'noninteractive' }) };
	await run('apt-get', ['update'], options);
	await run('apt-get', ['install', '-y', '--no-install-recommends', packageName], options);
	return program;
}
