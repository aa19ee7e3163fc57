import { ArgosIdentityError } from '../model/errors/argosIdentityError';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function refused(fault: string): ArgosIdentityError {
	return new ArgosIdentityError('invalidInput', {
		message: `The Base URL of the credential ${fault}`,
		description: 'Write it as https://rest-api.argosidentity.com/v3 in the credential.',
	});
}

/**
 * The base URL of a credential without a trailing slash. Only https leaves this machine; plain
 * http is for an emulator on the same machine.
 *
 * @throws ArgosIdentityError `invalidInput`
 */
export function checkBaseUrl(given: unknown): string {
	if (typeof given !== 'string' || !URL.canParse(given.trim())) throw refused('is not a URL');
	const url = new URL(given.trim());
	const isSafe =
		url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (!isSafe) throw refused('does not start with https://');
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
		throw refused('holds more than an address');
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
