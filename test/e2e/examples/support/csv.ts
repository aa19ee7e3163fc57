/** The rows of a CSV file as n8n writes it: with a byte order mark, and quotes where a value needs them. */
export function readCsv(text: string): Array<Record<string, string>> {
	const lines = text
		.replace(/^\uFEFF/, '')
		.trim()
		.split(/\r?\n/)
		.map(cells);
	const [header = [], ...rows] = lines;
	return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const cells = (line: string): string[] =>
	[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
		quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
	);
