import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../..');
const FILE = join(ROOT, 'nodes/ArgosIdentity/model/row/planted.ts');

/** What the compiler says about a file of this text beside the table of columns, with our settings. */
function faultsIn(text: string): string[] {
	const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) =>
		ts.sys.readFile(path),
	);
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
	const host = ts.createCompilerHost(options);
	const { getSourceFile } = host;
	host.getSourceFile = (name, ...rest) =>
		name === FILE
			? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
			: getSourceFile(name, ...rest);
	const program = ts.createProgram([FILE], { ...options, noEmit: true, types: [] }, host);
	return program
		.getSemanticDiagnostics(program.getSourceFile(FILE))
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const columnWith = (more: string) => `
	import type { Column } from './columnFacts';
	export const column: Column = {
		name: 'neighbour', type: 'string', example: 'Quentin', meaning: 'A neighbour.',
		emptyWhen: null, ${more}
	};`;

describe('a column', () => {
	it.each(["mask: 'public'", 'mask: { masked: () => null, none: () => null }'])(
		'compiles with %s',
		(mask) => {
			expect(faultsIn(columnWith(mask))).toEqual([]);
		},
	);

	it('does not compile without a mask, so that it cannot leave unmasked by oversight', () => {
		expect(faultsIn(columnWith(''))).toEqual([
			expect.stringContaining("Property 'mask' is missing"),
		]);
	});
});
