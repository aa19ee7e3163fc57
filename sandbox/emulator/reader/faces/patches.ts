import type { Box } from '../greyPicture';
import type { Mask } from './mask';

/** Pixels that hang together. */
export interface Patch {
	/** Number of pixels. */
	area: number;
	/** `right` and `bottom` are the first pixels outside. */
	box: Box;
}

/** All patches of a mask; pixels hang together side by side, not over corners. */
export function patchesOf({ data, width, height }: Mask): Patch[] {
	const left = Uint8Array.from(data);
	const patches: Patch[] = [];
	for (let start = 0; start < left.length; start += 1) {
		if (left[start] === 1) patches.push(takePatch(left, start, { width, height }));
	}
	return patches;
}

/** Takes one patch out of the pixels that are left. */
function takePatch(left: Uint8Array, start: number, { width, height }: Omit<Mask, 'data'>): Patch {
	const open = [start];
	const box = { left: width, top: height, right: 0, bottom: 0 };
	let area = 0;
	const visit = (at: number) => {
		if (left[at] !== 1) return;
		left[at] = 0;
		open.push(at);
	};
	left[start] = 0;
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const x = at % width;
		const y = (at - x) / width;
		area += 1;
		if (x < box.left) box.left = x;
		if (x >= box.right) box.right = x + 1;
		if (y < box.top) box.top = y;
		if (y >= box.bottom) box.bottom = y + 1;
		if (x > 0) visit(at - 1);
		if (x + 1 < width) visit(at + 1);
		// Above and below the picture there is nothing to visit.
		visit(at - width);
		visit(at + width);
	}
	return { area, box };
}

/** What is not in the mask within the box, but enclosed by it. */
export function holesIn({ data, width }: Mask, box: Box): Patch[] {
	const size = { width: box.right - box.left, height: box.bottom - box.top };
	const rest = new Uint8Array(size.width * size.height);
	for (let y = 0, at = 0; y < size.height; y += 1) {
		const row = (box.top + y) * width + box.left;
		for (let x = 0; x < size.width; x += 1, at += 1) {
			if (data[row + x] === 0) rest[at] = 1;
		}
	}
	const isEnclosed = ({ left, top, right, bottom }: Box) =>
		left > 0 && top > 0 && right < size.width && bottom < size.height;
	return patchesOf({ data: rest, ...size }).filter((patch) => isEnclosed(patch.box));
}
