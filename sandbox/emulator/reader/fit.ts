import { resembles } from './distance';
import { LAYOUTS, type Anchor, type Layout, type Place } from './layouts';
import type { Word } from './ocr';
import type { Box } from './greyPicture';

/** A layout laid over a picture: picture = scale × layout + offset. */
export interface Fit {
	layout: Layout;
	scale: number;
	x: number;
	y: number;
}

interface Pair {
	anchor: Anchor;
	word: Word;
}

const MIN_PAIRS = 4;
/** Anchors nearer to each other than this give no scale; in units of the layout. */
const MIN_DISTANCE = 100;
/** How far off an anchor may be found, as a share of the layout's width. */
const TOLERANCE = 0.012;

function pairsOf({ anchors }: Layout, words: readonly Word[]): Pair[] {
	return anchors.flatMap((anchor) =>
		words.filter(({ text }) => resembles(text, anchor.text)).map((word) => ({ anchor, word })),
	);
}

function through(layout: Layout, a: Pair, b: Pair): Fit | undefined {
	const wide = Math.hypot(b.anchor.x - a.anchor.x, b.anchor.y - a.anchor.y);
	if (wide < MIN_DISTANCE) return undefined;
	const scale = Math.hypot(b.word.left - a.word.left, b.word.bottom - a.word.bottom) / wide;
	const x = a.word.left - scale * a.anchor.x;
	return { layout, scale, x, y: a.word.bottom - scale * a.anchor.y };
}

function supporters({ layout, scale, x, y }: Fit, pairs: readonly Pair[]): Pair[] {
	const near = scale * layout.size.width * TOLERANCE;
	return pairs.filter(
		({ anchor, word }) =>
			Math.abs(x + scale * anchor.x - word.left) < near &&
			Math.abs(y + scale * anchor.y - word.bottom) < near,
	);
}

/** The least-squares fit through pairs. */
function refine(layout: Layout, pairs: readonly Pair[]): Fit {
	const mean = (value: (pair: Pair) => number) =>
		pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
	const [ax, ay] = [mean(({ anchor }) => anchor.x), mean(({ anchor }) => anchor.y)];
	const [wx, wy] = [mean(({ word }) => word.left), mean(({ word }) => word.bottom)];
	const both = mean(
		({ anchor, word }) => (anchor.x - ax) * (word.left - wx) + (anchor.y - ay) * (word.bottom - wy),
	);
	const scale = both / mean(({ anchor }) => (anchor.x - ax) ** 2 + (anchor.y - ay) ** 2);
	return { layout, scale, x: wx - scale * ax, y: wy - scale * ay };
}

function fitOne(layout: Layout, words: readonly Word[]): Fit | undefined {
	if (!layout.title.every((title) => words.some(({ text }) => resembles(text, title)))) {
		return undefined;
	}
	const pairs = pairsOf(layout, words);
	let best: Pair[] = [];
	for (const [index, a] of pairs.entries()) {
		for (const b of pairs.slice(index + 1)) {
			const fit = through(layout, a, b);
			const found = fit ? supporters(fit, pairs) : [];
			if (found.length > best.length) best = found;
		}
	}
	return new Set(best.map(({ anchor }) => anchor)).size < MIN_PAIRS
		? undefined
		: refine(layout, best);
}

/** Finds which known form lies in the picture, and where. Undefined when none does. */
export function fitLayout(words: readonly Word[]): Fit | undefined {
	for (const layout of LAYOUTS) {
		const fit = fitOne(layout, words);
		if (fit) return fit;
	}
	return undefined;
}

/** Where a place of the layout is in the picture: from above the letters to below the baseline. */
export function boxOf({ scale, x, y }: Fit, place: Place): Box {
	return {
		left: x + scale * (place.x - 8),
		right: x + scale * (place.x + place.width),
		top: y + scale * (place.y - place.height * 1.02),
		bottom: y + scale * (place.y + place.height * 0.32),
	};
}

/** The whole document in the picture. */
export function outlineOf({ layout, scale, x, y }: Fit): Box {
	return {
		left: x,
		top: y,
		right: x + scale * layout.size.width,
		bottom: y + scale * layout.size.height,
	};
}

/** The words that stand at a place. */
export function wordsAt(fit: Fit, place: Place, words: readonly Word[]): Word[] {
	const { left, right } = boxOf(fit, place);
	const baseline = fit.y + fit.scale * place.y;
	return words
		.filter(
			(word) =>
				word.left > left &&
				word.left < right &&
				Math.abs(word.bottom - baseline) < fit.scale * place.height * 0.4,
		)
		.sort((a, b) => a.left - b.left);
}
