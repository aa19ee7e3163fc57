import { access, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

const foldersIn = async (folder: string): Promise<string[]> => {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return entries.flatMap((entry) =>
		entry.isDirectory() && !entry.name.startsWith('.') ? [join(folder, entry.name)] : [],
	);
};

const isScope = (folder: string): boolean => basename(folder).startsWith('@');

/** npm makes all folders first and fills them afterwards. */
const isFilled = async (folder: string): Promise<boolean> =>
	await access(join(folder, 'package.json')).then(
		() => true,
		() => false,
	);

/** The packages below a folder's node_modules, nested ones too; also while npm is still at work there. */
export async function countPackages(folder: string): Promise<number> {
	const entries = await foldersIn(join(folder, 'node_modules'));
	const scoped = await Promise.all(entries.filter(isScope).map(foldersIn));
	const packages = [...entries.filter((entry) => !isScope(entry)), ...scoped.flat()];
	const filled = (await Promise.all(packages.map(isFilled))).filter(Boolean).length;
	const nested = await Promise.all(packages.map(countPackages));
	return nested.reduce((sum, count) => sum + count, filled);
}
