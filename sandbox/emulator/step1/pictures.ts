import type { ReceivedPart } from '../http/received';
import type { Picture } from '../submissions/store';
import { IMAGE_TYPES } from '../submissions/submission';

/** The pictures of a form, by ARGOS's names. */
export function picturesOf(parts: readonly ReceivedPart[]): Picture[] {
	return IMAGE_TYPES.flatMap((type) => {
		const part = parts.find(({ name }) => name === type);
		return part?.bytes ? [{ type, bytes: part.bytes, sha256: part.sha256 }] : [];
	});
}
