import { ArgosIdentityError } from '../model/errors/argosIdentityError';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** An address in the credential, by the name of its field, with what usually stands there. */
interface AddressField {
	name: string;
	usual: string;
}

const BASE_URL: AddressField = {
	name: 'Base URL',
	usual: 'https://rest-api.argosidentity.com/v3',
};
const FORM_URL: AddressField = {
	name: 'Form URL',
	usual: 'https://form.argosidentity.com',
};

function refused({ name, usual }: AddressField, fault: string): ArgosIdentityError {
	return new ArgosIdentityError('invalidInput', {
		message: `The ${name} of the credential ${fault}`,
		description: `Write it as ${usual} in the credential.`,
	});
}

function checkAddress(given: unknown, field: AddressField): string {
	if (typeof given !== 'string' || !URL.canParse(given.trim())) {
		throw refused(field, 'is not a URL');
	}
	const url = new URL(given.trim());
	const isSafe =
		url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (!isSafe) throw refused(field, 'does not start with https://');
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
		throw refused(field, 'holds more than an address');
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/**
 * The base URL of a credential without a trailing slash. Only https leaves this machine; plain
 * http is for an emulator on the same machine.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkBaseUrl(given: unknown): string {
	return checkAddress(given, BASE_URL);
}

/**
 * The address of ARGOS's form, by the same rule; ARGOS's own where the credential has none.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkFormUrl(given: unknown): string {
	const isEmpty = given === undefined || given === null || given === '';
	return checkAddress(isEmpty ? FORM_URL.usual : given, FORM_URL);
}
