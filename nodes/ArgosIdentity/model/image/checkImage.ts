import { ADVISED_IMAGE_BYTES, MAX_IMAGE_BYTES, MAX_LOADED_BYTES } from '../limits';
import { imageKind, otherFileKind, type ImageFacts, type ImageKind } from './fileKind';
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

/** Pixels, long side first. */
export interface PixelSize {
	long: number;
	short: number;
}

/** A complete JPEG or PNG; one over ARGOS's limit too, since it may be made smaller. */
export interface CheckedImage {
	kind: ImageKind;
	facts: ImageFacts;
	/** Over ARGOS's limit: not to be sent as it is. */
	isTooLarge: boolean;
	remarks: ImageRemark[];
}

/** Refuses a file by its size alone, in bytes: before it is loaded, where n8n knows its size. */
export function refusalBySize(size: number): ImageRefusal | null {
	if (size === 0) return { reason: 'empty' };
	if (size > MAX_LOADED_BYTES) return { reason: 'tooLarge' };
	return null;
}

function remarksOn(size: number, { width, height }: ImageFacts, advised: PixelSize): ImageRemark[] {
	const remarks: ImageRemark[] = [];
	if (size > ADVISED_IMAGE_BYTES) remarks.push('overAdvisedBytes');
	const isSmall = Math.max(width, height) < advised.long || Math.min(width, height) < advised.short;
	if (isSmall) remarks.push('underAdvisedPixels');
	return remarks;
}

/**
 * Checks a picture by its bytes, never by its name or declared type: JPEG or PNG, and complete. The
 * remarks are about a picture that is sent as it is.
 */
export function checkImage(bytes: Buffer, advised: PixelSize): CheckedImage | ImageRefusal {
	if (bytes.length === 0) return { reason: 'empty' };
	const kind = imageKind(bytes);
	if (kind === null) {
		const detail = otherFileKind(bytes);
		return detail === null ? { reason: 'wrongKind' } : { reason: 'wrongKind', detail };
	}
	const facts = kind === 'jpeg' ? readJpeg(bytes) : readPng(bytes);
	if (typeof facts === 'string') return { reason: facts };
	const isTooLarge = bytes.length > MAX_IMAGE_BYTES;
	return {
		kind,
		facts,
		isTooLarge,
		remarks: isTooLarge ? [] : remarksOn(bytes.length, facts, advised),
	};
}

/** Type guard for the result of `checkImage`. */
export function isRefused(result: CheckedImage | ImageRefusal): result is ImageRefusal {
	return 'reason' in result;
}
