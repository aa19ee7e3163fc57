/**
 * Fills the tables of the docs that restate code. Run by `npm run generate:docs`; a test proves that
 * the committed pages are what this writes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, withBlocks } from './docs/blocks';

for (const page of PAGES) {
	const file = join(__dirname, '..', page);
	writeFileSync(file, withBlocks(readFileSync(file, 'utf8')));
}
