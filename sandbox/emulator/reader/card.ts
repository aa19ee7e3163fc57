import { printedDate } from './dates';
import { resembles } from './distance';
import { boxOf, outlineOf, wordsAt, type Fit } from './fit';
import type { Place } from './layouts';
import { asDigits } from './mrz/parse';
import type { Ocr } from './ocr';
import type { Box } from './greyPicture';
import { SURE, type ReadValue, type ReadValues, type ValueName } from './values';
import { lookCloser, type View } from './view';

export interface CardReading {
	name: 'license' | 'id-card';
	values: ReadValues;
	outline: Box;
}

const NAME = /^[A-Z][A-Z' -]+$/;
const LETTERS: Readonly<Record<string, string>> = {
	'0': 'O',
	'1': 'I',
	'2': 'Z',
	'5': 'S',
	'6': 'G',
	'8': 'B',
	')': 'J',
};

/** Larkmoor numbers its cards with so many letters, then digits, nine characters in all. */
function numberOf(text: string, letters: number): string | undefined {
	const all = text.replace(/[ .]/g, '').toUpperCase();
	const front = Array.from(all.slice(0, letters), (character) => LETTERS[character] ?? character);
	const number = front.join('') + asDigits(all.slice(letters));
	return number.length === 9 && /^[A-Z]+\d+$/.test(number) ? number : undefined;
}

/** Turns what stands at a place into a value; undefined when it cannot be one. */
const VALUES: Record<ValueName, (text: string) => string | undefined> = {
	lastName: nameOf,
	firstName: nameOf,
	birthDate: printedDate,
	issueDate: printedDate,
	expireDate: printedDate,
	gender: (text) => ({ F: 'female', M: 'male' })[text.slice(0, 1).toUpperCase()],
	nationality: (text) => (resembles(text, 'LARKMOORIAN') ? 'ZZL' : undefined),
	identityNumber: (text) => numberOf(text, 3),
	licenseNumber: (text) => numberOf(text, 2),
};

function nameOf(text: string): string | undefined {
	const name = text.toUpperCase();
	return NAME.test(name) ? name : undefined;
}

async function readPlace(
	view: View,
	fit: Fit,
	[name, place]: [ValueName, Place],
	ocr: Ocr,
): Promise<ReadValue | undefined> {
	const words = wordsAt(fit, place, view.words);
	const seen = VALUES[name](words.map(({ text }) => text).join(' '));
	const confidence = Math.min(...words.map((word) => word.confidence));
	const closer = await lookCloser(view, boxOf(fit, place), ocr);
	const again = closer && VALUES[name](closer.text);
	if (seen === undefined || again === undefined) {
		const value = seen ?? again;
		const sureness = seen === undefined ? (closer?.confidence ?? 0) : confidence;
		return value === undefined ? undefined : { value, accepted: sureness >= SURE };
	}
	const surer = (closer?.confidence ?? 0) > confidence ? again : seen;
	// A first letter is lost now and then; none is ever made up.
	const value = [seen, again].find((text) => text !== surer && text.endsWith(surer)) ?? surer;
	return { value, accepted: seen === again };
}

/** Reads a card whose form is known, place by place. Undefined when the picture shows no such card. */
export async function readCard(view: View, ocr: Ocr): Promise<CardReading | undefined> {
	const { fit } = view;
	if (!fit || fit.layout.name === 'passport') return undefined;
	const values: ReadValues = {};
	for (const entry of Object.entries(fit.layout.places) as Array<[ValueName, Place]>) {
		const value = await readPlace(view, fit, entry, ocr);
		if (value) values[entry[0]] = value;
	}
	return { name: fit.layout.name, values, outline: outlineOf(fit) };
}
