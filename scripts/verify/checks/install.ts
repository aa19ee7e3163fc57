import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cleanEnv } from '../../../sandbox/n8n/cleanEnv';
import { run } from '../../../sandbox/n8n/run';
import { finding, type Check } from '../check';
import { PACKAGES_OF_N8N } from '../fromN8n';
import { readManifest } from '../manifest';
import { unpack } from '../subject';

/** n8n's own flags (community-packages.service.js of n8n 2.8.4 and 2.41.1). */
const INSTALL =
	'install --audit=false --fund=false --bin-links=false --install-strategy=shallow --ignore-scripts=true --package-lock=false';

/** What n8n takes out of a package before it installs it. */
const DROPPED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

async function installAsN8nDoes(tarball: string, folder: string): Promise<void> {
	await unpack(tarball, folder);
	const { json } = readManifest(folder);
	const kept = Object.entries(json).filter(([key]) => !DROPPED.includes(key));
	await writeFile(join(folder, 'package.json'), JSON.stringify(Object.fromEntries(kept), null, 2));
	await run('npm', INSTALL.split(' '), { cwd: folder, env: cleanEnv() });
}

/** A folder that holds what n8n would bring, and nothing else of this project's node_modules. */
async function packagesOfN8n(project: string, folder: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	for (const name of PACKAGES_OF_N8N) {
		const source = join(project, 'node_modules', name);
		if (existsSync(source)) await symlink(source, join(folder, name), 'dir');
	}
	return folder;
}

export const install: Check = {
	title: 'the package installs as n8n installs it, and its classes load',
	run: async ({ project, tarballs, temp, manifest }) => {
		const folder = join(temp, 'nodes', 'node_modules', manifest.name);
		try {
			await installAsN8nDoes(tarballs[0], folder);
			const gives = await packagesOfN8n(project, join(temp, 'n8n_modules'));
			const loader = join(__dirname, '..', 'loadInstalled.js');
			const loaded = await run(process.execPath, [loader, folder], {
				cwd: folder,
				env: cleanEnv({ NODE_PATH: gives }),
			});
			return finding([], loaded.trim().split('\n').join(', '));
		} catch (error) {
			return finding([error instanceof Error ? error.message : String(error)]);
		}
	},
};
