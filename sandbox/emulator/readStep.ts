import type { Application } from './application';
import type { Reader, Reading } from './reader';
import type { RetryStep, SuccessStep } from './scenarios';
import { STEP1_ERRORS } from './texts';
import type { ReceivedPart } from './received';

/** The error text to answer with. */
interface Refused {
	fault: string;
}

/** ARGOS documentation: what an answer looks like when OCR failed. */
const notRead = (idType: string): SuccessStep => ({
	kind: 'success',
	shape: idType === 'universal' ? 'universal-array' : 'ocr-failed',
});

function stepFor(reading: Reading, idType: string): SuccessStep | RetryStep {
	if (reading.kind === 'retry') return { kind: 'retry', codes: [reading.code] };
	if (reading.kind === 'not-read') return notRead(idType);
	return { kind: 'success', document: reading.document };
}

/**
 * Reads the pictures of an application and gives the step that answers them. Emulator's own rule: a
 * picture that cannot be decoded is an invalid image, a reader that gives up a processing error.
 */
export async function readStep(
	{ idType }: Application,
	parts: readonly ReceivedPart[],
	reader: Reader,
	now: number,
): Promise<SuccessStep | RetryStep | Refused> {
	const bytes = (wanted: string) => parts.find(({ name }) => name === wanted)?.bytes;
	const front = bytes('idImage');
	const back = bytes('idBackImage');
	if (!front) return { fault: STEP1_ERRORS['invalid-id-image'] };
	try {
		return stepFor(await reader.read({ idType, now, front, ...(back && { back }) }), idType);
	} catch (error) {
		const isPictureFault = error instanceof Error && error.name === 'PictureFault';
		return { fault: STEP1_ERRORS[isPictureFault ? 'invalid-id-image' : 'image-processing'] };
	}
}
