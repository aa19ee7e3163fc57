import { columnsOf } from '../../nodes/ArgosIdentity/model/row/columns';
import { STEP1_COLUMNS } from '../../nodes/ArgosIdentity/model/step1/row';
import { columnTable } from './columns';
import { errorTable } from './errors';
import { parameterTable } from './parameters';
import { retryCodeTable } from './retryCodes';

/** What stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->` in the docs. */
const BLOCKS: Readonly<Record<string, () => string>> = {
	columns: () => columnTable(columnsOf(STEP1_COLUMNS)),
	errors: errorTable,
	parameters: parameterTable,
	retryCodes: retryCodeTable,
};

/** The pages that restate code. */
export const PAGES = ['README.md', 'docs/errors.md', 'docs/output.md'] as const;

/**
 * A page with every generated block made anew. Throws on a block that nobody makes, so that a
 * misspelt name does not stay stale.
 */
export function withBlocks(page: string): string {
	return page.replace(
		/<!-- generated:(\w+) -->[\s\S]*?<!-- \/generated:\1 -->/g,
		(_whole, name: string) => {
			const make = BLOCKS[name];
			if (make === undefined) throw new Error(`No generated block is named ${name}`);
			return [
				`<!-- generated:${name} -->`,
				'<!-- prettier-ignore-start -->',
				'',
				make(),
				'',
				'<!-- prettier-ignore-end -->',
				`<!-- /generated:${name} -->`,
			].join('\n');
		},
	);
}
