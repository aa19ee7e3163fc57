import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { TARBALL_VARIABLE } from '../../../sandbox/n8n/packageTarball';

/** Removes the folder that `buildTarball` made. */
export default async function globalTeardown(): Promise<void> {
	const tarball = process.env[TARBALL_VARIABLE];
	if (tarball) await rm(dirname(tarball), { recursive: true, force: true });
}
