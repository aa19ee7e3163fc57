import type { Locator } from 'playwright-core';

export interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** How much more than the elements, in pixels. */
export interface Margin {
	top?: number;
	right?: number;
	bottom?: number;
	left?: number;
}

/** The smallest area around all these elements, with a margin. */
export async function areaAround(
	elements: readonly Locator[],
	{ top = 0, right = 0, bottom = 0, left = 0 }: Margin = {},
): Promise<Area> {
	const boxes = await Promise.all(elements.map(async (element) => await element.boundingBox()));
	const there = boxes.filter((box) => box !== null);
	if (there.length === 0 || there.length < boxes.length) throw new Error('An element is not there');
	const x = Math.min(...there.map((box) => box.x)) - left;
	const y = Math.min(...there.map((box) => box.y)) - top;
	return {
		x,
		y,
		width: Math.max(...there.map((box) => box.x + box.width)) + right - x,
		height: Math.max(...there.map((box) => box.y + box.height)) + bottom - y,
	};
}
