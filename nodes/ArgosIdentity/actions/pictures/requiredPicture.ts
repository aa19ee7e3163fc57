import { invalidInput } from '../../model/errors/inputErrors';
import type { FilePart } from '../../transport/multipart';
import type { SubmitOptions } from '../fields/options';
import type { ItemContext } from '../item/itemContext';
import { loadPicture } from './loadPicture';
import type { PictureSlot } from './slot';

/** As `loadPicture`, for a picture that there must be. */
export async function loadRequiredPicture(
	item: ItemContext,
	slot: PictureSlot,
	field: unknown,
	options: SubmitOptions,
): Promise<() => Promise<FilePart>> {
	const picture = await loadPicture(item, slot, field, options);
	if (picture !== null) return picture;
	throw invalidInput(
		slot.parameter,
		'is empty',
		'Give the name of the binary field with the image.',
	);
}
