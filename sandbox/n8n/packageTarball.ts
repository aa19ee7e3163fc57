import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { cleanEnv } from './cleanEnv';
import { run } from './run';

const PROJECT = resolve(__dirname, '..', '..');

/** Where globalSetup leaves the path for the test files; jest gives them a copy of this environment. */
export const TARBALL_VARIABLE = 'ARGOS_E2E_TARBALL';

/** Builds the project and packs it as `npm publish` would; returns the path of the .tgz. */
export async function buildTarball(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-e2e-package-'));
	const options = { cwd: PROJECT, env: cleanEnv() };
	await run('npm', ['run', 'build'], options);
	const packed = await run('npm', ['pack', '--silent', '--pack-destination', folder], options);
	const file = packed.trim().split('\n').at(-1);
	if (!file) throw new Error('npm pack named no file');
	return join(folder, file);
}

/** The tarball that this jest run has built once for all its test files. */
export function builtTarball(): string {
	const path = process.env[TARBALL_VARIABLE];
	if (!path) throw new Error('No tarball: the end-to-end tests need their globalSetup.');
	return path;
}
