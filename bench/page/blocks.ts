import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DOCS = resolve(__dirname, '..', '..', 'docs');

/** A page of docs/ with measured blocks. */
export type Page = 'performance.md' | 'operations.md';

/** The block, `<!-- measured:NAME -->` to `<!-- /measured:NAME -->`, with a new text. */
function withBlock(page: string, name: string, text: string): string {
	const [start, end] = [`<!-- measured:${name} -->`, `<!-- /measured:${name} -->`];
	const [from, to] = [page.indexOf(start), page.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`The page has no measured block named ${name}`);
	const ignored = ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'] as const;
	const block = [start, ignored[0], '', text, '', ignored[1], ''].join('\n');
	return page.slice(0, from) + block + page.slice(to);
}

/** Puts texts into the measured blocks of a page, by their names, and leaves its other blocks as they are. */
export function withBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
	return Object.entries(blocks).reduce(
		(before, [name, text]) => withBlock(before, name, text),
		page,
	);
}

/** The same in a page's file. */
export function writeBlocks(page: Page, blocks: Readonly<Record<string, string>>): void {
	const file = join(DOCS, page);
	writeFileSync(file, withBlocks(readFileSync(file, 'utf8'), blocks));
}

/** What docs/performance.md shows of a run: blocks by their names, and plots (SVG) by their files' names. */
export interface Shown {
	blocks: Readonly<Record<string, string>>;
	plots: Readonly<Record<string, string>>;
}

/** The file of a plot. */
export const plotFile = (name: string): string => join(DOCS, 'images', `${name}.svg`);

/** Puts it there. */
export function writePage({ blocks, plots }: Shown): void {
	writeBlocks('performance.md', blocks);
	for (const [name, svg] of Object.entries(plots)) {
		writeFileSync(plotFile(name), svg);
	}
}
