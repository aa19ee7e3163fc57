import { BINARY_ENCODING, type IBinaryData } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import type { ItemContext } from '../item/itemContext';
import { findFile } from './findFile';

/** A file that n8n holds for an item. */
export interface PictureFile {
	/** In bytes, without loading the file; null when n8n does not know it. */
	size: number | null;
	load: () => Promise<Buffer>;
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
 * Finds the file that a parameter names or gives, in every binary mode of n8n.
 *
 * @throws ArgosIdentityError `invalidInput` when there is none, or when it was lost; `load` too
 */
export async function findPictureFile(
	item: ItemContext,
	parameter: string,
	given: unknown,
): Promise<PictureFile> {
	const binary = findFile(item, parameter, given);
	const { helpers } = item.context;
	return {
		size: await orLost(parameter, storedSize(item, binary)),
		load: async () => await orLost(parameter, helpers.getBinaryDataBuffer(item.itemIndex, binary)),
	};
}
