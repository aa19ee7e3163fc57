/**
 * Writes the output schema of the trigger and of every operation that puts out a row, from which n8n's editor shows the
 * row's columns before the first run. Run by `npm run generate:schema`; a test proves that the
 * committed files are these.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OPERATIONS } from '../nodes/ArgosIdentity/actions/operations';
import type { Column } from '../nodes/ArgosIdentity/model/row/columnFacts';
import { EVENT_COLUMNS } from '../nodes/ArgosIdentity/model/webhook/row';

const FOLDER = join(__dirname, '../nodes/ArgosIdentity/__schema__/v1.0.0');

const typeOf = ({ type, emptyWhen }: Column) => ({
	type: emptyWhen === null ? type : [type, 'null'],
});

/** The text of the schema file of a row with these columns. */
export function schemaSource(columns: readonly Column[]): string {
	const properties = Object.fromEntries(columns.map((column) => [column.name, typeOf(column)]));
	return `${JSON.stringify({ type: 'object', properties, version: 1 }, null, '\t')}\n`;
}

/** n8n looks for a node's schema by its operation; for the trigger, which has none, by the version alone. */
const TRIGGER_FILE = `${FOLDER}.json`;

/** The schema file of the trigger and of every operation with a fixed row, by its path, with what it has to contain. */
export function schemaFiles(): ReadonlyMap<string, string> {
	const files = Object.entries(OPERATIONS).flatMap(([resource, operations]) =>
		operations.flatMap(({ choice, columns }): Array<[string, string]> => {
			const file = join(FOLDER, resource, `${choice.value}.json`);
			return columns === null ? [] : [[file, schemaSource(columns)]];
		}),
	);
	return new Map([...files, [TRIGGER_FILE, schemaSource(EVENT_COLUMNS)]]);
}

if (require.main === module) {
	for (const [file, source] of schemaFiles()) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, source);
	}
}
