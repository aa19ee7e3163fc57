import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { COUNTRIES } from '../../../../../nodes/ArgosIdentity/model/values/country/countries.generated';
import {
	COUNTRY_OPTIONS,
	toAlpha3,
} from '../../../../../nodes/ArgosIdentity/model/values/country/country';

const inCaseMix = (text: string, upper: readonly boolean[]) =>
	Array.from(text, (letter, index) =>
		upper[index % upper.length] ? letter.toUpperCase() : letter.toLowerCase(),
	).join('');

describe('the list of countries', () => {
	it('has the 249 countries of ISO 3166-1 and Kosovo', () => {
		const iso = Object.keys(countries.getAlpha3Codes()).filter((code) => code !== 'XKK');
		expect(iso).toHaveLength(249);
		expect(COUNTRIES.map(([alpha3]) => alpha3).sort()).toEqual([...iso, 'XKX'].sort());
	});

	it('has every alpha-2 code once', () => {
		const codes = COUNTRIES.map(([, alpha2]) => alpha2);
		expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
		expect(new Set(codes).size).toBe(250);
	});

	it('offers each country in the panel by its name and alpha-3 code', () => {
		expect(COUNTRY_OPTIONS).toHaveLength(250);
		expect(COUNTRY_OPTIONS).toContainEqual({ name: 'South Korea (KOR)', value: 'KOR' });
		expect(COUNTRY_OPTIONS).toContainEqual({ name: "Côte d'Ivoire (CIV)", value: 'CIV' });
	});

	it('gives every option an alpha-3 code of its own', () => {
		const values = COUNTRY_OPTIONS.map(({ value }) => value);
		expect(values.filter((value) => !/^[A-Z]{3}$/.test(value))).toEqual([]);
		expect(new Set(values).size).toBe(values.length);
	});
});

describe('a country', () => {
	it('is found by each name it is listed under, so that no name leads to two countries', () => {
		const astray = COUNTRIES.flatMap(([alpha3, ...others]) =>
			others
				.map((text) => `${text}: ${toAlpha3(text) ?? 'none'}, listed for ${alpha3}`)
				.filter((line) => !line.includes(`: ${alpha3},`)),
		);
		expect(astray).toEqual([]);
	});

	it('is found by its codes and name in any mix of cases', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...COUNTRIES),
				fc.nat({ max: 2 }),
				fc.array(fc.boolean(), { minLength: 1 }),
				(row, column, upper) => {
					expect(toAlpha3(inCaseMix(row[column] ?? '', upper))).toBe(row[0]);
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('is found by its name as the panel shows it, without the code', () => {
		const lost = COUNTRY_OPTIONS.filter(
			({ name, value }) => toAlpha3(name.replace(/ \([A-Z]{3}\)$/, '')) !== value,
		);
		expect(lost).toEqual([]);
	});

	it.each([
		['KOR', 'KOR'],
		['kr', 'KOR'],
		['South Korea', 'KOR'],
		['Korea, Republic of', 'KOR'],
		['Republic of Korea', 'KOR'],
		['North Korea', 'PRK'],
		['DPRK', 'PRK'],
		['USA', 'USA'],
		['U.S.', 'USA'],
		['United States', 'USA'],
		['UK', 'GBR'],
		['U.K.', 'GBR'],
		['Great Britain', 'GBR'],
		['Holland', 'NLD'],
		['Czechia', 'CZE'],
		['Ivory Coast', 'CIV'],
		['Turkey', 'TUR'],
		['Viet Nam', 'VNM'],
		['Burma', 'MMR'],
		['Swaziland', 'SWZ'],
		['Cabo Verde', 'CPV'],
		['East Timor', 'TLS'],
		['Vatican City', 'VAT'],
		['Russian Federation', 'RUS'],
		['DR Congo', 'COD'],
		['Congo-Brazzaville', 'COG'],
		['Kosovo', 'XKX'],
		['XK', 'XKX'],
		['XKK', 'XKX'],
	])('is found by %j', (text, alpha3) => {
		expect(toAlpha3(text)).toBe(alpha3);
	});

	it.each([
		['Cote d’Ivoire', 'CIV'],
		['Turkiye', 'TUR'],
		['Tu\u0308rkiye', 'TUR'],
		['Curacao', 'CUW'],
		['Reunion', 'REU'],
		['Aland islands', 'ALA'],
		['ＫＯＲ', 'KOR'],
	])('is found with or without accents and in wide letters: %j', (text, alpha3) => {
		expect(toAlpha3(text)).toBe(alpha3);
	});

	it.each([
		['The Netherlands', 'NLD'],
		['the philippines', 'PHL'],
		['Bahamas, The', 'BHS'],
		['Gambia (the)', 'GMB'],
		['Republic of Gambia', 'GMB'],
	])('is found with or without "the": %j', (text, alpha3) => {
		expect(toAlpha3(text)).toBe(alpha3);
	});

	it.each([
		['Antigua & Barbuda', 'ATG'],
		['Antigua&Barbuda', 'ATG'],
		['south_korea', 'KOR'],
		['  South -  Korea.', 'KOR'],
		['Guinea Bissau', 'GNB'],
	])('is found whatever stands between its words: %j', (text, alpha3) => {
		expect(toAlpha3(text)).toBe(alpha3);
	});
});

describe('what is no country', () => {
	it('includes the ambiguous name Korea', () => {
		expect(toAlpha3('Korea')).toBeNull();
	});

	it.each(['', ' ', '-', 'the', 'Atlantis', 'K', 'KO R', 'KORR', 'Neerlands', 'Wes tern Sahara'])(
		'is refused: %j',
		(text) => {
			expect(toAlpha3(text)).toBeNull();
		},
	);

	it.each(['constructor', '__proto__', 'toString'])(
		'includes the names that every object has: %s',
		(text) => {
			expect(toAlpha3(text)).toBeNull();
		},
	);

	it('never crashes the search', () => {
		const values = new Set(COUNTRY_OPTIONS.map(({ value }) => value));
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const found = toAlpha3(text);
				expect(found === null || values.has(found)).toBe(true);
			}),
		);
	});
});
