import { ExpressionParser } from 'n8n-workflow';

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
