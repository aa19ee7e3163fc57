import { ArgosIdentityError } from '../../../nodes/ArgosIdentity/model/errors/argosIdentityError';

/** Our own error that some work throws; anything else that it throws goes on. */
export function thrownBy(work: () => unknown): ArgosIdentityError {
	try {
		work();
	} catch (thrown) {
		if (thrown instanceof ArgosIdentityError) return thrown;
		throw thrown;
	}
	throw new Error('Nothing was thrown');
}

/** All words of an error that a person gets to read. */
export function wordsOf({ message, description }: ArgosIdentityError): string {
	return `${message}\n${description}`;
}
