import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { finding, type Check } from '../check';
import { filesIn, type Subject } from '../subject';

interface Named {
	file: string;
	by: string;
}

/** For whoever opens the package's page, and for its licence. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE.md'];

const normal = (path: string): string => posix.normalize(path.replace(/^\.\//, ''));

/** The pictures that a compiled node or credential asks for, as `file:` and a path from its own folder. */
function iconsOf(unpacked: string, file: string): Named[] {
	const code = readFileSync(join(unpacked, file), 'utf8');
	return [...code.matchAll(/["'`]file:([^"'`]+)["'`]/g)].map(([, path = '']) => ({
		file: posix.join(posix.dirname(file), path),
		by: file,
	}));
}

/** The output schemas that the source has, where n8n looks for them: beside the node. */
async function schemasOf(project: string): Promise<Named[]> {
	const files = await filesIn(join(project, 'nodes'));
	return files
		.filter((file) => file.includes('/__schema__/'))
		.map((file) => ({ file: `dist/nodes/${file}`, by: `nodes/${file}` }));
}

async function named({ project, unpacked, files, manifest }: Subject): Promise<Named[]> {
	const { main, nodes, credentials } = manifest;
	const classes = [...nodes, ...credentials].map(normal);
	return [
		...ALWAYS.map((file) => ({ file, by: "n8n's list of what a package needs" })),
		{ file: normal(main), by: 'package.json, main' },
		...classes.map((file) => ({ file, by: 'package.json, n8n' })),
		...nodes.map((node) => ({
			file: normal(node).replace(/\.js$/, '.json'),
			by: `${node} (codex)`,
		})),
		...classes.filter((file) => files.includes(file)).flatMap((file) => iconsOf(unpacked, file)),
		...(await schemasOf(project)),
	];
}

export const namedFiles: Check = {
	title: 'every file that package.json, a node or a credential names is in the package',
	run: async (subject) => {
		const missing = (await named(subject)).filter(({ file }) => !subject.files.includes(file));
		const faults = missing.map(
			({ file, by }) =>
				`${file} is not in the package, but ${by} names it: make it, or let the build copy it.`,
		);
		const { nodes, credentials } = subject.manifest;
		if (nodes.length === 0 || credentials.length === 0) {
			faults.push('package.json names no node or no credential under "n8n".');
		}
		return finding(faults);
	},
};
