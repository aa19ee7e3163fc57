/**
 * Writes the output schema of `submitId`, from which n8n's editor shows the row's columns before
 * the first run. Run by `npm run generate:schema`; a test proves that the committed file is this.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { columnsOf, type Column } from '../nodes/ArgosIdentity/model/row/columns';
import { STEP1_COLUMNS } from '../nodes/ArgosIdentity/model/step1/row';

const typeOf = ({ type, emptyWhen }: Column) => ({
	type: emptyWhen === null ? type : [type, 'null'],
});

/** The text of the schema file of a row with these columns. */
export function schemaSource(columns: readonly Column[] = columnsOf(STEP1_COLUMNS)): string {
	const properties = Object.fromEntries(columns.map((column) => [column.name, typeOf(column)]));
	return `${JSON.stringify({ type: 'object', properties, version: 1 }, null, '\t')}\n`;
}

export const SCHEMA_FILE = join(
	__dirname,
	'../nodes/ArgosIdentity/__schema__/v1.0.0/submission/submitId.json',
);

if (require.main === module) {
	mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
	writeFileSync(SCHEMA_FILE, schemaSource());
}
