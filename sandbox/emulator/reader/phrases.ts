import type { Word } from './ocr';
import type { Box } from './greyPicture';

/** Words that stand together on one line. */
export interface Phrase extends Box {
	text: string;
	/** Of its least certain word. */
	confidence: number;
}

/** In pixels of the working size: a space is smaller, the gap between two columns larger. */
const GAP = 34;
/** Letters stand on one line; the tops of recognised words are less sure than the bottoms. */
const BASELINE = 9;

/** Joins words to phrases, line by line. */
export function phrasesOf(words: readonly Word[]): Phrase[] {
	const phrases: Phrase[] = [];
	for (const word of [...words].sort((a, b) => a.left - b.left)) {
		const phrase = phrases.find(
			({ right, bottom }) =>
				Math.abs(bottom - word.bottom) < BASELINE &&
				word.left - right < GAP &&
				word.left - right > -GAP,
		);
		if (!phrase) {
			phrases.push({ ...word });
			continue;
		}
		phrase.text += ` ${word.text}`;
		phrase.right = Math.max(phrase.right, word.right);
		phrase.top = Math.min(phrase.top, word.top);
		phrase.confidence = Math.min(phrase.confidence, word.confidence);
	}
	return phrases;
}
