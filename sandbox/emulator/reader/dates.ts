import { distance } from './distance';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const two = (value: number) => String(value).padStart(2, '0');

/** Letters that stand for digits where only digits can stand. */
const toDigits = (text: string) =>
	text.replace(/[OQD]/gi, '0').replace(/[Il|]/g, '1').replace(/Z/gi, '2').replace(/S/gi, '5');

/** The month that a text names, if it is near to one month only. */
function monthOf(text: string): number | undefined {
	const word = text.toUpperCase().replace(/0/g, 'O').replace(/[1|)]/g, 'J').replace(/5/g, 'S');
	const exact = MONTHS.indexOf(word);
	if (exact >= 0) return exact + 1;
	const near = MONTHS.filter((month) => distance(month, word) <= 1);
	return near.length === 1 ? MONTHS.indexOf(near[0] ?? '') + 1 : undefined;
}

function isoDate(year: number, month: number, day: number): string | undefined {
	const date = `${year}-${two(month)}-${two(day)}`;
	const time = Date.parse(`${date}T00:00:00Z`);
	const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
	return real ? date : undefined;
}

const WRITTEN = /(?:^|\s)([0-9OQDIl|ZS]{2})\s*([A-Z0-9)|]{2,4})\.?\s*([12][0-9OQDIl|ZS]{3})\b/i;
const NUMBERS = /\b(\d{2})[./-](\d{2})[./-](\d{4})\b/;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** A date as documents print it, such as 12 AUG 1974 or 12.08.1974, as YYYY-MM-DD. */
export function printedDate(text: string): string | undefined {
	const [, day = '', name = '', year = ''] = WRITTEN.exec(text) ?? [];
	const month = monthOf(name);
	if (month !== undefined) return isoDate(Number(toDigits(year)), month, Number(toDigits(day)));
	const numbers = NUMBERS.exec(text);
	if (numbers) return isoDate(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
	const iso = ISO.exec(text);
	return iso ? isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

/** The date of a zone, YYMMDD, in full; of the two centuries the one that is not ahead of `latest`. */
export function fullDate(yymmdd: string, latest: number): string | undefined {
	const [year, month, day] = [0, 2, 4].map((at) => Number(yymmdd.slice(at, at + 2)));
	if (year === undefined || month === undefined || day === undefined) return undefined;
	const recent = isoDate(2000 + year, month, day);
	if (recent !== undefined && Date.parse(recent) <= latest) return recent;
	return isoDate(1900 + year, month, day);
}
