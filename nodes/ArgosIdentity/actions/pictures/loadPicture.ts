import { sleep } from 'n8n-workflow';
import { invalidImage } from '../../model/errors/inputErrors';
import {
	checkImage,
	isRefused,
	refusalBySize,
	type ImageRemark,
} from '../../model/image/checkImage';
import { IMAGE_KINDS, imageKind, type ImageKind } from '../../model/image/fileKind';
import { fitImage, type FittedImage } from '../../model/image/fit/fitImage';
import { MAX_IMAGE_BYTES } from '../../model/limits';
import { fileSize } from '../../model/values/fileSize';
import type { FilePart } from '../../transport/multipart';
import type { SubmitOptions } from '../fields/options';
import type { ItemContext } from '../item/itemContext';
import { endIfCancelled } from '../../transport/cancelling';
import { namesNothing } from './findFile';
import { oneAtATime } from './oneAtATime';
import { findPictureFile, type PictureFile } from './pictureFile';
import type { PictureSlot } from './slot';

/** What may be done with a picture before it is sent. */
type Handling = Pick<SubmitOptions, 'checkImages' | 'fitImages'>;

/** The bytes to send, and what they are; a kind that nobody looked at can be neither JPEG nor PNG. */
interface Loaded {
	bytes: Buffer;
	kind: ImageKind | null;
}

function remarkText(remark: ImageRemark, { advisedPixels, smallMeans }: PictureSlot): string {
	const { long, short } = advisedPixels;
	return remark === 'overAdvisedBytes'
		? 'is over 1 MB, the size ARGOS advises'
		: `is smaller than the ${long} × ${short} pixels ARGOS advises, so ${smallMeans}`;
}

/** `5.35 MB, 4032 × 3024 pixels`. */
function sizeInWords({ bytes, width, height }: FittedImage['from']): string {
	return `${fileSize(bytes)}, ${width} × ${height} pixels`;
}

async function fitted(item: ItemContext, slot: PictureSlot, bytes: Buffer): Promise<Loaded> {
	const cancel = item.context.getExecutionCancelSignal();
	const result = await fitImage(bytes, async () => {
		await sleep(0);
		endIfCancelled(cancel);
	});
	if (typeof result === 'string') throw invalidImage(slot.parameter, { reason: result });
	item.hints.add(
		`${slot.words} was made smaller for ARGOS's limit of 2 MB.`,
		item.itemIndex,
		`from ${sizeInWords(result.from)} to ${sizeInWords(result.to)}`,
	);
	return { bytes: result.bytes, kind: 'jpeg' };
}

/** The picture as it came, or made to fit. */
async function checked(
	item: ItemContext,
	slot: PictureSlot,
	bytes: Buffer,
	{ fitImages }: Handling,
): Promise<Loaded> {
	const result = checkImage(bytes, slot.advisedPixels);
	if (isRefused(result)) throw invalidImage(slot.parameter, result);
	if (result.isTooLarge) {
		if (fitImages === 'never') throw invalidImage(slot.parameter, { reason: 'tooLarge' });
		return await fitted(item, slot, bytes);
	}
	for (const remark of result.remarks) {
		item.hints.add(`${slot.words} ${remarkText(remark, slot)}.`, item.itemIndex);
	}
	return { bytes, kind: result.kind };
}

function refuseBySize(slot: PictureSlot, size: number): void {
	const refusal = refusalBySize(size);
	if (refusal) throw invalidImage(slot.parameter, refusal);
}

/** The bytes of a file, whose size is looked at again: what n8n has written down about it may be wrong. */
async function bytesOf(slot: PictureSlot, file: PictureFile): Promise<Buffer> {
	const bytes = await file.load();
	refuseBySize(slot, bytes.length);
	return bytes;
}

async function load(
	item: ItemContext,
	slot: PictureSlot,
	file: PictureFile,
	handling: Handling,
): Promise<Loaded> {
	if (file.size !== null) refuseBySize(slot, file.size);
	if (!handling.checkImages) {
		const bytes = await bytesOf(slot, file);
		return { bytes, kind: imageKind(bytes) };
	}
	const work = async () => await checked(item, slot, await bytesOf(slot, file), handling);
	// A large picture is loaded only when its turn to be made smaller has come.
	const isLarge = file.size === null || file.size > MAX_IMAGE_BYTES;
	const cancel = item.context.getExecutionCancelSignal();
	return isLarge ? await oneAtATime(cancel, work) : await work();
}

/** The picture as it is sent, named and typed by what its bytes are. */
function asPart({ bytes, kind }: Loaded, { fileName }: PictureSlot): FilePart {
	const { extension, mimeType } =
		kind === null ? { extension: 'bin', mimeType: 'application/octet-stream' } : IMAGE_KINDS[kind];
	return { bytes, fileName: `${fileName}.${extension}`, mimeType };
}

/** Gives a picture away once and, when it is wanted again, loads it again: it is never kept. */
function givenAway(picture: FilePart, loadAgain: () => Promise<FilePart>): () => Promise<FilePart> {
	let held: FilePart | null = picture;
	return async () => {
		const given = held ?? (await loadAgain());
		held = null;
		return given;
	};
}

/**
 * Loads the picture that the parameter of a slot names or gives. An empty file and one over our limit
 * are refused always. Unless `checkImages` is off, the picture is checked by its bytes, and one over
 * ARGOS's limit is made to fit, if `fitImages` says so. Null when the parameter is empty, else what
 * gives the picture each time it has to be sent, the first time without loading it again.
 *
 * @throws ArgosIdentityError `invalidInput`, `invalidImage` or `cancelled`; nothing has been sent then
 */
export async function loadPicture(
	item: ItemContext,
	slot: PictureSlot,
	field: unknown,
	handling: Handling,
): Promise<(() => Promise<FilePart>) | null> {
	if (namesNothing(field)) return null;
	const file = await findPictureFile(item, slot.parameter, field);
	const loadPart = async () => {
		const loaded = await load(item, slot, file, handling);
		endIfCancelled(item.context.getExecutionCancelSignal());
		return asPart(loaded, slot);
	};
	return givenAway(await loadPart(), loadPart);
}
