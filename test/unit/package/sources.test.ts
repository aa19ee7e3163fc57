import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '../../..');
const NODE = join(ROOT, 'nodes/ArgosIdentity');

interface Source {
	/** Path from the node's folder, with slashes. */
	path: string;
	text: string;
	imports: string[];
}

const withoutComments = (text: string) =>
	text.replace(/\/\*.*?\*\//gs, '').replace(/(?<![:'"`])\/\/.*$/gm, '');

function read(file: string): Source {
	const text = withoutComments(readFileSync(join(NODE, file), 'utf8'));
	const imports = [
		...text.matchAll(/(?:\b(?:from|import)\s+|\b(?:import|require)\(\s*)['"]([^'"]+)['"]/g),
	];
	return {
		path: file.split(sep).join('/'),
		text,
		imports: imports.map(([, name]) => name ?? ''),
	};
}

const sources = readdirSync(NODE, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map(read);
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
/** `file → import` for the imports that do not pass. */
const others = (files: Source[], passes: (name: string, file: Source) => boolean) =>
	files.flatMap((file) =>
		file.imports.filter((name) => !passes(name, file)).map((name) => `${file.path} → ${name}`),
	);
const targetOf = (name: string, { path }: Source) =>
	relative(NODE, join(NODE, dirname(path), name))
		.split(sep)
		.join('/');
const leadsTo = (folders: string[]) => (name: string, file: Source) =>
	!name.startsWith('.') || folders.includes(targetOf(name, file).split('/')[0] ?? '');

describe('the sources', () => {
	it('are found, with their imports', () => {
		const paths = sources.map(({ path }) => path);
		expect(paths).toContain('model/step1/answer.ts');
		expect(sources.find(({ path }) => path === 'transport/submissions.ts')?.imports).toContain(
			'./multipart',
		);
	});

	it('import only what a verified package may', () => {
		const allowed = ['n8n-workflow', 'node:crypto'];
		expect(others(sources, (name) => name.startsWith('.') || allowed.includes(name))).toEqual([]);
	});

	it('do not ask for what n8n does not allow its nodes', () => {
		const forbidden =
			/\b(process\.|globalThis|setTimeout|setInterval|setImmediate|eval\(|require\()/;
		const using = sources.filter(
			({ path, text }) => !path.endsWith('.generated.ts') && forbidden.test(text),
		);
		expect(using.map(({ path }) => path)).toEqual([]);
	});
});

describe('the model', () => {
	it('imports nothing of n8n, of Node.js or of any package', () => {
		expect(others(inFolder('model'), (name) => name.startsWith('.'))).toEqual([]);
	});

	it('imports nothing from the other folders', () => {
		expect(others(inFolder('model'), leadsTo(['model']))).toEqual([]);
	});
});

describe('the transport', () => {
	it('knows the model and itself only', () => {
		expect(others(inFolder('transport'), leadsTo(['transport', 'model']))).toEqual([]);
	});

	it('is the only place that talks HTTP', () => {
		const talking = sources
			.filter(({ text }) =>
				/httpRequest|requestWithAuthentication|\bfetch\(|helpers\.request/.test(text),
			)
			.map(({ path }) => path.split('/')[0]);
		expect(new Set(talking)).toEqual(new Set(['transport']));
	});

	it('is the only place that builds forms', () => {
		const building = sources
			.filter(({ text }) => /new (FormData|Blob)\(/.test(text))
			.map(({ path }) => path);
		expect(building).toEqual(['transport/multipart.ts']);
	});
});
