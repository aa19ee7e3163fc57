import { IMAGE_KINDS, imageKind, otherFileKind, type ImageKind } from '../image/fileKind';
import { isEncryptedEnvelope } from '../values/encryptedEnvelope';
import { isRecord, parseJson } from '../values/unknown';

/** The images of a submission, by ARGOS's names. */
export const STORED_IMAGES = ['idImage', 'idBackImage', 'selfieImage', 'addressImage'] as const;

export type StoredImageName = (typeof STORED_IMAGES)[number];

export function isStoredImageName(value: unknown): value is StoredImageName {
	return STORED_IMAGES.some((name) => name === value);
}

export interface StoredImage {
	bytes: Buffer;
	mimeType: string;
	/** Our own: what a file was called at ARGOS could name the applicant. */
	fileName: string;
}

/** Why an answer holds no image; `kind` says what it seems to be instead. */
export interface NoImage {
	reason: 'empty' | 'encrypted' | 'other';
	kind?: string;
}

const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Deeper than any answer that ARGOS documents. */
const DEEPEST = 3;

function fromBase64(text: string): Buffer | null {
	const base64 = text.replace(/\s+/g, '').replace(/^data:[\w/+.-]*;base64,/i, '');
	if (!BASE64.test(base64)) return null;
	const bytes = Buffer.from(base64, 'base64');
	return imageKind(bytes) === null ? null : bytes;
}

/** The first image in a value of JSON: a base64 text, alone or under any key. */
function imageIn(value: unknown, depth = 0): Buffer | null {
	if (typeof value === 'string') return fromBase64(value);
	if (typeof value !== 'object' || value === null || depth >= DEEPEST) return null;
	for (const inner of Object.values(value) as unknown[]) {
		const bytes = imageIn(inner, depth + 1);
		if (bytes !== null) return bytes;
	}
	return null;
}

function named(bytes: Buffer, kind: ImageKind, name: StoredImageName): StoredImage {
	const { extension, mimeType } = IMAGE_KINDS[kind];
	return { bytes, mimeType, fileName: `${name}.${extension}` };
}

function noImage(answer: Buffer, parsed: unknown): NoImage {
	if (isEncryptedEnvelope(parsed)) return { reason: 'encrypted' };
	const isEmpty = parsed === null || (isRecord(parsed) && Object.keys(parsed).length === 0);
	if (isEmpty || answer.toString('latin1').trim() === '') return { reason: 'empty' };
	const kind = otherFileKind(answer);
	return { reason: 'other', ...(kind !== null && { kind }) };
}

/**
 * The image in an answer of GET image. One page of ARGOS says that the file itself comes, and a related
 * endpoint is documented to answer with base64 text, so all of these are read: the bytes, and base64
 * text bare, as a data URL, or anywhere in JSON. What it is, is decided by the bytes.
 */
export function readStoredImage(answer: Buffer, name: StoredImageName): StoredImage | NoImage {
	const direct = imageKind(answer);
	if (direct !== null) return named(answer, direct, name);
	const text = answer.toString('latin1').trim();
	const parsed = parseJson(text);
	const bytes = imageIn(parsed) ?? fromBase64(text);
	const kind = bytes && imageKind(bytes);
	return bytes && kind ? named(bytes, kind, name) : noImage(answer, parsed);
}
