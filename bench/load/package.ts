import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '..', '..');

interface Manifest {
	n8n: { credentials: string[]; nodes: string[] };
}

/** The files that n8n requires when it starts: what package.json lists, as absolute paths. */
export function entryFiles(): string[] {
	const text = readFileSync(join(PROJECT, 'package.json'), 'utf8');
	const { credentials, nodes } = (JSON.parse(text) as Manifest).n8n;
	return [...credentials, ...nodes].map((file) => join(PROJECT, file));
}

export function build(): void {
	execFileSync('npm', ['run', '--silent', 'build'], {
		cwd: PROJECT,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}

function newestChange(folder: string): number {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}

export type BuildState = 'missing' | 'olderThanSources' | 'current';

/** Whether dist holds what the sources say. */
export function buildState(): BuildState {
	const files = entryFiles();
	if (!files.every((file) => existsSync(file))) return 'missing';
	const built = Math.min(...files.map((file) => statSync(file).mtimeMs));
	const changed = ['nodes', 'credentials'].map((folder) => newestChange(join(PROJECT, folder)));
	return Math.max(...changed) > built ? 'olderThanSources' : 'current';
}

/** Size in bytes of the tarball that would be published, and how many files are in it. */
export function packed(): { size: number; files: number } {
	const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: PROJECT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [tarball] = JSON.parse(printed) as Array<{ size: number; entryCount: number }>;
	if (tarball === undefined) throw new Error('npm pack named no tarball');
	return { size: tarball.size, files: tarball.entryCount };
}
