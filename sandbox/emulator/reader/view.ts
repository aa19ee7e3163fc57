import { fitLayout, type Fit } from './fit';
import type { Ocr, Word } from './ocr';
import { phrasesOf, type Phrase } from './phrases';
import type { Box, GreyPicture } from './greyPicture';
import { cut, straighten } from './picture';

/** A picture with all that was recognised on it at first sight. */
export interface View {
	picture: GreyPicture;
	words: Word[];
	phrases: Phrase[];
	/** Where a known form lies in it, if one does. */
	fit: Fit | undefined;
}

export async function look(picture: GreyPicture, ocr: Ocr): Promise<View> {
	const level = await straighten(picture);
	const words = await ocr.words(level, 'page');
	return { picture: level, words, phrases: phrasesOf(words), fit: fitLayout(words) };
}

/** Letters of this height are recognised best; in pixels. */
const LETTER_HEIGHT = 34;

/** A second, closer look at one line of text. */
export async function lookCloser(
	{ picture }: View,
	box: Box,
	ocr: Ocr,
): Promise<Phrase | undefined> {
	const line = await cut(picture, box);
	// Two thirds of the box are letters, the rest is air.
	const scale = Math.max(1, LETTER_HEIGHT / (line.height * 0.6));
	const words = await ocr.words(line, 'line', scale);
	const [first] = words;
	if (!first) return undefined;
	return {
		...box,
		text: words.map(({ text }) => text).join(' '),
		confidence: Math.min(...words.map(({ confidence }) => confidence)),
	};
}
