/**
 * Writes the output schema of `submitId`, from which n8n's editor shows the row's columns before
 * the first run. Run by `npm run generate:schema`; a test proves that the committed file is this.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROW_KEYS, type RowKey } from '../nodes/ArgosIdentity/model/step1/row';

type SchemaType = 'string' | 'number' | 'boolean';

const NEVER_NULL: Partial<Record<RowKey, SchemaType>> = {
	outcome: 'string',
	retryCount: 'number',
	attemptsLeft: 'number',
	canRetry: 'boolean',
	issuingCountry: 'string',
	idType: 'string',
	ocrRead: 'boolean',
	dataComplete: 'boolean',
};

function typeOf(key: RowKey): { type: SchemaType | [SchemaType, 'null'] } {
	const never = NEVER_NULL[key];
	if (never !== undefined) return { type: never };
	return { type: [/Accepted$|Received$/.test(key) ? 'boolean' : 'string', 'null'] };
}

/** The text of the schema file. */
export function schemaSource(): string {
	const properties = Object.fromEntries(ROW_KEYS.map((key) => [key, typeOf(key)]));
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
