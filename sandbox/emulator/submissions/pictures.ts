import type { ReceivedPart } from '../http/received';
import type { Picture } from './store';
import type { ImageType } from './submission';

/** A form's pictures, as they are stored under ARGOS's names; `names` says which part is which. */
export function picturesOf(
	parts: readonly ReceivedPart[],
	names: Readonly<Record<string, ImageType>>,
): Picture[] {
	return Object.entries(names).flatMap(([wanted, type]) => {
		const part = parts.find(({ name }) => name === wanted);
		return part?.bytes ? [{ type, bytes: part.bytes, sha256: part.sha256 }] : [];
	});
}
