import { randomBytes } from 'node:crypto';
import { ArgosIdentityError } from '../../model/errors/argosIdentityError';
import { isRegistered } from '../../model/link/tokenAnswer';
import { postToken } from '../../transport/tokens';
import type { Sending } from '../../transport/submissions';
import type { ItemContext } from '../item/itemContext';

/** So many that nobody guesses one. */
const RANDOM_BYTES = 16;

/**
 * A new token of 32 hexadecimal digits. ARGOS documentation: 8 to 64 bytes of letters, digits, `-`, `_`
 * and `.`, with a letter or digit first and last.
 */
export function newToken(): string {
	return randomBytes(RANDOM_BYTES).toString('hex');
}

function notRegistered(httpStatus: number): ArgosIdentityError {
	return new ArgosIdentityError('invalidRequest', {
		message: 'ARGOS did not register the one-time token, so there is no link',
		description:
			'Look into the Private Mode settings of the project in the ARGOS dashboard: it may have no room for another token (ARGOS keeps 100,000). Old tokens can be deleted there.',
		httpStatus,
	});
}

/** A refusal in the words of this request; the general ones speak of Step 1. */
function inOwnWords(thrown: unknown): unknown {
	const isRefusal =
		thrown instanceof ArgosIdentityError &&
		thrown.code === 'invalidRequest' &&
		thrown.sent === 'yes';
	return isRefusal ? notRegistered(thrown.httpStatus ?? 400) : thrown;
}

/**
 * Has ARGOS register a token, so that a link with it opens the form.
 *
 * @throws ArgosIdentityError when ARGOS did not say that it did
 */
export async function registerToken(
	{ context }: ItemContext,
	tokenId: string,
	sending: Sending,
): Promise<void> {
	const { status, body } = await postToken(context, tokenId, sending).catch((thrown: unknown) => {
		throw inOwnWords(thrown);
	});
	const registered = isRegistered(body);
	if (registered === true) return;
	if (registered === false) throw notRegistered(status);
	throw new ArgosIdentityError('unexpectedResponse', {
		description:
			'It does not say that the one-time token was registered, so there is no link. Check the Base URL in the credential.',
		httpStatus: status,
	});
}
