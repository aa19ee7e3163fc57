import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { finding, type Check } from '../check';

const TOP =
	/^(package\.json|README\.md|LICENSE\.md|index\.js|THIRD_PARTY_NOTICES\.md|CHANGELOG\.md)$/;

/** What may be in dist, and the file of the checkout that it is made from. */
const BUILT: ReadonlyArray<readonly [pattern: RegExp, source: string]> = [
	[/^dist\/((?:nodes|credentials)\/.+)\.js$/, '$1.ts'],
	[/^dist\/(nodes\/.+\.json)$/, '$1'],
	[/^dist\/(icons\/.+\.svg)$/, '$1'],
];

function faultOf(project: string, file: string): string[] {
	if (TOP.test(file)) return [];
	const made = BUILT.find(([pattern]) => pattern.test(file));
	if (made === undefined) {
		return [`${file} does not belong in the package: see "files" in package.json and the build.`];
	}
	const source = file.replace(...made);
	return existsSync(join(project, source))
		? []
		: [`${file} has no source: ${source} is not there.`];
}

export const noOtherFiles: Check = {
	title: 'nothing else is in the package: no test, no map, no TypeScript',
	run: ({ project, files }) => finding(files.flatMap((file) => faultOf(project, file))),
};
