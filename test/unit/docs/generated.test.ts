import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '../../../nodes/ArgosIdentity/actions/operations';
import { PAGES, withBlocks } from '../../../scripts/docs/blocks';

const read = (page: string) => readFileSync(join(__dirname, '../../..', page), 'utf8');

describe('the tables of the docs', () => {
	it.each(PAGES)('%s says what the code says (else run npm run generate:docs)', (page) => {
		expect(withBlocks(read(page))).toBe(read(page));
	});

	it.each(PAGES)('%s has at least one of them', (page) => {
		expect(read(page)).toContain('<!-- generated:');
	});

	it('name every operation in the README, with a page that tells more', () => {
		const rows = read('README.md')
			.split('\n')
			.filter((line) => /^\| (Submission|Verification Link) \|/.test(line));

		expect(rows).toHaveLength(Object.values(OPERATIONS).flat().length);
		expect(
			rows.filter((row) => !/\| \[docs\/[\w-]+\.md\]\(docs\/[\w-]+\.md\) \|$/.test(row)),
		).toEqual([]);
	});

	it('are made by somebody: a misspelt name is refused', () => {
		expect(() => withBlocks('<!-- generated:nope -->\n<!-- /generated:nope -->')).toThrow('nope');
	});
});
