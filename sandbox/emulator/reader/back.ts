import type { CardReading } from './card';
import { distance } from './distance';
import { HALF_CENTURY, zoneDate } from './mrz/date';
import { documentNumber } from './mrz/number';
import { asDigits, parseCard } from './mrz/parse';
import { readZone } from './mrz/readings';
import type { Ocr } from './ocr';
import type { GreyPicture } from './greyPicture';
import { straighten } from './picture';
import type { ReadValues } from './values';
import { look, type View } from './view';

/** Two numbers of different cards differ in more places than misreading explains. */
const MISREAD = 2;

/** Look-alikes made one, so that misreading one for the other is no difference. */
const folded = (text: string) => asDigits(text.toUpperCase());

const isSameNumber = (a: string, b: string) => distance(folded(a), folded(b)) <= MISREAD;

/** What the back adds to the front; `belongs` is false when it is the back of another card. */
export interface BackReading {
	belongs: boolean;
	values: ReadValues;
}

/** Emulator's own rule: the back of a license shows the number of its front. */
function readLicenseBack(front: CardReading, { words }: View): BackReading {
	const number = front.values.licenseNumber?.value;
	const belongs =
		number === undefined
			? words.some(({ text }) => text === 'CLASSES')
			: words.some(({ text }) => isSameNumber(text, number));
	return { belongs, values: {} };
}

/** Looks where the zone of a card lies as a rule, which saves a look at the whole picture. */
async function readCardZone(back: GreyPicture, ocr: Ocr) {
	const lower = { picture: await straighten(back), words: [] };
	const found =
		(await readZone(lower, ocr, parseCard)) ??
		(await readZone(await look(back, ocr), ocr, parseCard));
	return found?.readings ?? [];
}

/** Emulator's own rule: the zone on the back of an identity card has the number of its front. */
async function readIdCardBack(front: CardReading, back: GreyPicture, ocr: Ocr, now: number) {
	const readings = await readCardZone(back, ocr);
	const numbers = readings.map(({ number }) => number);
	const { identityNumber } = front.values;
	const belongs =
		identityNumber === undefined
			? readings.length > 0
			: numbers.some((text) => text && isSameNumber(text.slice(0, 9), identityNumber.value));
	const values: ReadValues = {};
	const number = documentNumber(numbers, identityNumber ? [identityNumber.value] : []);
	if (number !== undefined) values.identityNumber = { value: number, accepted: true };
	const printed = (name: 'birthDate' | 'expireDate') => {
		const value = front.values[name]?.value;
		return value === undefined ? [] : [value];
	};
	const birthDate = zoneDate(
		readings.map((reading) => reading.birthDate),
		printed('birthDate'),
		now,
	);
	if (birthDate !== undefined) values.birthDate = { value: birthDate, accepted: true };
	const expireDate = zoneDate(
		readings.map((reading) => reading.expiryDate),
		printed('expireDate'),
		now + HALF_CENTURY,
	);
	if (expireDate !== undefined) values.expireDate = { value: expireDate, accepted: true };
	return { belongs, values };
}

/** Reads the back of a card whose front has been read. */
export async function readBack(
	front: CardReading,
	back: GreyPicture,
	ocr: Ocr,
	now: number,
): Promise<BackReading> {
	if (front.name === 'license') return readLicenseBack(front, await look(back, ocr));
	return await readIdCardBack(front, back, ocr, now);
}
