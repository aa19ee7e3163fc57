import { COLUMNS, type ColumnName, type Scalar } from './columns';

/** How much of a person the row shows. */
export const PERSONAL_DATA_MODES = ['full', 'masked', 'none'] as const;

export type PersonalDataMode = (typeof PERSONAL_DATA_MODES)[number];

export function isPersonalDataMode(value: unknown): value is PersonalDataMode {
	return PERSONAL_DATA_MODES.some((mode) => mode === value);
}

function shown(name: ColumnName, value: Scalar, mode: PersonalDataMode): Scalar {
	const { mask } = COLUMNS[name];
	if (mode === 'full' || mask === 'public') return value;
	return typeof value === 'string' ? mask[mode](value) : null;
}

/** The row with as much personal data as the mode allows, by the mask of each column. */
export function protectRow<Name extends ColumnName>(
	row: Readonly<Record<Name, Scalar>>,
	mode: PersonalDataMode,
): Record<Name, Scalar> {
	const names = Object.keys(row) as Name[];
	return Object.fromEntries(names.map((name) => [name, shown(name, row[name], mode)])) as Record<
		Name,
		Scalar
	>;
}
