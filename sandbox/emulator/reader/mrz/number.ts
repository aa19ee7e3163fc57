import { checkDigit } from './checkDigit';
import { asDigits } from './parse';

/** Look-alikes whose values end in different digits, so that the check digit tells them apart. */
const TOLD_APART = ['0ODQ', '1I', '2Z', '5S', '8B'];
/** Look-alikes that a check digit cannot tell apart: 6 G Q, 8 S, 1 L, F P, and K for a filler. */
const PASSES_UNNOTICED = /[6GQ8S1LFPK]/;

const CHARACTERS = 9;

/** A reading of number and check digit; a character too many is one that was recognised twice. */
function variantsOf(text: string): string[] {
	if (text.length === CHARACTERS + 1) return [text];
	if (text.length !== CHARACTERS + 2) return [];
	return Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));
}

const full = (number: string) => number.padEnd(CHARACTERS, '<');

/** The number of a reading whose check digit fits, without fillers. */
function checked(text: string): string | undefined {
	const number = text.slice(0, CHARACTERS).replace(/<+$/, '');
	const fits = checkDigit(text.slice(0, CHARACTERS)) === asDigits(text.slice(CHARACTERS));
	return fits && /^[A-Z0-9]{5,9}$/.test(number) ? number : undefined;
}

const lookAlike = (a = ' ', b = ' ') =>
	TOLD_APART.some((set) => set.includes(a) && set.includes(b));

/** A text and what it is when two look-alikes side by side, such as 8B, are one character. */
function undoubled(text: string): string[] {
	const characters = Array.from(text);
	const doubled = characters.flatMap((character, index) =>
		character !== characters[index + 1] && lookAlike(character, characters[index + 1])
			? [index, index + 1]
			: [],
	);
	return [text, ...doubled.map((index) => text.slice(0, index) + text.slice(index + 1))];
}

/** Whether two readings differ in one place at most, and there in look-alikes that are told apart. */
function confirms(printed: string, number: string): boolean {
	const other = Array.from(number);
	const different = Array.from(printed).filter((character, index) => character !== other[index]);
	return (
		printed.length === number.length &&
		different.length <= 1 &&
		Array.from(printed).every(
			(character, index) => character === other[index] || lookAlike(character, other[index]),
		)
	);
}

const isWhole = (text: string) => text.length === CHARACTERS + 1;

/**
 * Numbers with a fitting check digit that a printed text confirms: readings of the zone, and
 * printed texts that fit the zone's check digit.
 */
function confirmedBy(printed: readonly string[], zone: readonly string[]): Set<string> {
	const numbers = printed.flatMap((text) =>
		zone.flatMap((reading) => {
			const likeness = isWhole(reading) ? confirms : (a: string, b: string) => a === b;
			return variantsOf(reading)
				.filter((variant) => likeness(full(text), variant.slice(0, CHARACTERS)))
				.flatMap((variant) => [checked(variant), checked(full(text) + variant.slice(CHARACTERS))]);
		}),
	);
	return new Set(numbers.filter((number) => number !== undefined));
}

/**
 * The document number from readings of the zone (with check digit) and of the printed number.
 * Emulator's own rule: it is given when its check digit fits, the printed number confirms it and no
 * other reading fits as well. Without a printed one, two readings of the zone must agree and no
 * character may be one that the check digit cannot tell from its look-alike.
 */
export function documentNumber(
	zone: ReadonlyArray<string | undefined>,
	printedTexts: readonly string[],
): string | undefined {
	const printed = printedTexts.map((text) => text.toUpperCase()).flatMap(undoubled);
	const texts = zone.filter((text) => text !== undefined);
	const confirmed = confirmedBy(printed, texts);
	const whole = texts.filter(isWhole).map(checked);
	const fitting = whole.filter((number) => number !== undefined);
	const votes = (number: string) => fitting.filter((other) => other === number).length;
	if (confirmed.size > 1) return undefined;
	const [number] = confirmed;
	if (number !== undefined) return votes(number) * 2 >= fitting.length ? number : undefined;
	const [only] = fitting;
	const sure = only !== undefined && votes(only) === fitting.length && fitting.length >= 2;
	return sure && !PASSES_UNNOTICED.test(only) ? only : undefined;
}
