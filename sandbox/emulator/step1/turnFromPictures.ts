import type { ReceivedPart } from '../http/received';
import type { Reader, Reading } from '../reader';
import type { RetryTurn, SuccessTurn } from '../scenarios/scenario';
import type { Application } from '../submissions/submission';
import { STEP1_ERRORS } from '../texts/errors';

/** The error text to answer with. */
interface Refused {
	fault: string;
}

/** ARGOS documentation: what an answer looks like when OCR failed. */
const notRead = (idType: string): SuccessTurn => ({
	kind: 'success',
	shape: idType === 'universal' ? 'universal-array' : 'ocr-failed',
});

function turnFor(reading: Reading, idType: string): SuccessTurn | RetryTurn {
	if (reading.kind === 'retry') {
		const { code, message } = reading;
		return { kind: 'retry', codes: [code], ...(message !== undefined && { message }) };
	}
	if (reading.kind === 'not-read') return notRead(idType);
	return { kind: 'success', document: reading.document };
}

/**
 * Reads the pictures of an application and gives the turn that answers them. Emulator's own rule: a
 * picture that cannot be decoded is an invalid image, a reader that gives up a processing error.
 */
export async function turnFromPictures(
	{ idType }: Application,
	parts: readonly ReceivedPart[],
	reader: Reader,
	now: number,
): Promise<SuccessTurn | RetryTurn | Refused> {
	const bytes = (wanted: string) => parts.find(({ name }) => name === wanted)?.bytes;
	const front = bytes('idImage');
	const back = bytes('idBackImage');
	if (!front) return { fault: STEP1_ERRORS['invalid-id-image'] };
	try {
		return turnFor(await reader.read({ idType, now, front, ...(back && { back }) }), idType);
	} catch (error) {
		const isPictureFault = error instanceof Error && error.name === 'PictureFault';
		return { fault: STEP1_ERRORS[isPictureFault ? 'invalid-id-image' : 'image-processing'] };
	}
}
