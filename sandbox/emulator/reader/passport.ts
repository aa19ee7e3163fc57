import { printedDate } from './dates';
import { boxOf, outlineOf } from './fit';
import { HALF_CENTURY, zoneDate } from './mrz/date';
import { documentNumber } from './mrz/number';
import { findNames } from './mrz/names';
import { parsePassport } from './mrz/parse';
import { readZone, type ZoneReadings } from './mrz/readings';
import type { Ocr } from './ocr';
import type { Phrase } from './phrases';
import type { Box } from './greyPicture';
import { agreed, mostFrequent, SURE, type ReadValues, type ValueName } from './values';
import { lookCloser, type View } from './view';

export interface PassportReading {
	values: ReadValues;
	outline: Box;
}

/**
 * The page around its zone, ICAO 9303 part 4: 125 mm wide with lines of 112 mm and at least 5 mm
 * beside and 4 mm below them.
 */
function pageAround({ left, right, top, bottom }: Box): Box {
	const millimetre = (right - left) / 112;
	return {
		left: left - 5 * millimetre,
		right: right + 5 * millimetre,
		top,
		bottom: bottom + 4 * millimetre,
	};
}

/** Closer looks at the printed places of a passport whose layout is known. */
async function closerLooks(view: View, ocr: Ocr): Promise<Phrase[]> {
	const { fit } = view;
	if (!fit) return [];
	const looks: Phrase[] = [];
	const names: ValueName[] = ['identityNumber', 'lastName', 'firstName', 'issueDate'];
	for (const name of names) {
		const place = fit.layout.places[name];
		const phrase = place && (await lookCloser(view, boxOf(fit, place), ocr));
		if (phrase) looks.push(phrase);
	}
	return looks;
}

/** The latest printed date that lies between birth and today: the one that is not in the zone. */
function issueDateOf(phrases: readonly Phrase[], values: ReadValues, now: number) {
	const dated = phrases
		.map(({ text, confidence }) => ({ date: printedDate(text), confidence }))
		.filter((item): item is { date: string; confidence: number } => item.date !== undefined)
		.filter(({ date }) => Date.parse(date) <= now)
		.filter(
			({ date }) => date > (values.birthDate?.value ?? '') && date !== values.expireDate?.value,
		);
	const latest = dated
		.map(({ date }) => date)
		.sort()
		.at(-1);
	if (latest === undefined) return undefined;
	const accepted = dated.some(({ date, confidence }) => date === latest && confidence >= SURE);
	return { value: latest, accepted };
}

function valuesOf({ readings }: ZoneReadings, phrases: readonly Phrase[], now: number): ReadValues {
	const printedDates = phrases
		.map(({ text }) => printedDate(text))
		.filter((date) => date !== undefined);
	const printedWords = phrases
		// Numbers hold no brackets: a wide J is taken for one.
		.map(({ text }) => text.replaceAll(')', 'J'))
		.flatMap((text) => [...text.split(' '), text.replace(/ /g, '')]);
	const of = <Key extends 'birthDate' | 'expiryDate' | 'number'>(key: Key) =>
		readings.map((reading) => reading[key]);

	const values: ReadValues = {};
	const trusted = (name: ValueName, value: string | undefined) => {
		if (value !== undefined) values[name] = { value, accepted: true };
	};
	trusted('birthDate', zoneDate(of('birthDate'), printedDates, now));
	trusted('expireDate', zoneDate(of('expiryDate'), printedDates, now + HALF_CENTURY));
	trusted('identityNumber', documentNumber(of('number'), printedWords));

	const sexes = readings.map(({ sex }) => sex);
	const gender = mostFrequent(sexes);
	if (gender) values.gender = { value: gender, accepted: agreed(sexes, 2) !== undefined };
	const states = readings.map((reading) => reading.nationality);
	const nationality = mostFrequent(states);
	if (nationality !== undefined) {
		values.nationality = { value: nationality, accepted: agreed(states, 2) !== undefined };
	}
	const found = readings
		.map(({ names = '' }) => findNames(names, phrases))
		.filter((names) => names !== undefined);
	const [names] = found.sort((a, b) => a.errors - b.errors);
	if (names) {
		values.lastName = names.lastName;
		values.firstName = names.firstName;
	}
	const issueDate = issueDateOf(phrases, values, now);
	if (issueDate) values.issueDate = issueDate;
	return values;
}

/** Reads a passport by its machine readable zone. Undefined when it has none that could be read. */
export async function readPassport(
	view: View,
	ocr: Ocr,
	now: number,
): Promise<PassportReading | undefined> {
	const found = await readZone(view, ocr, parsePassport);
	if (!found || found.readings.length === 0) return undefined;
	const phrases = [...(await closerLooks(view, ocr)), ...view.phrases];
	const outline = view.fit ? outlineOf(view.fit) : pageAround(found.zone.box);
	return { values: valuesOf(found, phrases, now), outline };
}
