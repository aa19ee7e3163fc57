import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADING = /^## \[([^\]]+)\](?: - (\S+))?$/;

export interface ChangelogSection {
	/** YYYY-MM-DD, or empty while it is not released. */
	date: string;
	/** The text below its heading. */
	text: string;
}

/** The section of a version in CHANGELOG.md (Keep a Changelog); null when it has none. */
export function changelogSection(project: string, version: string): ChangelogSection | null {
	const lines = readFileSync(join(project, 'CHANGELOG.md'), 'utf8').split(/\r?\n/);
	const start = lines.findIndex((line) => HEADING.exec(line)?.[1] === version);
	if (start === -1) return null;
	const after = lines.slice(start + 1);
	// The next section, or the links at the end.
	const end = after.findIndex((line) => line.startsWith('## ') || /^\[[^\]]+\]: /.test(line));
	const text = (end === -1 ? after : after.slice(0, end)).join('\n').trim();
	const date = HEADING.exec(lines[start] ?? '')?.[2] ?? '';
	return { date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '', text };
}
