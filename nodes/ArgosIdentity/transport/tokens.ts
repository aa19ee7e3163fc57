import type { ArgosContext } from './argosContext';
import { requestArgos } from './argosRequest';
import type { HttpAnswer } from './errorFromAnswer';
import type { Sending } from './submissions';

/**
 * Registers a one-time token (`POST /submission/tokens`) and gives the 2xx answer, which can still say
 * that it failed.
 *
 * The JSON goes as text/plain: ARGOS documents that application/json can fail there and names text/plain
 * as the way out, which its own sample takes too. It does not say when application/json works.
 *
 * @throws ArgosIdentityError
 */
export async function postToken(
	context: ArgosContext,
	tokenId: string,
	sending: Sending,
): Promise<HttpAnswer> {
	return await requestArgos(context, {
		method: 'POST',
		path: '/submission/tokens',
		body: async () => await Promise.resolve(JSON.stringify({ tokenId: [tokenId] })),
		expects: 'json',
		effect: 'change',
		...sending,
	});
}
