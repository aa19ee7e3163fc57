import { ensureN8n } from '../../../sandbox/n8n/n8nInstall';
import { buildTarball, TARBALL_VARIABLE } from '../../../sandbox/n8n/packageTarball';
import { NEWEST, OLDEST } from '../../../sandbox/n8n/versions';

const progress = (line: string) => process.stderr.write(`[e2e] ${line}\n`);

/** Once per jest run, before any clock of a test runs: both n8n installs and the packed project. */
export default async function globalSetup(): Promise<void> {
	await ensureN8n(OLDEST, progress);
	await ensureN8n(NEWEST, progress);
	progress('Building and packing the project');
	process.env[TARBALL_VARIABLE] = await buildTarball();
}
