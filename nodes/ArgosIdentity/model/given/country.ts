import { invalidInput } from '../errors/inputErrors';
import { toAlpha3 } from '../values/country/country';
import { requiredText } from './text';

/** Letters as names of countries have them. No digits and no signs, so no number and no address. */
const PLAIN_NAME = /^[\p{L}\p{M}' ’-]{1,60}$/u;

/**
 * The ISO 3166-1 alpha-3 code of the country that a parameter names. A plain text that is no country is
 * named in the message, since the cause is mostly a misspelling in a form's list; anything else is not,
 * for it may say something about a person.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkCountry(parameter: string, value: unknown): string {
	const text = requiredText(parameter, value);
	const country = toAlpha3(text);
	if (country !== null) return country;
	throw invalidInput(
		parameter,
		PLAIN_NAME.test(text) ? `is "${text}", which is no country's name or code` : 'is not a country',
		'Choose one from the list, or let the expression give an ISO 3166 code (KOR or KR) or an English name (South Korea).',
	);
}
