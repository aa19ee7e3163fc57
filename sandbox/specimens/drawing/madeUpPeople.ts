import type { Holder } from './people';
import { randomNumbers } from './random';

export type DocumentKind = 'passport' | 'license' | 'id-card';

const ONSETS = [
	'B',
	'BR',
	'D',
	'F',
	'G',
	'H',
	'J',
	'K',
	'L',
	'M',
	'N',
	'P',
	'QU',
	'R',
	'S',
	'ST',
	'T',
	'V',
	'W',
	'Z',
];
const MIDDLES = ['A', 'E', 'I', 'O', 'U', 'AE', 'IA', 'OU', 'Y'];
const CODAS = ['', '', 'N', 'L', 'R', 'S', 'X', 'CK', 'M', 'TH'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const STATES: Record<DocumentKind, string> = { passport: 'UTO', license: 'ZZL', 'id-card': 'ZZL' };
const CODES: Record<DocumentKind, string> = { passport: 'P', license: 'D', 'id-card': 'I' };

const two = (value: number) => String(value).padStart(2, '0');

/** Gives made-up people, one after the other; the same seed gives the same people. */
export function madeUpPeople(seed: number): (kind: DocumentKind) => Holder {
	const random = randomNumbers(seed);
	const below = (count: number) => Math.floor(random() * count);
	const pick = (choices: readonly string[] | string) => choices[below(choices.length)] ?? '';
	const several = (count: number, make: () => string) =>
		Array.from({ length: count }, make).join('');
	const name = (syllables = 2 + below(2)) =>
		several(syllables, () => pick(ONSETS) + pick(MIDDLES)) + pick(CODAS);
	/** Sometimes two names; both are short then, so that they fit on a card. */
	const names = (between: string, oneIn: number) =>
		below(oneIn) === 0 ? name(2) + between + name(2) : name();
	const date = (firstYear: number, years: number) => {
		const [year, month, day] = [firstYear + below(years), below(12), 1 + below(28)];
		return {
			mrz: two(year % 100) + two(month + 1) + two(day),
			text: `${two(day)} ${MONTHS[month] ?? ''} ${year}`,
		};
	};
	const characters = (count: number, from: () => string) => several(count, () => pick(from()));
	/** Larkmoor's numbers have so many letters, then digits; Utopia mixes them. */
	const numbers: Record<DocumentKind, () => string> = {
		passport: () => pick(LETTERS) + characters(8, () => (below(4) === 0 ? LETTERS : DIGITS)),
		license: () => characters(2, () => LETTERS) + characters(7, () => DIGITS),
		'id-card': () => characters(3, () => LETTERS) + characters(6, () => DIGITS),
	};
	return (kind) => {
		const birth = date(1950, 55);
		const expiry = date(2032, 8);
		return {
			documentCode: CODES[kind],
			issuingState: STATES[kind],
			documentNumber: numbers[kind](),
			surname: names('-', 5),
			givenNames: names(' ', 2),
			nationality: STATES[kind],
			birthDate: birth.mrz,
			sex: below(2) === 0 ? 'F' : 'M',
			expiryDate: expiry.mrz,
			...(kind === 'passport' &&
				below(2) === 0 && { personalNumber: several(9, () => pick(DIGITS)) }),
			birthPlace: name(),
			birthDateText: birth.text,
			issueDateText: date(2022, 3).text,
			expiryDateText: expiry.text,
			address: `${1 + below(90)} ${name(2)} LANE, ${name(2)}`,
		};
	};
}
