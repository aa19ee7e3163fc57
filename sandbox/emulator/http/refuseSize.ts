import { GATEWAY } from '../texts/errors';
import type { Form } from './form';
import { refusal, type Reply } from './reply';

/** Inferred: the limit of an AWS API Gateway. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** ARGOS documentation: 2 MB for an image. That 413 answers a larger one is the emulator's rule. */
const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

/** Refuses a form that is too large, or has an image that is. */
export function refuseSize({ bodyBytes, parts }: Form): Reply | undefined {
	const imageTooLarge = parts.some(
		({ value, size }) => value === undefined && size > MAX_IMAGE_BYTES,
	);
	if (bodyBytes <= MAX_BODY_BYTES && !imageTooLarge) return undefined;
	return refusal(413, GATEWAY.tooLarge, 'size');
}
