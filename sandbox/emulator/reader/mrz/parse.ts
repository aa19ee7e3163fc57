import { checkDigit } from './checkDigit';

/** What one reading of a zone says. A date that its check digit contradicts is left out. */
export interface MrzReading {
	/** Document number with its check digit at the end, unchecked; see `number.ts`. */
	number?: string;
	/** YYMMDD. */
	birthDate?: string;
	expiryDate?: string;
	sex?: 'female' | 'male';
	nationality?: string;
	/** As they stand in the zone, with fillers. */
	names?: string;
	/** The check digit over number, dates and optional data fits too. */
	compositeFits: boolean;
}

const DIGITS: Readonly<Record<string, string>> = {
	O: '0',
	Q: '0',
	D: '0',
	I: '1',
	L: '1',
	Z: '2',
	A: '4',
	S: '5',
	G: '6',
	B: '8',
};
const SEXES: Readonly<Record<string, 'female' | 'male'>> = { F: 'female', M: 'male' };

/** Where only digits can stand, a letter is a misread digit: no guess, the format says so. */
export const asDigits = (text: string) =>
	text.replace(/[A-Z]/g, (letter) => DIGITS[letter] ?? letter);

function checkedDate(text: string, digit: string): string | undefined {
	const date = asDigits(text);
	const [month, day] = [Number(date.slice(2, 4)), Number(date.slice(4, 6))];
	const possible = /^\d{6}$/.test(date) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
	return possible && checkDigit(date) === asDigits(digit) ? date : undefined;
}

function nationalityOf(text: string): string | undefined {
	const letters = text.replace(/0/g, 'O').replace(/<+$/, '');
	// ICAO 9303 part 3: the one code that is shorter than ISO's.
	if (letters === 'D') return 'DEU';
	return /^[A-Z]{3}$/.test(letters) ? letters : undefined;
}

const D = '[0-9OQDILZASGB]';
/** Sex is one letter between two check digits; a filler there reads as K, X or C now and then. */
const DATES = `(?<birth>${D}{6})(?<birthDigit>${D})(?<sex>[MFX<KC])(?<expiry>${D}{6})(?<expiryDigit>${D})`;
/** An O is sometimes recognised as two characters, O and 0. */
const STATE = '(?:(?<state>[A-Z]{3})0|(?<otherState>[A-Z0<]{3}))';
const PASSPORT = new RegExp(`^(?<number>[A-Z0-9<]{9,12}?)${STATE}${DATES}(?<rest>.*)$`);
const CARD = new RegExp(`^${DATES}(?<otherState>[A-Z0-9<]{3})(?<rest>.*)$`);

type Groups = Readonly<Record<string, string | undefined>>;

function datesOf({ birth = '', birthDigit = '', expiry = '', expiryDigit = '' }: Groups): string {
	return asDigits(birth + birthDigit + expiry + expiryDigit);
}

/** Everything but number and names, which have places of their own in each kind of zone. */
function fieldsOf(groups: Groups): Omit<MrzReading, 'compositeFits'> {
	const birthDate = checkedDate(groups['birth'] ?? '', groups['birthDigit'] ?? '');
	const expiryDate = checkedDate(groups['expiry'] ?? '', groups['expiryDigit'] ?? '');
	const sex = SEXES[groups['sex'] ?? ''];
	const nationality = nationalityOf(groups['state'] ?? groups['otherState'] ?? '');
	return {
		...(birthDate !== undefined && { birthDate }),
		...(expiryDate !== undefined && { expiryDate }),
		...(sex && { sex }),
		...(nationality !== undefined && { nationality }),
	};
}

/** Optional data without the fillers at its end, which are often misread or doubled, made full again. */
const refill = (text: string, length: number) => text.replace(/[<KLCSE]+$/, '').padEnd(length, '<');

/** The two lines of a passport (TD3), ICAO 9303 part 4. Undefined when they are nothing of the kind. */
export function parsePassport([first = '', second = '']: readonly string[]):
	MrzReading | undefined {
	const groups = PASSPORT.exec(second)?.groups as Groups | undefined;
	if (!groups) return undefined;
	const { number = '', rest = '' } = groups;
	const names = /^[P8F][A-Z<].{3}(?<names>.{5,})$/.exec(first)?.groups?.['names'];
	const personal = refill(rest.slice(0, -2), 14);
	const all = number.slice(0, -1) + asDigits(number.slice(-1)) + datesOf(groups) + personal;
	// The digit of empty optional data may be a filler, which counts as 0 as well.
	const composite = checkDigit(all + checkDigit(personal));
	return {
		number,
		...fieldsOf(groups),
		...(names !== undefined && { names }),
		compositeFits: composite === asDigits(rest.slice(-1)),
	};
}

/** The three lines of a card (TD1), ICAO 9303 part 5. */
export function parseCard(lines: readonly string[]): MrzReading | undefined {
	const [first = '', second = '', names = ''] = lines;
	const groups = CARD.exec(second)?.groups as Groups | undefined;
	if (!groups || lines.length < 3) return undefined;
	const number = first.slice(5, 15);
	const optional = refill((groups['rest'] ?? '').slice(0, -1), 11);
	const upper = number.slice(0, -1) + asDigits(number.slice(-1)) + '<'.repeat(15);
	const composite = checkDigit(upper + datesOf(groups) + optional);
	return {
		number,
		...fieldsOf(groups),
		names,
		compositeFits: composite === asDigits((groups['rest'] ?? '').slice(-1)),
	};
}
