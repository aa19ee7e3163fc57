import { ArgosIdentityError } from '../model/errors/argosIdentityError';
import { toText } from '../model/values/unknown';

function unusable(fault: string): ArgosIdentityError {
	return new ArgosIdentityError('unauthorized', {
		message: `The API key in the credential ${fault}`,
		description:
			'Copy the key again from the ARGOS dashboard (Project Settings > Integration Info) into the credential.',
	});
}

/**
 * Refuses a key that is more than letters, digits and signs; spaces around it are stripped on sending.
 * A hidden space from a web page or a chat is the usual cause. Node.js refuses most such headers, but
 * then it would look as if the connection had broken off and a try might have been counted.
 *
 * @throws ArgosIdentityError `unauthorized`
 */
export function checkApiKey(given: unknown): void {
	const key = toText(given);
	if (key === null) throw unusable('is empty');
	if (!/^[\x21-\x7e]+$/.test(key)) {
		throw unusable('has a character that is no part of a key, such as a hidden space');
	}
}
