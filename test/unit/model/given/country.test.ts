import { checkCountry } from '../../../../nodes/ArgosIdentity/model/given/country';
import { thrownBy } from '../../support/thrown';

const messageFor = (text: string) => thrownBy(() => checkCountry('issuingCountry', text)).message;

describe('a text that is no country', () => {
	it.each([
		'Atlantis',
		'Korea',
		'Grand Fenwick',
		"Côte d'Or",
		'Nord-Süd',
		'아틀란티스',
		'x'.repeat(60),
	])('is named: %s', (text) => {
		expect(messageFor(text)).toBe(
			`'Issuing Country' is "${text}", which is no country's name or code`,
		);
	});

	it.each([
		'anna@example.test',
		'M1234567',
		'https://example.test',
		'{{ $json.Country }}',
		'Atlantis, 1 Sea Road',
		'x'.repeat(61),
	])('is not named where it may say something about a person: %s', (text) => {
		expect(messageFor(text)).toBe("'Issuing Country' is not a country");
	});
});
