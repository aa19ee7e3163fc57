import { COUNTRIES } from './countries.generated';

/** The name under which a country is found whatever its case, accents, punctuation and "the". */
function searchKey(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
		.replace(/\bthe\b/g, ' ')
		.replace(/\bst\b/g, 'saint')
		.replace(/\s+/g, ' ')
		.trim();
}

const ALPHA3_BY_KEY = new Map(
	COUNTRIES.flatMap(([alpha3, ...others]) =>
		[alpha3, ...others].map((text) => [searchKey(text), alpha3] as const),
	),
);

/** The country list of the node's panel: English name with the code in brackets, value alpha-3. */
export const COUNTRY_OPTIONS: ReadonlyArray<{ name: string; value: string }> = COUNTRIES.map(
	([alpha3, , name]) => ({ name: `${name} (${alpha3})`, value: alpha3 }),
);

/**
 * The ISO 3166-1 alpha-3 code (or XKX for Kosovo) for an alpha-3 code, an alpha-2 code or an
 * English name, in any case; null when it is none of these.
 */
export function toAlpha3(text: string): string | null {
	return ALPHA3_BY_KEY.get(searchKey(text)) ?? null;
}
