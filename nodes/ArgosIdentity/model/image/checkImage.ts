import { ADVISED_IMAGE_BYTES, ADVISED_PIXELS, MAX_IMAGE_BYTES, MAX_LOADED_BYTES } from '../limits';
import type { ImageFacts } from './imageFacts';
import { imageKind, otherFileKind, type ImageKind } from './fileKind';
import type { FitRefusal } from './fit/reduced';
import { readJpeg } from './jpeg';
import { readPng } from './png';

/** Why a picture over the limit could not be made smaller. */
export type FitFault = Exclude<FitRefusal, 'damaged'>;

/** Why a picture is not sent. `detail` names the kind of file for `wrongKind`, if it is known. */
export interface ImageRefusal {
	reason: 'empty' | 'tooLarge' | 'wrongKind' | 'cutOff' | 'damaged' | FitFault;
	detail?: string;
}

/** What is worth a hint about a picture that can be sent. */
export type ImageRemark = 'overAdvisedBytes' | 'underAdvisedPixels';

export interface CheckedImage {
	kind: ImageKind;
	facts: ImageFacts;
	remarks: ImageRemark[];
}

/** Refuses a file by its size alone, in bytes, so that what cannot be a usable picture is never loaded. */
export function refusalBeforeLoading(size: number): ImageRefusal | null {
	if (size === 0) return { reason: 'empty' };
	if (size > MAX_LOADED_BYTES) return { reason: 'tooLarge' };
	return null;
}

function remarksOn(size: number, { width, height }: ImageFacts): ImageRemark[] {
	const remarks: ImageRemark[] = [];
	if (size > ADVISED_IMAGE_BYTES) remarks.push('overAdvisedBytes');
	const isSmall =
		Math.max(width, height) < ADVISED_PIXELS.long || Math.min(width, height) < ADVISED_PIXELS.short;
	if (isSmall) remarks.push('underAdvisedPixels');
	return remarks;
}

/**
 * Checks a picture of an ID by its bytes, never by its name or declared type: JPEG or PNG,
 * complete, within ARGOS's limit.
 */
export function checkIdImage(bytes: Buffer): CheckedImage | ImageRefusal {
	if (bytes.length === 0) return { reason: 'empty' };
	const kind = imageKind(bytes);
	if (kind === null) {
		const detail = otherFileKind(bytes);
		return detail === null ? { reason: 'wrongKind' } : { reason: 'wrongKind', detail };
	}
	const facts = kind === 'jpeg' ? readJpeg(bytes) : readPng(bytes);
	if (typeof facts === 'string') return { reason: facts };
	if (bytes.length > MAX_IMAGE_BYTES) return { reason: 'tooLarge' };
	return { kind, facts, remarks: remarksOn(bytes.length, facts) };
}

/** Type guard for the result of `checkIdImage`. */
export function isRefused(result: CheckedImage | ImageRefusal): result is ImageRefusal {
	return 'reason' in result;
}
