import { checkDigit } from '../../../sandbox/emulator/reader/mrz/checkDigit';
import { zoneDate } from '../../../sandbox/emulator/reader/mrz/date';
import { findNames } from '../../../sandbox/emulator/reader/mrz/names';
import { documentNumber } from '../../../sandbox/emulator/reader/mrz/number';
import { parseCard, parsePassport } from '../../../sandbox/emulator/reader/mrz/parse';
import { findZone } from '../../../sandbox/emulator/reader/mrz/zone';

/** The specimens that ICAO 9303 prints in parts 4 and 5. */
const PASSPORT = [
	'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
	'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const CARD = [
	'I<UTOD231458907<<<<<<<<<<<<<<<',
	'7408122F1204159UTO<<<<<<<<<<<6',
	'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

const [FIRST = '', SECOND = ''] = PASSPORT;
const passport = (second: string, first = FIRST) => parsePassport([first, second]);
const phrase = (text: string, bottom: number, confidence = 95) => ({
	text,
	confidence,
	left: 0,
	right: 100,
	top: bottom - 20,
	bottom,
});

it.each([
	['520727', '3'],
	['AB2134<<<', '5'],
	['L898902C3', '6'],
])('the check digit of %s is %s, as ICAO 9303 part 3 has it', (text, digit) => {
	expect(checkDigit(text)).toBe(digit);
});

describe('the zone of a passport', () => {
	it('is read as ICAO 9303 prints it', () => {
		expect(parsePassport(PASSPORT)).toEqual({
			number: 'L898902C36',
			birthDate: '740812',
			expiryDate: '120415',
			sex: 'female',
			nationality: 'UTO',
			names: 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
			compositeFits: true,
		});
	});

	it('is read although O stands for 0 where only a digit can stand', () => {
		expect(passport(SECOND.replace('7408122', '74O8I22'))?.birthDate).toBe('740812');
	});

	it('is read although the O of the state was recognised twice', () => {
		const doubled = passport(SECOND.replace('UTO', 'UTO0'));
		expect(doubled).toMatchObject({ nationality: 'UTO', birthDate: '740812', sex: 'female' });
	});

	it('is read although fillers at the end are letters or too many', () => {
		const read = passport('P4412MK2B3UTO8401153F3912081217512068<<<K<LKL06');
		expect(read?.expiryDate).toBe('391208');
	});

	it.each([
		['birth', '7408122', '7408132', 'birthDate'],
		['expiry', '1204159', '1204169', 'expiryDate'],
	])('gives no date of %s that its check digit contradicts', (_name, right, wrong, key) => {
		const read = passport(SECOND.replace(right, wrong));
		expect(read).toBeDefined();
		expect(read).not.toHaveProperty(key);
	});

	it('gives no date that no calendar has, whatever its check digit', () => {
		expect(passport(SECOND.replace('7408122', `741312${checkDigit('741312')}`))).not.toHaveProperty(
			'birthDate',
		);
	});

	it('knows Germany by its one letter', () => {
		expect(passport(SECOND.replace('UTO', 'D<<'))?.nationality).toBe('DEU');
	});

	it('is not seen in other lines', () => {
		expect(parsePassport(['PASSPORT SPECIMEN', 'NOT A REAL DOCUMENT'])).toBeUndefined();
		expect(parsePassport([])).toBeUndefined();
	});
});

it('the zone of a card is read as ICAO 9303 prints it', () => {
	expect(parseCard(CARD)).toMatchObject({
		number: 'D231458907',
		birthDate: '740812',
		expiryDate: '120415',
		nationality: 'UTO',
		compositeFits: true,
	});
});

describe('the document number', () => {
	const right = 'L898902C36';

	it('is given when its check digit fits and the printed number says the same', () => {
		expect(documentNumber([right], ['L898902C3'])).toBe('L898902C3');
	});

	it('is not given when its check digit does not fit, though all readings agree', () => {
		expect(documentNumber(['L898902C46', 'L898902C46'], ['L898902C4'])).toBeUndefined();
	});

	it('is not given when a look-alike would fit as well and nothing printed decides', () => {
		expect(documentNumber(['A12345G70', 'A1234S678'], [])).toBeUndefined();
		const unseen = `A1234S790${checkDigit('A1234S790')}`;
		expect(documentNumber([unseen, unseen], [])).toBeUndefined();
		expect(documentNumber([unseen, unseen], ['A1234S790'])).toBe('A1234S790');
	});

	it('is not given when the print shows a look-alike that the check digit cannot tell apart', () => {
		const read = `A12348790${checkDigit('A12348790')}`;
		expect(checkDigit('A1234S790')).toBe(checkDigit('A12348790'));
		expect(documentNumber([read, read], ['A1234S790'])).toBeUndefined();
	});

	it('is given when the print misreads what the check digit tells apart', () => {
		expect(documentNumber(['P4412MK2B3'], ['P4412MK28'])).toBe('P4412MK2B');
	});

	it('is taken from the print when the zone misreads what the check digit tells apart', () => {
		expect(documentNumber(['264Y7443A7'], ['Z64Y7443A'])).toBe('Z64Y7443A');
	});

	it('is given without a character that was recognised twice, if the print has it so', () => {
		const doubled = 'ZWKS57H60Q2';
		expect(documentNumber([doubled], ['ZWK57H60Q'])).toBe('ZWK57H60Q');
		expect(documentNumber([doubled, doubled], [])).toBeUndefined();
	});

	it('is not given when two readings fit and contradict each other', () => {
		expect(documentNumber(['R9236G4632', 'R923664632'], [])).toBeUndefined();
	});
});

describe('a date of the zone', () => {
	const today = Date.UTC(2026, 0, 1);

	it('needs two readings that agree, or one and the print', () => {
		expect(zoneDate(['740812', undefined, '740812'], [], today)).toBe('1974-08-12');
		expect(zoneDate(['740812'], ['1974-08-12'], today)).toBe('1974-08-12');
		expect(zoneDate(['740812'], [], today)).toBeUndefined();
	});

	it('is not given when readings contradict each other', () => {
		expect(zoneDate(['740812', '740812', '740817'], ['1974-08-12'], today)).toBeUndefined();
	});

	it('lies in the last hundred years', () => {
		expect(zoneDate(['251231', '251231'], [], today)).toBe('2025-12-31');
		expect(zoneDate(['260102', '260102'], [], today)).toBe('1926-01-02');
	});
});

describe('names', () => {
	const printed = [phrase('ERIKSSON', 100), phrase('ANNA MARIA', 150), phrase('UTOPIAN', 200)];
	const names = (zone: string, phrases = printed) => findNames(zone, phrases);

	it('are those printed ones that the zone has too', () => {
		expect(names('ERIKSSON<<ANNA<MARIA<<<<<<<')).toEqual({
			lastName: { value: 'ERIKSSON', accepted: true },
			firstName: { value: 'ANNA MARIA', accepted: true },
			errors: 0,
		});
	});

	it('are found although fillers were taken for letters', () => {
		const found = names('ERIKSSONKKANNA<KMARIAKLLLLLKL');
		expect(found?.lastName.value).toBe('ERIKSSON');
		expect(found?.firstName.value).toBe('ANNA MARIA');
	});

	it('are accepted with a difference only when they are clearly printed', () => {
		const unclear = [phrase('ERIKSSQN', 100, 40), phrase('ANNA MARIA', 150)];
		const found = names('ERIKSSON<<ANNA<MARIA<<<', unclear);
		expect(found?.lastName.accepted).toBe(false);
		expect(found?.firstName.accepted).toBe(true);
	});

	it('are missing rather than those of somebody else', () => {
		expect(names('MUSTERMANN<<ERIKA<<<<<')).toBeUndefined();
	});
});

it('a zone is found among other words and put together from pieces', () => {
	const word = (text: string, left: number, right: number, bottom: number) => ({
		text,
		confidence: 90,
		left,
		right,
		top: bottom - 28,
		bottom,
	});
	const zone = findZone([
		word('PASSPORT', 900, 1050, 650),
		word('P<UTOERIKSSON<<ANNA', 160, 620, 847),
		word('<MARIA<<<<<<<<<<<<<<<<<<<', 625, 1243, 847),
		word('L898902C36UTO7408122F1204159ZE184226B<<<<<10', 160, 1243, 909),
	]);
	expect(zone?.lines).toEqual(PASSPORT);
	expect(findZone([word('PASSPORT', 900, 1050, 650)])).toBeUndefined();
});
