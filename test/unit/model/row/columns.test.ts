import { protectRow } from '../../../../nodes/ArgosIdentity/model/row/privacy';
import {
	columnsOf,
	COLUMNS,
	COLUMN_NAMES,
	type Column,
} from '../../../../nodes/ArgosIdentity/model/row/columns';
import { columnTable } from '../../../../scripts/docs/columns';
import { schemaSource } from '../../../../scripts/generate-schema';

const facts = {
	type: 'string',
	example: 'Quentin',
	meaning: 'Name of a neighbour.',
	emptyWhen: 'it was not asked for',
} as const;

describe('the table of columns', () => {
	it('gives a column to the output schema and to the docs', () => {
		const column: Column = { name: 'neighbour', ...facts, mask: 'public' };

		expect(JSON.parse(schemaSource([column]))).toMatchObject({
			properties: { neighbour: { type: ['string', 'null'] } },
		});
		expect(columnTable([column])).toContain('| `neighbour` | text | `Quentin` |');
	});

	it.each(['masked', 'none'] as const)(
		'shows nothing of a column that is not public but what its mask gives (%s)',
		(mode) => {
			const full = Object.fromEntries(COLUMN_NAMES.map((name) => [name, 'Quentin Quill']));
			const shown = protectRow(full as Record<(typeof COLUMN_NAMES)[number], string>, mode);

			for (const name of COLUMN_NAMES) {
				const { mask } = COLUMNS[name];
				expect([name, shown[name]]).toEqual([
					name,
					mask === 'public' ? 'Quentin Quill' : mask[mode]('Quentin Quill'),
				]);
			}
		},
	);

	it('names each column of a choice with its facts', () => {
		expect(columnsOf(['birthDate', 'outcome']).map(({ name, type }) => [name, type])).toEqual([
			['birthDate', 'string'],
			['outcome', 'string'],
		]);
	});
});
