import { BINARY_ENCODING, type IBinaryData } from 'n8n-workflow';
import { invalidImage, invalidInput } from '../model/errors/inputErrors';
import { IMAGE_KINDS, imageKind } from '../model/image/fileKind';
import {
	checkIdImage,
	isRefused,
	refusalBeforeLoading,
	type ImageRemark,
} from '../model/image/idImage';
import { isRecord } from '../model/unknown';
import type { Picture } from '../transport/step1Form';
import type { ItemContext } from './operation';

/** The parameters that name a picture, with what the picture is called in hints and when sent. */
const SIDES = {
	idImage: { words: 'the front picture', fileName: 'id-front' },
	idBackImage: { words: 'the back picture', fileName: 'id-back' },
} as const;

export type PictureParameter = keyof typeof SIDES;

const REMARKS: Record<ImageRemark, string> = {
	overAdvisedBytes: 'is over 1 MB, the size ARGOS advises',
	underAdvisedPixels: 'is smaller than the 640 × 480 pixels ARGOS advises, so text may be missed',
};

const LISTED_FIELDS = 20;

/** The newer workflow setting "combined" keeps files among the JSON fields. */
function isFile(value: unknown): boolean {
	return isRecord(value) && 'mimeType' in value && ('data' in value || 'id' in value);
}

function availableFields({ context, itemIndex }: ItemContext): string {
	const { json = {}, binary = {} } = context.getInputData()[itemIndex] ?? {};
	const names = [...Object.keys(binary), ...Object.keys(json).filter((key) => isFile(json[key]))];
	return names.length === 0
		? 'This item has no binary fields at all; see that the node before this one passes files on.'
		: `Binary fields of this item: ${names.slice(0, LISTED_FIELDS).join(', ')}.`;
}

function findBinary(item: ItemContext, parameter: PictureParameter, field: unknown): IBinaryData {
	try {
		return item.context.helpers.assertBinaryData(item.itemIndex, field as string | IBinaryData);
	} catch {
		throw invalidInput(
			parameter,
			'names a binary field that this item does not have',
			availableFields(item),
		);
	}
}

/** The stored size in bytes, without loading the file; null when n8n does not know it. */
async function storedSize({ context }: ItemContext, binary: IBinaryData): Promise<number | null> {
	if (binary.id === undefined) return Buffer.byteLength(binary.data, BINARY_ENCODING);
	const { fileSize } = await context.helpers.getBinaryMetadata(binary.id);
	return typeof fileSize === 'number' ? fileSize : null;
}

async function load(
	item: ItemContext,
	parameter: PictureParameter,
	field: unknown,
	check: boolean,
) {
	const binary = findBinary(item, parameter, field);
	try {
		const size = await storedSize(item, binary);
		const refusal = size !== null && (check || size === 0) ? refusalBeforeLoading(size) : null;
		if (refusal) return refusal;
		return await item.context.helpers.getBinaryDataBuffer(
			item.itemIndex,
			field as string | IBinaryData,
		);
	} catch {
		throw invalidInput(
			parameter,
			"names a file that n8n's storage no longer has",
			'Run the workflow again from the node that makes the file.',
		);
	}
}

/** The picture as it is sent: its bytes untouched, named and typed by what they are. */
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

/**
 * Loads the picture that a parameter names and, unless `check` is off, checks it by its bytes.
 * Null when the parameter is empty.
 *
 * @throws ArgosIdentityError `invalidInput` or `invalidImage`; nothing has been sent then
 */
export async function loadPicture(
	item: ItemContext,
	parameter: PictureParameter,
	field: unknown,
	check: boolean,
): Promise<Picture | null> {
	if (field === undefined || field === null || field === '') return null;
	const loaded = await load(item, parameter, field, check);
	if (!Buffer.isBuffer(loaded)) throw invalidImage(parameter, loaded);
	if (loaded.length === 0) throw invalidImage(parameter, { reason: 'empty' });
	if (check) {
		const checked = checkIdImage(loaded);
		if (isRefused(checked)) throw invalidImage(parameter, checked);
		for (const remark of checked.remarks) {
			item.hints.add(`${SIDES[parameter].words} ${REMARKS[remark]}.`, item.itemIndex);
		}
	}
	return asPicture(loaded, parameter);
}
