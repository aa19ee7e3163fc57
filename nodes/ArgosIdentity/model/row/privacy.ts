import type { RowKey, Scalar, SubmissionRow } from '../step1/row';

/** How much of a person the row shows. */
export const PERSONAL_DATA_MODES = ['full', 'masked', 'none'] as const;

export type PersonalDataMode = (typeof PERSONAL_DATA_MODES)[number];

export function isPersonalDataMode(value: unknown): value is PersonalDataMode {
	return PERSONAL_DATA_MODES.some((mode) => mode === value);
}

type Mask = (text: string) => string | null;

const NUMBER_TAIL = 4;
const SHORTEST_NUMBER_WITH_TAIL = 8;

const characters = (text: string) => Array.from(text);

const keep: Mask = (text) => text;
const remove: Mask = () => null;
const firstLetter: Mask = (text) => `${characters(text)[0] ?? ''}***`;
const year: Mask = (text) => (/^\d{4}\b/.test(text) ? `${text.slice(0, 4)}-**-**` : '****-**-**');
const numberTail: Mask = (text) => {
	const all = characters(text);
	const shown = all.length >= SHORTEST_NUMBER_WITH_TAIL ? all.slice(-NUMBER_TAIL) : [];
	return '*'.repeat(all.length - shown.length) + shown.join('');
};
const emailDomain: Mask = (text) => {
	const at = text.lastIndexOf('@');
	return at < 1 ? '***' : `${firstLetter(text)}${text.slice(at)}`;
};

/** Each column that says something about a person, with its mask; `none` empties all of them. */
const PERSON_COLUMNS: Partial<Record<RowKey, Mask>> = {
	email: emailDomain,
	fullName: firstLetter,
	firstName: firstLetter,
	lastName: firstLetter,
	birthDate: year,
	gender: keep,
	nationality: keep,
	identityNumber: numberTail,
	licenseNumber: numberTail,
	issueDate: keep,
	expireDate: keep,
	frontImageUrl: remove,
	backImageUrl: remove,
};

function shown(value: Scalar, mask: Mask | undefined, mode: PersonalDataMode): Scalar {
	if (mask === undefined || mode === 'full') return value;
	return mode === 'masked' && typeof value === 'string' ? mask(value) : null;
}

/** The row with as much personal data as the mode allows; ids, status, codes and `…Accepted` stay. */
export function protectRow(row: SubmissionRow, mode: PersonalDataMode): SubmissionRow {
	return Object.fromEntries(
		(Object.keys(row) as RowKey[]).map((key) => [key, shown(row[key], PERSON_COLUMNS[key], mode)]),
	) as SubmissionRow;
}
