import { ExpressionParser } from 'n8n-workflow';
import { Script } from 'node:vm';

/** Every text of a value, however deep it lies. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** The code between the braces of an n8n expression; none for a plain text. */
export function codeIn(text: string): string[] {
	if (!text.startsWith('=')) return [];
	return ExpressionParser.splitExpression(text.slice(1)).flatMap((chunk) =>
		chunk.type === 'code' ? [chunk.text] : [],
	);
}

/** The nodes that a piece of code asks for. */
export const nodesNamedIn = (code: string): string[] =>
	[...code.matchAll(/\$\('([^']+)'\)/g)].map(([, name = '']) => name);

/**
 * What n8n makes of a parameter: a plain text as it is, the value of a lone piece of code, and a text
 * where code and words are mixed. `scope` holds n8n's names, such as `$json`.
 */
export function evaluate(parameter: unknown, scope: Record<string, unknown>): unknown {
	if (typeof parameter !== 'string' || !parameter.startsWith('=')) return parameter;
	const values = ExpressionParser.splitExpression(parameter.slice(1))
		.filter((chunk) => chunk.text !== '')
		.map((chunk) =>
			chunk.type === 'code'
				? (new Script(`(${chunk.text})`).runInNewContext({ ...scope }) as unknown)
				: chunk.text,
		);
	return values.length === 1 ? values[0] : values.map((value) => value ?? '').join('');
}
