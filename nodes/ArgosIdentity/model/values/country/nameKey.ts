/** Words that tell no country from another. */
const GLUE = new Set(['the', 'of', 'and']);

/** One spelling for words that lists of countries shorten. */
const WORDS = new Map([
	['st', 'saint'],
	['rep', 'republic'],
	['dem', 'democratic'],
	['fed', 'federal'],
	['federated', 'federal'],
	['sts', 'states'],
	['is', 'islands'],
	['island', 'islands'],
	['n', 'north'],
	['s', 'south'],
]);

/** The text without accents, invisible characters and apostrophes, wide letters made narrow. */
export const plainText = (text: string): string =>
	text
		.replace(/[\u0027\u0060\u00b4\u02bb\u02bc\u2018\u2019\u2032]/g, '')
		.normalize('NFKD')
		.replace(/[\p{Mark}\p{Format}]/gu, '');

/**
 * The key under which a name of a country is found: its telling words in alphabetical order. So
 * "Korea, Rep." meets "the Republic of Korea", and "U.S. Virgin Is." meets "Virgin Islands (US)".
 * A text of nothing but "the", "of" and "and" keeps them, because AND is the code of Andorra.
 */
export function nameKey(text: string): string {
	const words = plainText(text)
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
		.replace(/\b([a-z]) (?=[a-z]\b)/g, '$1')
		.trim()
		.split(' ');
	const telling = words.filter((word) => !GLUE.has(word));
	return (telling.length > 0 ? telling : words)
		.map((word) => WORDS.get(word) ?? word)
		.sort()
		.join(' ');
}
