import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { cachedFolder } from './cache';
import { cleanEnv } from './cleanEnv';
import { currentMajor, ensureNode } from './nodeInstall';
import { INSTALL, writePackageJson, type Progress } from './npm';
import { run } from './run';
import { N8N_VERSIONS, type N8nVersion } from './versions';

export interface N8nInstall {
	/** The Node that this n8n runs on. */
	node: string;
	/** n8n's own command. */
	bin: string;
	dir: string;
}

/** A complete install of this n8n in the cache; a first time takes minutes and gigabytes. */
export async function ensureN8n(
	version: N8nVersion,
	progress: Progress = () => {},
): Promise<N8nInstall> {
	const facts = N8N_VERSIONS[version];
	const node = facts.nodeMajors.includes(currentMajor())
		? process.execPath
		: await ensureNode(24, progress);
	const dir = await cachedFolder(`n8n-${version}`, async (target) => {
		progress(
			`Installing n8n ${version} once (about ${facts.gigabytes} GB, ${facts.minutes} minutes or more)`,
		);
		await writePackageJson(target, { dependencies: { n8n: version }, overrides: facts.overrides });
		const env = buildEnv(node);
		await run('npm', INSTALL, { cwd: target, env });
		progress(`Building ${facts.rebuild.join(' and ')} for n8n ${version}`);
		await run('npm', ['rebuild', ...facts.rebuild], { cwd: target, env });
		progress(`n8n ${version} is installed`);
	});
	return { node, bin: join(dir, 'node_modules', 'n8n', 'bin', 'n8n'), dir };
}

/** npm under the given Node, and node-gyp with that Node's own headers where it brings them. */
function buildEnv(node: string): Record<string, string> {
	const bin = dirname(node);
	const root = dirname(bin);
	const hasHeaders = existsSync(join(root, 'include', 'node', 'node_api.h'));
	return cleanEnv({
		PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
		...(hasHeaders ? { npm_config_nodedir: root } : {}),
	});
}
