import type { Column, ColumnFacts } from './columnFacts';
import { DOCUMENT_COLUMNS } from './documentColumns';
import { IMAGE_COLUMNS } from './imageColumns';
import { READING_COLUMNS } from './readingColumns';
import { RECORD_COLUMNS } from './recordColumns';
import { SELFIE_COLUMNS } from './selfieColumns';
import { SENT_COLUMNS } from './sentColumns';
import { STATUS_COLUMNS } from './statusColumns';

/** A row holds scalars only, so that the columns of a sheet never shift. */
export type Scalar = string | number | boolean | null;

/**
 * Every column of every row; each operation has its own choice and order of them. Row keys,
 * personal-data modes, output schema and the tables of the docs come from here.
 */
export const COLUMNS = {
	...STATUS_COLUMNS,
	...SENT_COLUMNS,
	...DOCUMENT_COLUMNS,
	...READING_COLUMNS,
	...IMAGE_COLUMNS,
	...RECORD_COLUMNS,
	...SELFIE_COLUMNS,
} as const satisfies Record<string, ColumnFacts>;

export type ColumnName = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** How many columns, from the first, stand for a row that is simplified. */
export const SIMPLE_COLUMNS = 10;

/** A row of the columns that an operation puts out. */
export type Row<Name extends ColumnName = ColumnName> = Record<Name, Scalar>;

/** What an operation says of a column otherwise than the table does. */
type Words = Partial<Pick<ColumnFacts, 'example' | 'meaning' | 'emptyWhen'>>;

/** The columns of these names, for the output schema and the docs. */
export function columnsOf<Name extends ColumnName>(
	names: readonly Name[],
	words: Partial<Record<Name, Words>> = {},
): readonly Column[] {
	return names.map((name) => {
		const facts: ColumnFacts = COLUMNS[name];
		return { name, ...facts, ...words[name] };
	});
}
