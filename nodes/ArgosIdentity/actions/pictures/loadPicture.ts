import { sleep } from 'n8n-workflow';
import { invalidImage } from '../../model/errors/inputErrors';
import { IMAGE_KINDS, imageKind } from '../../model/image/fileKind';
import { fitImage, type FittedImage } from '../../model/image/fit/fitImage';
import {
	checkIdImage,
	isRefused,
	refusalBeforeLoading,
	type ImageRemark,
} from '../../model/image/checkImage';
import { MAX_IMAGE_BYTES } from '../../model/limits';
import type { SubmitIdOptions } from '../../model/submitIdOptions';
import type { Picture } from '../../transport/multipart';
import { oneAtATime } from './oneAtATime';
import type { ItemContext } from '../run/operation';
import { findPictureFile, type PictureFile } from './pictureFile';

/** The parameters that name a picture, with what the picture is called in hints and when sent. */
const SIDES = {
	idImage: { words: 'the front picture', fileName: 'id-front' },
	idBackImage: { words: 'the back picture', fileName: 'id-back' },
} as const;

export type PictureParameter = keyof typeof SIDES;

/** What may be done with a picture before it is sent. */
type Handling = Pick<SubmitIdOptions, 'checkImages' | 'fitImages'>;

const REMARKS: Record<ImageRemark, string> = {
	overAdvisedBytes: 'is over 1 MB, the size ARGOS advises',
	underAdvisedPixels: 'is smaller than the 640 × 480 pixels ARGOS advises, so text may be missed',
};

/** `5.1 MB, 4032 × 3024 pixels`. */
function sizeInWords({ bytes, width, height }: FittedImage['from']): string {
	return `${(bytes / 1024 / 1024).toFixed(1)} MB, ${width} × ${height} pixels`;
}

async function fitted(item: ItemContext, parameter: PictureParameter, bytes: Buffer) {
	const result = await fitImage(bytes, async () => await sleep(0));
	if (typeof result === 'string') throw invalidImage(parameter, { reason: result });
	item.hints.add(
		`${SIDES[parameter].words} was made smaller for ARGOS's limit of 2 MB.`,
		item.itemIndex,
		`from ${sizeInWords(result.from)} to ${sizeInWords(result.to)}`,
	);
	return result.bytes;
}

/** The bytes to send: as they came, or made to fit. */
async function checkedBytes(
	item: ItemContext,
	parameter: PictureParameter,
	bytes: Buffer,
	{ fitImages }: Handling,
): Promise<Buffer> {
	const checked = checkIdImage(bytes);
	if (!isRefused(checked)) {
		for (const remark of checked.remarks) {
			item.hints.add(`${SIDES[parameter].words} ${REMARKS[remark]}.`, item.itemIndex);
		}
		return bytes;
	}
	if (checked.reason !== 'tooLarge' || fitImages === 'never')
		throw invalidImage(parameter, checked);
	return await fitted(item, parameter, bytes);
}

async function loadChecked(
	item: ItemContext,
	parameter: PictureParameter,
	file: PictureFile,
	handling: Handling,
): Promise<Buffer> {
	const refusal = file.size === null ? null : refusalBeforeLoading(file.size);
	if (refusal) throw invalidImage(parameter, refusal);
	const work = async () => await checkedBytes(item, parameter, await file.load(), handling);
	// A large picture is loaded only when its turn to be made smaller has come.
	const isLarge = file.size === null || file.size > MAX_IMAGE_BYTES;
	return isLarge ? await oneAtATime(work) : await work();
}

/** The picture as it is sent, named and typed by what its bytes are. */
function asPicture(bytes: Buffer, parameter: PictureParameter): Picture {
	const kind = imageKind(bytes);
	const { fileName } = SIDES[parameter];
	return kind === null
		? { bytes, fileName: `${fileName}.bin`, mimeType: 'application/octet-stream' }
		: {
				bytes,
				fileName: `${fileName}.${IMAGE_KINDS[kind].extension}`,
				mimeType: IMAGE_KINDS[kind].mimeType,
			};
}

/** Gives a picture away once and, when it is wanted again, loads it anew: it is never kept. */
function givenAway(picture: Picture, loadAgain: () => Promise<Picture>): () => Promise<Picture> {
	let held: Picture | null = picture;
	return async () => {
		const given = held ?? (await loadAgain());
		held = null;
		return given;
	};
}

/**
 * Loads the picture that a parameter names. Unless `checkImages` is off, it is checked by its bytes,
 * and one over ARGOS's limit is made to fit, if `fitImages` says so. Null when the parameter is empty,
 * else what gives the picture each time it has to be sent, the first time without loading it again.
 *
 * @throws ArgosIdentityError `invalidInput` or `invalidImage`; nothing has been sent then
 */
export async function loadPicture(
	item: ItemContext,
	parameter: PictureParameter,
	field: unknown,
	handling: Handling,
): Promise<(() => Promise<Picture>) | null> {
	if (field === undefined || field === null || field === '') return null;
	const file = await findPictureFile(item, parameter, field);
	const load = async () => {
		const bytes = handling.checkImages
			? await loadChecked(item, parameter, file, handling)
			: await file.load();
		if (bytes.length === 0) throw invalidImage(parameter, { reason: 'empty' });
		return asPicture(bytes, parameter);
	};
	return givenAway(await load(), load);
}
