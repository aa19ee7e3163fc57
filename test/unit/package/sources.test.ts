import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const NODE = join(__dirname, '../../../nodes/ArgosIdentity');

const withoutComments = (text: string) =>
	text.replace(/\/\*.*?\*\//gs, '').replace(/(?<![:'"`])\/\/.*$/gm, '');

/** By their path from the node's folder, with slashes. */
const sources = readdirSync(NODE, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => ({
		path: file.split(sep).join('/'),
		text: withoutComments(readFileSync(join(NODE, file), 'utf8')),
	}));

const pathsWith = (pattern: RegExp) =>
	sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** Who imports whom is the business of the architecture lint. */
describe('the sources', () => {
	it('do not ask for what n8n does not allow its nodes', () => {
		const forbidden =
			/\b(process\.|globalThis|setTimeout|setInterval|setImmediate|eval\(|require\()/;

		const using = pathsWith(forbidden).filter((path) => !path.endsWith('.generated.ts'));

		expect(using).toEqual([]);
	});

	it('talk HTTP in the transport only', () => {
		const talking = pathsWith(/httpRequest|requestWithAuthentication|\bfetch\(|helpers\.request/);

		expect(new Set(talking.map((path) => path.split('/')[0]))).toEqual(new Set(['transport']));
	});

	it('build forms in one place', () => {
		expect(pathsWith(/new (FormData|Blob)\(/)).toEqual(['transport/multipart.ts']);
	});
});
