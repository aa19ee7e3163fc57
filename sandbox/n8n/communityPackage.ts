import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cleanEnv } from './cleanEnv';
import { run } from './run';

/** Where n8n keeps community packages, from its user folder. README.md says the same. */
export const PACKAGES_FOLDER = '.n8n/nodes';

/** As n8n itself installs a community package, but without the peer that n8n brings anyway. README.md says the same. */
export const INSTALL_FLAGS = [
	'--omit=peer',
	'--legacy-peer-deps',
	'--ignore-scripts',
	'--no-audit',
	'--no-fund',
	'--install-strategy=shallow',
	'--package-lock=false',
];

/** Puts the packed project where n8n looks for community packages when it starts. */
export async function installPackage(tarball: string, userFolder: string): Promise<void> {
	const folder = join(userFolder, PACKAGES_FOLDER);
	await mkdir(folder, { recursive: true });
	// n8n writes this at its first start. Without it npm looks for a project in the folders above.
	await writeFile(join(folder, 'package.json'), '{"name":"installed-nodes","private":true}');
	await run('npm', ['install', tarball, ...INSTALL_FLAGS], { cwd: folder, env: cleanEnv() });
}
