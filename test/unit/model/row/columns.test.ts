import { protectRow } from '../../../../nodes/ArgosIdentity/model/row/privacy';
import type { Column } from '../../../../nodes/ArgosIdentity/model/row/columnFacts';
import {
	columnsOf,
	COLUMNS,
	COLUMN_NAMES,
} from '../../../../nodes/ArgosIdentity/model/row/columns';
import { DOCUMENT_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/documentColumns';
import { IMAGE_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/imageColumns';
import { READING_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/readingColumns';
import { RECORD_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/recordColumns';
import { SELFIE_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/selfieColumns';
import { SENT_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/sentColumns';
import { STATUS_COLUMNS } from '../../../../nodes/ArgosIdentity/model/row/statusColumns';
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

	it('takes each column from one group, so that none is put in the place of another', () => {
		const groups = [
			...[STATUS_COLUMNS, SENT_COLUMNS, DOCUMENT_COLUMNS, READING_COLUMNS],
			...[IMAGE_COLUMNS, RECORD_COLUMNS, SELFIE_COLUMNS],
		];

		expect(groups.flatMap((group) => Object.keys(group)).sort()).toEqual([...COLUMN_NAMES].sort());
	});

	it('names each column of a choice with its facts', () => {
		expect(columnsOf(['birthDate', 'outcome']).map(({ name, type }) => [name, type])).toEqual([
			['birthDate', 'string'],
			['outcome', 'string'],
		]);
	});
});
