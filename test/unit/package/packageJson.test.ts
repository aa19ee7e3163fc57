import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

interface Manifest {
	name: string;
	main: string;
	license: string;
	files: string[];
	keywords: string[];
	peerDependencies: Record<string, string>;
	scripts: Record<string, string>;
	n8n: { n8nNodesApiVersion: number; strict: boolean; credentials: string[]; nodes: string[] };
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const sourceOf = (built: string) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('the package', () => {
	it('has a name under which n8n finds community nodes', () => {
		expect(manifest.name).toBe('n8n-nodes-argos-identity');
		expect(manifest.keywords).toContain('n8n-community-node-package');
	});

	it.each(['dependencies', 'optionalDependencies', 'bundleDependencies', 'bundledDependencies'])(
		'brings no %s, which a verified package may not',
		(key) => {
			expect(manifest).not.toHaveProperty(key);
		},
	);

	it('wants nothing beside it but n8n-workflow, of any version', () => {
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it.each(['preinstall', 'install', 'postinstall', 'prepare'])(
		'runs nothing of its own on %s',
		(script) => {
			expect(manifest.scripts).not.toHaveProperty(script);
		},
	);

	it('ships what is built and no sources', () => {
		expect(manifest.files).toContain('dist');
		expect(manifest.files.filter((path) => !/^dist$|\.md$/.test(path))).toEqual([]);
	});

	it('may be used under the MIT license', () => {
		expect(manifest.license).toBe('MIT');
	});

	it('has an empty main file', () => {
		expect(existsSync(join(ROOT, manifest.main))).toBe(true);
	});

	it('tells n8n which version of its node interface it is made for', () => {
		expect(manifest.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
	});

	it.each([...manifest.n8n.nodes, ...manifest.n8n.credentials])(
		'has a source for what n8n loads: %s',
		(built) => {
			expect(built).toMatch(/^dist\/.*\.(node|credentials)\.js$/);
			expect(existsSync(join(ROOT, sourceOf(built)))).toBe(true);
		},
	);

	it('has a class in each file that n8n loads, named like the file', () => {
		const named = [...manifest.n8n.nodes, ...manifest.n8n.credentials].map((built) => {
			const className = /([^/]+)\.(?:node|credentials)\.js$/.exec(built)?.[1] ?? '';
			const source = readFileSync(join(ROOT, sourceOf(built)), 'utf8');
			return source.includes(`export class ${className} implements `);
		});
		expect(named).toEqual([true, true, true]);
	});
});
