import type { Column } from '../../nodes/ArgosIdentity/model/row/columnFacts';
import { table } from './table';

const TYPE_WORDS: Record<Column['type'], string> = {
	string: 'text',
	number: 'number',
	boolean: 'true/false',
};

/** Every column of an operation's row, in its order. */
export function columnTable(columns: readonly Column[]): string {
	return table(
		['Column', 'Type', 'Example', 'Meaning', 'Empty (null) when'],
		columns.map(({ name, type, example, meaning, emptyWhen }) => [
			`\`${name}\``,
			TYPE_WORDS[type],
			example === '' ? '' : `\`${example}\``,
			meaning,
			emptyWhen ?? 'never',
		]),
	);
}
