import { invalidInput } from '../errors/inputErrors';
import { requiredText } from '../given/text';

const DIGITS_OF_A_NUMBER = /^(\d{2})(\d{2})(\d{6})(\d{2})$/;
const WITH_REGION = /^\p{Script=Hangul}{2}\d{10}$/u;

/**
 * ARGOS's page knows two forms, both of Korean driver's licenses: 12 digits, which it writes as
 * 12-34-567890-12, and two Korean characters with 10 digits, of which it shows no example. A number of
 * digits or with Korean characters that is neither is refused. Anything else, such as a number that
 * ARGOS has masked, is passed on as it is.
 */
export function licenseNumber(parameter: string, value: unknown): string {
	const given = requiredText(parameter, value);
	const bare = given.replace(/[\s\p{Pd}]/gu, '');
	if (!/^[\d\p{Script=Hangul}]+$/u.test(bare) || WITH_REGION.test(bare)) return given;
	const [, region, year, serial, check] = DIGITS_OF_A_NUMBER.exec(bare) ?? [];
	if (region !== undefined) return [region, year, serial, check].join('-');
	throw invalidInput(
		parameter,
		'is not a Korean license number: 12 digits as 12-34-567890-12, or two Korean characters and 10 digits',
		'Write it as it stands on the license, or leave the field out.',
	);
}
