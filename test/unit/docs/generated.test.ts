import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, withBlocks } from '../../../scripts/docs/blocks';

const read = (page: string) => readFileSync(join(__dirname, '../../..', page), 'utf8');

describe('the tables of the docs', () => {
	it.each(PAGES)('%s says what the code says (else run npm run generate:docs)', (page) => {
		expect(withBlocks(read(page))).toBe(read(page));
	});

	it.each(PAGES)('%s has at least one of them', (page) => {
		expect(read(page)).toContain('<!-- generated:');
	});

	it('are made by somebody: a misspelt name is refused', () => {
		expect(() => withBlocks('<!-- generated:nope -->\n<!-- /generated:nope -->')).toThrow('nope');
	});
});
