import { COLUMNS, type ColumnName, type Row, type Scalar } from './columns';

/** How much of a person the row shows. */
export const PERSONAL_DATA_MODES = ['full', 'masked', 'none'] as const;

export type PersonalDataMode = (typeof PERSONAL_DATA_MODES)[number];

export function isPersonalDataMode(value: unknown): value is PersonalDataMode {
	return PERSONAL_DATA_MODES.some((mode) => mode === value);
}

function shown(name: ColumnName, value: Scalar, mode: Exclude<PersonalDataMode, 'full'>): Scalar {
	const { mask } = COLUMNS[name];
	if (mask === 'public') return value;
	return typeof value === 'string' ? mask[mode](value) : null;
}

/** The row with as much personal data as the mode allows, by the mask of each column; in full, the row itself. */
export function protectRow<Some extends Partial<Row>>(row: Some, mode: PersonalDataMode): Some {
	if (mode === 'full') return row;
	const names = Object.keys(row) as Array<ColumnName & keyof Some>;
	const values = names.map((name) => [name, shown(name, row[name] ?? null, mode)]);
	return Object.fromEntries(values) as Some;
}
