/** A Markdown table; bars in cells are escaped, line breaks become spaces. */
export function table(heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
	const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
