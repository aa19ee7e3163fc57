import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { cleanEnv } from '../../sandbox/n8n/cleanEnv';
import { buildTarball } from '../../sandbox/n8n/packageTarball';
import { run } from '../../sandbox/n8n/run';
import { readManifest, type Manifest } from './manifest';

export const PROJECT = resolve(__dirname, '..', '..');

/** What the checks look at. */
export interface Subject {
	project: string;
	manifest: Manifest;
	/** The files that a commit of this checkout would hold: what n8n's scanner reads as the source. */
	source: string;
	/** The package, packed twice from two builds. */
	tarballs: readonly [string, string];
	/** The first tarball's content, and its files with a slash between folders. */
	unpacked: string;
	files: readonly string[];
	/** For whatever a check has to write. */
	temp: string;
	/** Whether this is about to be published. */
	isRelease: boolean;
}

/** Unpacks a tarball as n8n does: without the folder that npm puts around its content. */
export async function unpack(tarball: string, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
	await run('tar', args, { cwd: folder, env: cleanEnv() });
}

/** Every file below a folder, sorted, with a slash between folders. */
export async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.sort();
}

async function copyWhatGitWouldCommit(target: string): Promise<void> {
	const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
	const listed = await run('git', args, { cwd: PROJECT, env: cleanEnv() });
	for (const file of listed.split('\0')) {
		// Git still lists a file that was deleted and not yet committed.
		if (file === '' || !existsSync(join(PROJECT, file))) continue;
		await mkdir(dirname(join(target, file)), { recursive: true });
		await copyFile(join(PROJECT, file), join(target, file));
	}
}

async function packInto(folder: string): Promise<string> {
	const built = await buildTarball();
	const tarball = join(folder, basename(built));
	await mkdir(folder, { recursive: true });
	await copyFile(built, tarball);
	await rm(dirname(built), { recursive: true });
	return tarball;
}

/** Builds and packs twice, gives everything to `look` and cleans up. */
export async function withSubject<T>(
	isRelease: boolean,
	look: (subject: Subject) => Promise<T>,
): Promise<T> {
	const temp = await mkdtemp(join(tmpdir(), 'argos-verify-'));
	try {
		const tarballs = [
			await packInto(join(temp, 'one')),
			await packInto(join(temp, 'two')),
		] as const;
		const source = join(temp, 'source');
		const unpacked = join(temp, 'unpacked');
		await copyWhatGitWouldCommit(source);
		await unpack(tarballs[0], unpacked);
		return await look({
			project: PROJECT,
			manifest: readManifest(unpacked),
			source,
			tarballs,
			unpacked,
			files: await filesIn(unpacked),
			temp,
			isRelease,
		});
	} finally {
		await rm(temp, { recursive: true, force: true });
	}
}
