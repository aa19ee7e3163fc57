import type { Forms } from '../forms/forms';
import type { Submission } from '../submissions/submission';
import type { Item } from './wording';

/** Where a part stands in an item, as a path. Of most the documentation says only the name. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
	id_image: ['image.idImage', 'image.idBackImage'],
	selfie_image: ['image.selfieImage'],
	review: ['reviewer', 'kyc.comment', 'kyc.commentCode'],
	'data.full_name': ['data.full_name', 'data.name'],
};

/** Inferred: how a deleted part is shown. */
const EMPTY: Record<Exclude<Forms['erased'], 'absent'>, unknown> = { null: null, empty: '' };

const isItem = (value: unknown): value is Item =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function without(item: Item, path: readonly string[], form: Forms['erased']): Item {
	const [key = '', ...inner] = path;
	if (!(key in item)) return item;
	const { [key]: value, ...rest } = item;
	if (inner.length > 0) {
		return isItem(value) ? { ...item, [key]: without(value, inner, form) } : item;
	}
	return form === 'absent' ? rest : { ...rest, [key]: EMPTY[form] };
}

/** The item without the parts that were deleted alone. */
export function withoutErased(item: Item, { erased }: Submission, { erased: form }: Forms): Item {
	const paths = [...(erased ?? [])].flatMap((part) => PLACES[part] ?? [part]);
	return paths.reduce((left, path) => without(left, path.split('.'), form), item);
}
