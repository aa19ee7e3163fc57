import { COUNTRIES } from './countries.generated';
import { lazily } from '../lazily';
import { nameKey, plainText } from './nameKey';

const alpha3ByKey = lazily(
	() =>
		new Map(
			COUNTRIES.flatMap(([alpha3, , ...names]) =>
				[alpha3, ...names].map((text) => [nameKey(text), alpha3] as const),
			),
		),
);

/** Apart from the names, because "St." and "Is." are no country, and ST and IS are. */
const alpha3ByAlpha2 = lazily(() => new Map(COUNTRIES.map(([alpha3, alpha2]) => [alpha2, alpha3])));

/** The country list of the node's panel: English name with the code in brackets, value alpha-3. */
export const COUNTRY_OPTIONS: ReadonlyArray<{ name: string; value: string }> = COUNTRIES.map(
	([alpha3, , name]) => ({ name: `${name} (${alpha3})`, value: alpha3 }),
);

/** The country of a text that is one name or code. */
function named(text: string): string | undefined {
	const alpha2 = /^[^a-z\d.]*([a-z]{2})[^a-z\d.]*$/i.exec(text)?.[1]?.toUpperCase();
	return alpha3ByKey().get(nameKey(text)) ?? alpha3ByAlpha2().get(alpha2 ?? '');
}

/** The country of "South Korea (KOR)" and "Türkiye (Turkey)", when both say the same. */
function namedTwice(text: string): string | undefined {
	const [, outside, inside] = /^([^]+)[([]([^()[\]]+)[)\]]\s*$/.exec(text) ?? [];
	if (outside === undefined || inside === undefined) return undefined;
	const country = named(outside);
	return country === named(inside) ? country : undefined;
}

/**
 * The ISO 3166-1 alpha-3 code (or XKX for Kosovo) for an alpha-3 code, an alpha-2 code, an English
 * name (ISO's, CLDR's or a usual short form), or a name with another or a code in brackets, in any
 * case; null when it is none of these or may mean several countries ("Korea").
 */
export function toAlpha3(text: string): string | null {
	const plain = plainText(text);
	return named(plain) ?? namedTwice(plain) ?? null;
}
