import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

import { finding, type Check } from '../check';
import { PACKAGES_OF_N8N } from '../fromN8n';

const ALLOWED: readonly string[] = [...PACKAGES_OF_N8N, 'crypto', 'node:crypto'];

/** What a compiled file loads, by `require` or `import()`; null for a name that is computed at run time. */
function loadedBy(file: string): Array<string | null> {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
	const loaded: Array<string | null> = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && node.text === 'require') loaded.push(null);
		if (ts.isCallExpression(node) && isLoader(node.expression)) {
			const [name] = node.arguments;
			loaded.push(name !== undefined && ts.isStringLiteral(name) ? name.text : null);
			node.arguments.forEach(visit);
			return;
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return loaded;
}

const isLoader = (callee: ts.Expression): boolean =>
	callee.kind === ts.SyntaxKind.ImportKeyword ||
	(ts.isIdentifier(callee) && callee.text === 'require');

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** As Node.js looks up a relative `require`. */
const isShipped = (from: string, name: string): boolean =>
	['', '.js', '.json', '/index.js'].some((ending) => isFile(join(dirname(from), name + ending)));

function faultOf(file: string, path: string, name: string | null): string[] {
	if (name === null)
		return [`${file} computes at run time what it loads: write the name into the code.`];
	if (name.startsWith('.')) {
		return isShipped(path, name) ? [] : [`${file} loads ${name}, which is not in the package.`];
	}
	if (ALLOWED.includes(name)) return [];
	return [
		`${file} loads ${name}. n8n installs nothing beside it, so use only ${ALLOWED.join(', ')}.`,
	];
}

export const imports: Check = {
	title: 'the packed files load only each other and what n8n gives',
	run: ({ unpacked, files }) =>
		finding(
			files
				.filter((file) => file.endsWith('.js'))
				.flatMap((file) => {
					const path = join(unpacked, file);
					return loadedBy(path).flatMap((name) => faultOf(file, path, name));
				}),
		),
};
