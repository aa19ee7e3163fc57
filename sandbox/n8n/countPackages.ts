import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

const foldersIn = async (folder: string): Promise<string[]> => {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return entries.flatMap((entry) =>
		entry.isDirectory() && !entry.name.startsWith('.') ? [join(folder, entry.name)] : [],
	);
};

const isScope = (folder: string): boolean => basename(folder).startsWith('@');

/** The packages below a folder's node_modules, nested ones too; also while npm is still at work there. */
export async function countPackages(folder: string): Promise<number> {
	const entries = await foldersIn(join(folder, 'node_modules'));
	const scoped = await Promise.all(entries.filter(isScope).map(foldersIn));
	const packages = [...entries.filter((entry) => !isScope(entry)), ...scoped.flat()];
	const nested = await Promise.all(packages.map(countPackages));
	return nested.reduce((sum, count) => sum + count, packages.length);
}
