import { BINARY_ENCODING, type IBinaryData } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import { isRecord } from '../../model/values/unknown';
import type { ItemContext } from '../item/itemContext';

/** A file that n8n holds for an item. */
export interface PictureFile {
	/** In bytes, without loading the file; null when n8n does not know it. */
	size: number | null;
	load: () => Promise<Buffer>;
}

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

function assertBinary(item: ItemContext, parameter: string, field: unknown): IBinaryData {
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

async function orLost<T>(parameter: string, promise: Promise<T>): Promise<T> {
	try {
		return await promise;
	} catch {
		throw invalidInput(
			parameter,
			"names a file that n8n's storage no longer has",
			'Run the workflow again from the node that makes the file.',
		);
	}
}

async function storedSize({ context }: ItemContext, binary: IBinaryData): Promise<number | null> {
	if (binary.id === undefined) return Buffer.byteLength(binary.data, BINARY_ENCODING);
	// Newer versions of n8n write it here, which spares reading it from the store.
	if (typeof binary.bytes === 'number') return binary.bytes;
	const { fileSize } = await context.helpers.getBinaryMetadata(binary.id);
	return typeof fileSize === 'number' ? fileSize : null;
}

/**
 * Finds the file that a parameter names, in every binary mode of n8n.
 *
 * @throws ArgosIdentityError `invalidInput` when there is none, or when it was lost; `load` too
 */
export async function findPictureFile(
	item: ItemContext,
	parameter: string,
	field: unknown,
): Promise<PictureFile> {
	const binary = assertBinary(item, parameter, field);
	const { helpers } = item.context;
	return {
		size: await orLost(parameter, storedSize(item, binary)),
		load: async () =>
			await orLost(
				parameter,
				helpers.getBinaryDataBuffer(item.itemIndex, field as string | IBinaryData),
			),
	};
}
