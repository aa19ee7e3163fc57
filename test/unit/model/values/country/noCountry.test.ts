import fc from 'fast-check';
import { COUNTRIES } from '../../../../../nodes/ArgosIdentity/model/values/country/countries.generated';
import { toAlpha3 } from '../../../../../nodes/ArgosIdentity/model/values/country/country';

const NAMES = COUNTRIES.flatMap(([alpha3, , ...names]) =>
	names.map((name) => [name, alpha3] as const),
);

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The words that say which country is meant. */
const tellingWords = (text: string) =>
	text
		.normalize('NFD')
		.replace(/[\p{Mark}'.]/gu, '')
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter((word) => !['', 'of', 'the', 'and'].includes(word));

const WORDS = [...new Set(NAMES.flatMap(([name]) => tellingWords(name)))];

/** Each text that leads to another country than its name does, as "text: country found". */
const misled = (texts: ReadonlyArray<readonly [string, string]>) => [
	...new Set(
		texts.flatMap(([text, alpha3]) => {
			const found = toAlpha3(text);
			return found === null || found === alpha3 ? [] : [`${text}: ${found}`];
		}),
	),
];

const withoutOneWord = (name: string) => {
	const words = tellingWords(name);
	return words.map((_, left) => words.filter((_word, index) => index !== left).join(' '));
};

const withOneWrongLetter = (name: string) =>
	Array.from(name, (letter, at) =>
		LETTERS.filter((other) => other !== letter).map(
			(other) => name.slice(0, at) + other + name.slice(at + 1),
		),
	).flat();

describe('a name that fits several countries is refused', () => {
	it.each([
		'Saint',
		'St.',
		'Korea',
		'the Korea',
		'Congo',
		'the Congo',
		'Congo (the)',
		'Virgin Islands',
		'Virgin Is.',
		'Timor',
		'America',
		'Republic of China',
		'Netherlands Antilles',
		'Serbia and Montenegro',
	])('%s', (text) => {
		expect(toAlpha3(text)).toBeNull();
	});
});

describe('a part of a name is refused', () => {
	it.each([
		'South',
		'North',
		'New',
		'East',
		'Republic',
		'Republic of',
		'Republic of the',
		'the Republic',
		'Democratic Republic',
		"People's Republic",
		'Dem. Rep.',
		'United',
		'United Republic of',
		'States',
		'Kingdom of',
		'Islands',
		'Is.',
		'of',
		'the of and',
		'Islamic Republic',
		'Sierra',
		'Papua',
		'New Guinea',
		'Arab',
		'British',
		'French',
	])('%s', (text) => {
		expect(toAlpha3(text)).toBeNull();
	});

	it('unless it is a name or code itself, as these are', () => {
		const parts = NAMES.flatMap(([name, alpha3]) =>
			withoutOneWord(name).map((text) => [text, alpha3] as const),
		);
		expect(misled(parts).sort()).toEqual([
			'china: CHN',
			'congo republic: COG',
			'guinea: GIN',
			'ireland: IRL',
			'nam: NAM',
			'netherlands: NLD',
			'pr: PRI',
			'republic guinea: GIN',
			'republic korea: KOR',
			'republic sudan: SDN',
			'samoa: WSM',
			'sudan: SDN',
			'united states: USA',
		]);
	});
});

describe('two names that disagree are refused', () => {
	it.each([
		'South Korea (PRK)',
		'North Korea (KOR)',
		'South Korea (KP)',
		'Guinea (Equatorial Guinea)',
		'South Korea (Seoul)',
		'Seoul (KOR)',
		'South Korea (XYZ)',
		'Korea (KOR) (PRK)',
		'(KOR) (PRK)',
	])('%s', (text) => {
		expect(toAlpha3(text)).toBeNull();
	});
});

describe('a slip never leads to another country', () => {
	it('when a letter is wrong, unless that makes its name, as with these', () => {
		const slips = COUNTRIES.flatMap(([alpha3, , name]) =>
			withOneWrongLetter(name.toLowerCase()).map((text) => [text, alpha3] as const),
		);
		expect(misled(slips).sort()).toEqual([
			'gambia: GMB',
			'iceland: ISL',
			'iran: IRN',
			'iraq: IRQ',
			'ireland: IRL',
			'virgin islands, u.k.: VGB',
			'zambia: ZMB',
		]);
	});

	it('when words of names are thrown together: a country found has a name of just these words', () => {
		const sameWord: Record<string, string> = { island: 'islands', federated: 'federal' };
		const wordsOf = (text: string) =>
			tellingWords(text)
				.map((word) => sameWord[word] ?? word)
				.sort()
				.join(' ');
		const known = new Map(NAMES.map(([name, alpha3]) => [wordsOf(name), alpha3]));
		const text = fc
			.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 })
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(text, (words) => {
				expect(toAlpha3(words)).toBe(known.get(wordsOf(words)) ?? null);
			}),
			{ numRuns: 3000 },
		);
	});

	it('when the text is no name at all', () => {
		const names = new Set(NAMES.flatMap(([name]) => [name.toLowerCase(), ...tellingWords(name)]));
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12}){0,2}$/), (text) => {
				fc.pre(!names.has(text));
				expect(toAlpha3(text)).toBeNull();
			}),
			{ numRuns: 3000 },
		);
	});

	it('when two initials look like the code of a country', () => {
		expect(['K.R.', 'J. P.', 'i t', 'K R'].map(toAlpha3)).toEqual([null, null, null, null]);
	});
});
