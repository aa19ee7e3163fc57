import type { Reader } from '../reader';
import type { RetryTurn, SuccessTurn } from '../scenarios/scenario';

/**
 * Looks at a selfie and gives the turn that answers it; undefined = it cannot be decoded, which is
 * answered as an invalid face image (emulator's own rule).
 */
export async function turnFromSelfie(
	selfie: Buffer,
	reader: Reader,
): Promise<SuccessTurn | RetryTurn | undefined> {
	try {
		const code = await reader.judgeSelfie(selfie);
		return code === undefined ? { kind: 'success' } : { kind: 'retry', codes: [code] };
	} catch (error) {
		if (error instanceof Error && error.name === 'PictureFault') return undefined;
		throw error;
	}
}
