import type { Box } from '../greyPicture';
import type { ColourPicture } from '../picture';
import { yellowIn, type Mask } from './mask';
import { holesIn, patchesOf, type Patch } from './patches';

/** Shares of the picture, and of the patch's own box. */
const MIN_PATCH = 0.001;
const MIN_FILLED = 0.5;
/** Share of the face's box that an eye or a mouth takes up at least; specks of noise are smaller. */
const MIN_PART = 0.006;

const middle = ({ box }: Patch) => ({
	x: (box.left + box.right) / 2,
	y: (box.top + box.bottom) / 2,
});

/** Two of one size, side by side in the upper part, and something below and between them. */
function hasFeatures(parts: readonly Patch[], width: number, height: number): boolean {
	const upper = parts.filter((part) => middle(part).y < height * 0.55);
	const lower = parts.filter((part) => middle(part).y >= height * 0.55);
	const [one, other] = upper;
	if (!one || !other || upper.length !== 2 || lower.length === 0) return false;
	const apart = Math.abs(middle(one).x - middle(other).x);
	const slope = Math.abs(middle(one).y - middle(other).y);
	const alike = Math.min(one.area, other.area) / Math.max(one.area, other.area);
	return apart > width * 0.25 && slope < apart * 0.4 && alike > 0.5;
}

function isFace(patch: Patch, mask: Mask): boolean {
	const { left, top, right, bottom } = patch.box;
	const [width, height] = [right - left, bottom - top];
	if (patch.area < MIN_PATCH * mask.width * mask.height) return false;
	if (patch.area < MIN_FILLED * width * height) return false;
	const parts = holesIn(mask, patch.box).filter(({ area }) => area >= MIN_PART * width * height);
	return hasFeatures(parts, width, height);
}

/**
 * Emulator's own rule: a face is a patch of the yellow that the specimens' cartoons have, with two
 * eyes side by side and a mouth. It finds no real face, nor the grey heads on the specimen documents.
 */
export function findFaces(picture: ColourPicture): Box[] {
	const mask = yellowIn(picture);
	return patchesOf(mask)
		.filter((patch) => isFace(patch, mask))
		.map(({ box }) => box);
}
