/**
 * Languages of ARGOS's form, by what is sent as `lang`. ARGOS documentation: there are 17, of which it
 * names these eight, and `ko` stands in an example. Its table of codes was not to be had: that the other
 * seven have their ISO 639-1 code is inferred. Without `lang` the form takes the language of the device.
 */
export const LANGUAGES = {
	zh: 'Chinese',
	en: 'English',
	ja: 'Japanese',
	ko: 'Korean',
	pt: 'Portuguese',
	ru: 'Russian',
	es: 'Spanish',
	vi: 'Vietnamese',
} as const;

export type Language = keyof typeof LANGUAGES;

const ENTRIES = Object.entries(LANGUAGES) as Array<[Language, string]>;

/** The code of a language that is given by its code or its English name in any case; null when unknown. */
export function toLanguage(text: string): Language | null {
	const wanted = text.toLowerCase();
	const found = ENTRIES.find(([code, name]) => code === wanted || name.toLowerCase() === wanted);
	return found?.[0] ?? null;
}
