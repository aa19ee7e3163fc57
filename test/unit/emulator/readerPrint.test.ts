import { asDocument } from '../../../sandbox/emulator/reader/answer';
import { fullDate, printedDate } from '../../../sandbox/emulator/reader/dates';
import { boxOf, fitLayout, outlineOf } from '../../../sandbox/emulator/reader/fit';
import { LAYOUTS } from '../../../sandbox/emulator/reader/layouts';
import { phrasesOf } from '../../../sandbox/emulator/reader/phrases';
import { agreed, mostFrequent } from '../../../sandbox/emulator/reader/values';

describe('a printed date', () => {
	it.each([
		['12 AUG 1974', '1974-08-12'],
		['12 aug 1974', '1974-08-12'],
		['O4 JUN 2O23', '2023-06-04'],
		['15)AN 1984', '1984-01-15'],
		['21 0cT 2024', '2024-10-21'],
		['12.08.1974', '1974-08-12'],
		['1974-08-12', '1974-08-12'],
	])('%s is %s', (text, date) => {
		expect(printedDate(text)).toBe(date);
	});

	it.each([['31 FEB 2020'], ['12 XYZ 1974'], ['NOT A REAL DOCUMENT'], ['12 JUL'], ['']])(
		'is not seen in "%s"',
		(text) => {
			expect(printedDate(text)).toBeUndefined();
		},
	);

	it('is not one of two months that it is equally near to', () => {
		expect(printedDate('12 JUX 1974')).toBeUndefined();
	});
});

it('a date of two digits a year is the latest that is not ahead of a day', () => {
	expect(fullDate('010101', Date.UTC(2026, 0, 1))).toBe('2001-01-01');
	expect(fullDate('390531', Date.UTC(2076, 0, 1))).toBe('2039-05-31');
	expect(fullDate('390531', Date.UTC(2026, 0, 1))).toBe('1939-05-31');
});

it('readings agree only when none says otherwise', () => {
	expect(agreed(['a', undefined, 'a'], 2)).toBe('a');
	expect(agreed(['a'], 2)).toBeUndefined();
	expect(agreed(['a', 'a', 'b'], 2)).toBeUndefined();
	expect(mostFrequent(['a', 'a', 'b'])).toBe('a');
	expect(mostFrequent(['a', 'b'])).toBeUndefined();
});

const word = (text: string, left: number, bottom: number, confidence = 95) => ({
	text,
	confidence,
	left,
	right: left + text.length * 15,
	top: bottom - 25,
	bottom,
});

it('words on one line become one phrase, words in another column do not', () => {
	const phrases = phrasesOf([
		word('MARIA', 170, 103),
		word('ANNA', 100, 100, 60),
		word('UTOPIAN', 500, 101),
	]);
	expect(phrases).toMatchObject([
		{ text: 'ANNA MARIA', confidence: 60 },
		{ text: 'UTOPIAN', confidence: 95 },
	]);
});

describe('a known form', () => {
	const license = LAYOUTS.find(({ name }) => name === 'license');
	const seen = (skipped: readonly string[] = []) =>
		(license?.anchors ?? [])
			.filter(({ text }) => !skipped.includes(text))
			.map(({ text, x, y }) => word(text, 100 + 1.4 * x, 80 + 1.4 * y));

	it('is found by its words, with its place and size', () => {
		const fit = fitLayout([...seen(), word('Date', 900, 300), word('REPUBLIC', 0, 0)]);
		expect(fit?.layout.name).toBe('license');
		expect(fit?.scale).toBeCloseTo(1.4);
		const { left, top, right } = fit ? outlineOf(fit) : { left: 0, top: 0, right: 0 };
		expect([left, top, right].map(Math.round)).toEqual([100, 80, 100 + Math.round(856 * 1.4)]);
	});

	it('tells where a value stands although its label was not recognised', () => {
		const fit = fitLayout(seen(['Surname', 'Given']));
		const place = license?.places.lastName;
		const box = fit && place && boxOf(fit, place);
		expect(box?.left).toBeLessThan(100 + 1.4 * 40);
		expect(box?.bottom).toBeGreaterThan(80 + 1.4 * 153);
	});

	it('is not seen without its title', () => {
		expect(fitLayout(seen(['DRIVING']))).toBeUndefined();
	});
});

it('what was read is worded as ARGOS words it', () => {
	const value = (text: string, accepted = true) => ({ value: text, accepted });
	const document = asDocument('license', {
		lastName: value('MARLOWE-TESTER'),
		firstName: value('THEO', false),
		licenseNumber: value('LM0012345'),
		birthDate: value('1990-02-28'),
	});
	expect(document).toEqual({
		document_fields: {
			name: true,
			birthDate: true,
			gender: false,
			nationality: false,
			documentNumber: true,
			issueDate: true,
			expireDate: true,
		},
		missing_fields: ['issueDate', 'expireDate'],
		reviewOCRData: {
			ocr_lastName: 'MARLOWE-TESTER',
			accepted_ocr_lastName: true,
			ocr_firstName: 'THEO',
			accepted_ocr_firstName: false,
			ocr_name: 'THEO MARLOWE-TESTER',
			accepted_ocr_name: false,
			ocr_birthDate: '1990-02-28',
			accepted_ocr_birthDate: true,
			ocr_licenseNumber: 'LM0012345',
			accepted_ocr_licenseNumber: true,
		},
	});
});
