import type { GreyPicture } from './greyPicture';
import { reduce } from './picture';

/** Width of the picture in which patches are looked for; averages away noise. */
const WIDTH = 350;
/** Brighter than any paper in a photograph. */
const DAZZLING = 247;
/** Edge of the smallest square patch, as a share of the picture's height; gaps between lines are narrower. */
const PATCH = 0.09;

/**
 * Emulator's own rule: a dazzling white patch inside the picture is strong glare. White that
 * reaches the picture's edge is a white ground, not a reflection.
 */
export async function hasGlare(picture: GreyPicture): Promise<boolean> {
	const { data, width, height } = await reduce(picture, WIDTH);
	const dazzling = Uint8Array.from(data, (level) => (level >= DAZZLING ? 1 : 0));
	spreadFromEdges(dazzling, width, height);
	return largestSquare(dazzling, width, height) >= Math.round(height * PATCH);
}

/** Puts out every dazzling pixel that hangs together with one at the picture's edge. */
function spreadFromEdges(pixels: Uint8Array, width: number, height: number): void {
	const open: number[] = [];
	const visit = (x: number, y: number) => {
		const at = y * width + x;
		if (x < 0 || y < 0 || x >= width || y >= height || pixels[at] !== 1) return;
		pixels[at] = 0;
		open.push(at);
	};
	for (let x = 0; x < width; x += 1) [0, height - 1].forEach((y) => visit(x, y));
	for (let y = 0; y < height; y += 1) [0, width - 1].forEach((x) => visit(x, y));
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const [x, y] = [at % width, Math.floor(at / width)];
		visit(x - 1, y);
		visit(x + 1, y);
		visit(x, y - 1);
		visit(x, y + 1);
	}
}

/** The edge of the largest square of dazzling pixels. */
function largestSquare(pixels: Uint8Array, width: number, height: number): number {
	const edges = new Uint16Array(pixels.length);
	let largest = 0;
	for (let y = 1; y < height; y += 1) {
		for (let x = 1; x < width; x += 1) {
			const at = y * width + x;
			if (pixels[at] !== 1) continue;
			const left = edges[at - 1] ?? 0;
			const above = edges[at - width] ?? 0;
			const corner = edges[at - width - 1] ?? 0;
			edges[at] = Math.min(left, above, corner) + 1;
			largest = Math.max(largest, edges[at]);
		}
	}
	return largest;
}
