import { ArgosIdentityError } from '../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { consequenceOf } from '../../../nodes/ArgosIdentity/model/errors/effect';
import { panelWords } from './panelNames';

/** An error as a user of Submit ID reads it: in the words of its panel, with what it means for a try. */
export function told(error: ArgosIdentityError) {
	const { code, sent, httpStatus, submissionId } = error;
	const message = panelWords(error.message);
	const description = `${error.description} ${consequenceOf('try', error)}`.trim();
	return { code, sent, httpStatus, submissionId, message, description };
}

export type Told = ReturnType<typeof told>;

function toldIfOurs(thrown: unknown): Told {
	if (thrown instanceof ArgosIdentityError) return told(thrown);
	throw thrown;
}

/** Our own error that some work throws, as it is told; anything else that it throws goes on. */
export function thrownBy(work: () => unknown): Told {
	try {
		work();
	} catch (thrown) {
		return toldIfOurs(thrown);
	}
	throw new Error('Nothing was thrown');
}

/** Our own error with which a promise ends, as it is told; anything else that ends it goes on. */
export async function failureOf(promise: Promise<unknown>): Promise<Told> {
	try {
		await promise;
	} catch (thrown) {
		return toldIfOurs(thrown);
	}
	throw new Error('Nothing was thrown');
}

/** All words of an error that a person gets to read. */
export function wordsOf({
	message,
	description,
}: {
	message: string;
	description: string;
}): string {
	return `${message}\n${description}`;
}
