import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { COUNTRIES } from '../../../../../nodes/ArgosIdentity/model/values/country/countries.generated';
import {
	COUNTRY_OPTIONS,
	toAlpha3,
} from '../../../../../nodes/ArgosIdentity/model/values/country/country';
import {
	CLDR_NAMES,
	ISO_FULL_NAMES,
	ISO_SHORT_NAMES,
	SHORT_FORMS,
	type NamesByCode,
} from './namesElsewhere';

countries.registerLocale(english);

type Expected = readonly [name: string, alpha3: string];

/** What the names lead to instead, one line for each that does not lead to its country. */
const astray = (names: readonly Expected[]) =>
	names
		.filter(([name, alpha3]) => toAlpha3(name) !== alpha3)
		.map(([name, alpha3]) => `${name}: ${toAlpha3(name) ?? 'none'} instead of ${alpha3}`);

const expected = (names: NamesByCode): Expected[] =>
	Object.entries(names).flatMap(([alpha3, list]) => list.map((name): Expected => [name, alpha3]));

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '');

/** The alpha-3 code that goes with an alpha-2 code in the library that ISO's names are taken from. */
const isoAlpha3 = (alpha2: string) =>
	alpha2 === 'XK' ? 'XKX' : (countries.alpha2ToAlpha3(alpha2) ?? 'none');

const ISO_NAMES = Object.entries(countries.getNames('en', { select: 'all' })).flatMap(
	([alpha2, names]) => names.map((name): Expected => [name, isoAlpha3(alpha2)]),
);

describe('a country is found', () => {
	it('by every ISO name, and "Congo" is the only one that two countries have', () => {
		expect(ISO_NAMES.length).toBeGreaterThan(270);
		expect(astray(ISO_NAMES)).toEqual(['Congo: none instead of COG', 'Congo: none instead of COD']);
	});

	it.each(['long', 'short', 'narrow'] as const)(
		'by every %s name that Intl.DisplayNames gives in this Node.js',
		(style) => {
			const regions = new Intl.DisplayNames('en', { type: 'region', style });
			const names = COUNTRIES.map(([alpha3, alpha2]): Expected => [
				regions.of(alpha2) ?? 'none',
				alpha3,
			]);
			expect(astray(names)).toEqual([]);
		},
	);

	it('by the names of the list in the panel, with the code in brackets', () => {
		const labels = COUNTRY_OPTIONS.map(({ name, value }): Expected => [name, value]);
		expect(astray(labels)).toEqual([]);
	});

	it('by the names of the list in the panel with the alpha-2 code in brackets', () => {
		const labels = COUNTRIES.map(([alpha3, alpha2, name]): Expected => [
			`${name} (${alpha2})`,
			alpha3,
		]);
		expect(astray(labels)).toEqual([]);
	});

	it.each([
		["ISO's own short names", ISO_SHORT_NAMES],
		["ISO's full names", ISO_FULL_NAMES],
		['names of other CLDR versions', CLDR_NAMES],
		['usual short forms', SHORT_FORMS],
	])('by %s, in any case, with accents or without', (_list, names) => {
		const spellings = expected(names).flatMap(([name, alpha3]): Expected[] => [
			[name, alpha3],
			[name.toUpperCase(), alpha3],
			[name.toLowerCase(), alpha3],
			[withoutAccents(name), alpha3],
		]);
		expect(astray(spellings)).toEqual([]);
	});

	it('by a name with an invisible character in it', () => {
		expect(toAlpha3('\uFEFFSouth Ko\u200Brea\u200E')).toBe('KOR');
		expect(toAlpha3('K\u200BR')).toBe('KOR');
	});

	it.each([
		['South Korea [KOR]', 'KOR'],
		['South Korea（KR）', 'KOR'],
		['south korea (kor)', 'KOR'],
		['Türkiye (Turkey)', 'TUR'],
		['KOR (South Korea)', 'KOR'],
	])('by two of its names, one in brackets: %j', (text, alpha3) => {
		expect(toAlpha3(text)).toBe(alpha3);
	});

	it.each([
		['ST', 'STP'],
		['st', 'STP'],
		['IS', 'ISL'],
		['AND', 'AND'],
		['"KR"', 'KOR'],
		['(KOR)', 'KOR'],
		['KOR.', 'KOR'],
	])('by a code that could be the short form of a word: %j', (text, alpha3) => {
		expect(toAlpha3(text)).toBe(alpha3);
	});
});
