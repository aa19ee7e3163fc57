const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A Markdown table with its figures to the right. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [head, rule, ...rows].map(row).join('\n');
}
