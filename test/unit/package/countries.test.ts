import { readFileSync } from 'node:fs';
import { COUNTRIES_FILE, countriesSource } from '../../../scripts/generate-countries';

it('ships the list of countries that the generating script writes', () => {
	expect(readFileSync(COUNTRIES_FILE, 'utf8')).toBe(countriesSource());
});
