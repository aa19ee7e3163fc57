import type { Box } from '../greyPicture';
import type { Word } from '../ocr';

/** Lines of a machine readable zone as they were recognised, and where they stand. */
export interface Zone {
	lines: string[];
	box: Box;
}

const MIN_CHARACTERS = 22;
/** A line of names may have all its fillers taken for letters. */
const SURELY_NO_WORD = 30;

/** Words that stand on one line, from left to right. */
interface Row extends Box {
	text: string;
}

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;

function rowsOf(words: readonly Word[]): Row[] {
	const rows: Row[] = [];
	const mrzLike = words
		.map((word) => ({ ...word, text: word.text.replace(/[«»{(]/g, '<') }))
		.filter(({ text }) => /^[A-Z0-9<]+$/i.test(text))
		.sort((a, b) => a.left - b.left);
	for (const word of mrzLike) {
		const row = rows.find(
			(candidate) =>
				Math.abs(middle(candidate) - middle(word)) < (candidate.bottom - candidate.top) * 0.5 &&
				word.left - candidate.right < (candidate.bottom - candidate.top) * 2,
		);
		if (row) {
			row.text += word.text;
			row.right = Math.max(row.right, word.right);
			row.top = Math.min(row.top, word.top);
			row.bottom = Math.max(row.bottom, word.bottom);
		} else {
			const { left, top, right, bottom, text } = word;
			rows.push({ left, top, right, bottom, text });
		}
	}
	return rows;
}

/** Close letters in one long word, which printed text never shows. */
const isMrzRow = ({ text, left, right, top, bottom }: Row) =>
	text.length >= MIN_CHARACTERS &&
	(right - left) / text.length < (bottom - top) * 1.4 &&
	(/[0-9<]/.test(text) || text.length >= SURELY_NO_WORD);

const LINES = 3;

/** Lines of one zone begin and end together and stand close to each other. */
function belongTogether(upper: Row, lower: Row): boolean {
	const width = lower.right - lower.left;
	return (
		Math.abs(upper.left - lower.left) < width * 0.05 &&
		Math.abs(upper.right - lower.right) < width * 0.15 &&
		lower.bottom - upper.bottom < width * 0.1
	);
}

/**
 * The zone among recognised words: the lowest two or three long rows of equal length. Undefined
 * when there is none.
 */
export function findZone(words: readonly Word[]): Zone | undefined {
	const [lowest, ...others] = rowsOf(words)
		.filter(isMrzRow)
		.sort((a, b) => b.bottom - a.bottom);
	if (!lowest) return undefined;
	const rows = [lowest];
	for (const row of others) {
		const [upper] = rows;
		if (upper && rows.length < LINES && belongTogether(row, upper)) rows.unshift(row);
	}
	if (rows.length < 2) return undefined;
	return {
		lines: rows.map(({ text }) => text.toUpperCase()),
		box: {
			left: Math.min(...rows.map(({ left }) => left)),
			top: Math.min(...rows.map(({ top }) => top)),
			right: Math.max(...rows.map(({ right }) => right)),
			bottom: Math.max(...rows.map(({ bottom }) => bottom)),
		},
	};
}
