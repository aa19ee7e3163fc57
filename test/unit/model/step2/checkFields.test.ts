import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	checkStep2Fields,
	type GivenStep2Fields,
} from '../../../../nodes/ArgosIdentity/model/step2/checkFields';
import { thrownBy, wordsOf } from '../../support/thrown';

const NOW = Date.UTC(2026, 10, 25, 12);
const required: GivenStep2Fields = {
	submissionId: 'sub-1',
	fullName: 'Anna Specimen',
	birthDate: '1991-05-17',
	additionalFields: {},
};

const check = (given: Partial<GivenStep2Fields>) =>
	checkStep2Fields({ ...required, ...given }, NOW);
const added = (name: string, value: unknown): unknown =>
	(check({ additionalFields: { [name]: value } }) as Record<string, unknown>)[name];
const refusal = (given: Partial<GivenStep2Fields>) => thrownBy(() => check(given));
const refusalOf = (name: string, value: unknown) =>
	refusal({ additionalFields: { [name]: value } });

describe('the fields of a selfie', () => {
	it('are null where nothing is added', () => {
		expect(check({})).toEqual({
			submissionId: 'sub-1',
			fullName: 'Anna Specimen',
			birthDate: '1991-05-17',
			gender: null,
			nationality: null,
			identityNumber: null,
			licenseNumber: null,
			issueDate: null,
			expireDate: null,
			documentNumber: null,
			serialNumber: null,
			globalCode: null,
			compoundCode: null,
			formattedAddress: null,
			addressInput: null,
			addressDetail: null,
		});
	});

	it.each([undefined, null, '', {}])('are null where the collection is %j', (additionalFields) => {
		expect(check({ additionalFields })).toEqual(check({}));
	});

	it.each([undefined, null, '', '  '])('are not sent where what was added gives %j', (value) => {
		expect(added('nationality', value)).toBeNull();
		expect(added('issueDate', value)).toBeNull();
	});

	it.each([
		['gender', 'Female', 'female'],
		['gender', 'M', 'male'],
		['nationality', 'south korea', 'KOR'],
		['nationality', 'KR', 'KOR'],
		['identityNumber', ' 9*****-1****** ', '9*****-1******'],
		['issueDate', '2020-01-02T00:00:00', '2020-01-02'],
		['expireDate', '2030-01-02', '2030-01-02'],
		['documentNumber', 1234567, '1234567'],
		['serialNumber', 'ab 12', 'ab 12'],
		['formattedAddress', '1 Specimen Street', '1 Specimen Street'],
	])('%s %j are sent as %j', (name, given, sent) => {
		expect(added(name, given)).toBe(sent);
	});
});

describe('the submission ID', () => {
	it.each(['', '  ', null, undefined])('is refused where it is empty: %j', (submissionId) => {
		expect(refusal({ submissionId })).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: "'Submission ID' is empty",
			description: expect.stringContaining('the row of Step 1'),
		});
	});

	it.each(['undefined', 'null', 'NaN', '[object Object]'])(
		'is refused where an empty value became a text: %s',
		(submissionId) => {
			expect(refusal({ submissionId }).message).toContain('what an empty value leaves behind');
		},
	);

	it.each(['{{ $json.submissionId }}', 'sub\u200b1', 'a\nb', {}])(
		'is refused: %j',
		(submissionId) => {
			expect(refusal({ submissionId }).code).toBe('invalidInput');
		},
	);
});

describe('the name', () => {
	it.each(['Anna Specimen', 'Anna Null', 'Nan', '홍길동', 'علی‌رضا', "D'Arcy-O’Neil"])(
		'is sent as it is: %s',
		(fullName) => {
			expect(check({ fullName }).fullName).toBe(fullName);
		},
	);

	it.each(['', ' ', null, undefined])('is refused where it is empty: %j', (fullName) => {
		expect(refusal({ fullName }).message).toBe("'fullName' is empty");
	});

	it.each([
		'undefined undefined',
		'Anna undefined',
		'null',
		'null null',
		'[object Object]',
		'{{ $json.fullName }}',
	])('is refused where an expression gave nothing: %s', (fullName) => {
		expect(refusal({ fullName }).message).toContain('leaves behind');
	});

	it('is refused where the row that it comes from was masked, with where to change that', () => {
		expect(refusal({ fullName: 'A***' })).toMatchObject({
			message: "'fullName' is masked",
			description: expect.stringContaining("Set 'personalData' to Full"),
		});
	});

	it('is refused with something in it that nobody sees', () => {
		expect(refusal({ fullName: 'Anna\u200b Specimen' }).message).toContain('U+200B');
	});
});

describe('the birth date', () => {
	it.each([
		['1991-05-17', '1991-05-17'],
		[' 1991-05-17 ', '1991-05-17'],
		['1991-05-17T00:00:00', '1991-05-17'],
		['1991-05-17T00:00:00.000Z', '1991-05-17'],
		['1991-05-17T00:00:00.000+09:00', '1991-05-17'],
		['2000-02-29', '2000-02-29'],
		['2026-11-25', '2026-11-25'],
		[new Date('1991-05-17'), '1991-05-17'],
		[DateTime.fromISO('1991-05-17', { zone: 'Asia/Seoul' }), '1991-05-17'],
		[DateTime.fromISO('1991-05-17', { zone: 'America/Lima' }), '1991-05-17'],
		[DateTime.fromISO('1991-05-17T21:30', { zone: 'America/Lima' }), '1991-05-17'],
	])('%j is %s', (birthDate, day) => {
		expect(check({ birthDate }).birthDate).toBe(day);
	});

	it.each([
		'17.05.1991',
		'5/17/1991',
		'05-06-1991',
		'1991/05/17',
		'1991-5-17',
		'17051991',
		'1991-02-29',
		'91-05-17',
		'17 May 1991',
		19910517,
		{},
		[],
		true,
	])('%j is refused with the form that is wanted', (birthDate) => {
		expect(refusal({ birthDate })).toMatchObject({ code: 'invalidInput', sent: 'no' });
	});

	it('in another form is told the wanted one in the message itself', () => {
		expect(refusal({ birthDate: '17.05.1991' }).message).toBe(
			"'birthDate' is not a date that is written as YYYY-MM-DD",
		);
	});

	it.each([
		'1991-05-16T15:00:00.000Z',
		new Date('1991-05-16T15:00:00Z'),
		DateTime.fromISO('1991-05-16T15:00:00Z', { zone: 'utc' }),
	])('%j could be two days, and is refused', (birthDate) => {
		expect(refusal({ birthDate })).toMatchObject({
			message:
				"'birthDate' is a time in UTC, which is another day in other time zones. Write it as YYYY-MM-DD",
			description: expect.stringContaining("toFormat('yyyy-MM-dd')"),
		});
	});

	it.each(['2026-11-27', '2534-05-17', '1411-11-02', '1899-12-31'])(
		'%s is nobody’s, and is refused',
		(birthDate) => {
			expect(refusal({ birthDate }).message).toBe("'birthDate' lies before 1900 or in the future");
		},
	);

	it('of a masked row is refused as such', () => {
		expect(refusal({ birthDate: '1991-**-**' }).message).toBe("'birthDate' is masked");
	});

	it('is what every day of the last hundred years is written as', () => {
		const days = fc.date({
			min: new Date('1926-01-01'),
			max: new Date('2026-11-25'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(days, (date) => {
				const day = date.toISOString().slice(0, 10);
				expect(check({ birthDate: day }).birthDate).toBe(day);
				expect(check({ birthDate: `${day}T00:00:00.000Z` }).birthDate).toBe(day);
				const [year, month, dayOfMonth] = day.split('-');
				expect(refusal({ birthDate: `${dayOfMonth}.${month}.${year}` }).code).toBe('invalidInput');
			}),
		);
	});
});

describe('a Korean license number', () => {
	it.each([
		['12-34-567890-12', '12-34-567890-12'],
		['123456789012', '12-34-567890-12'],
		['12 34 567890 12', '12-34-567890-12'],
		['12–34–567890–12', '12-34-567890-12'],
		[123456789012, '12-34-567890-12'],
		['서울-12-345678-90', '서울-12-345678-90'],
		['서울1234567890', '서울1234567890'],
		['12-34-******-12', '12-34-******-12'],
		['DL/77 B', 'DL/77 B'],
	])('%j is sent as %s', (given, sent) => {
		expect(added('licenseNumber', given)).toBe(sent);
	});

	it.each([
		'12-34-56789-12',
		'1234567890123',
		'서울-12-345678-9',
		'서-12-345678-90',
		'서울시1234567890',
	])('%s is in neither of the two forms, and is refused with them', (given) => {
		expect(refusalOf('licenseNumber', given).message).toBe(
			"'licenseNumber' is not a Korean license number: 12 digits as 12-34-567890-12, or two Korean characters and 10 digits",
		);
	});
});

it.each([
	['gender', 'other', 'is not one of its choices'],
	['nationality', 'Atlantis', 'is not a country'],
	['issueDate', '02.01.2020', 'YYYY-MM-DD'],
	['expireDate', '2029-12-31T15:00:00Z', 'YYYY-MM-DD'],
	['documentNumber', 2 ** 60, 'more digits than n8n can keep'],
	['addressDetail', 'a\nb', 'line break'],
])('%s %j is refused unsent', (name, value, words) => {
	expect(refusalOf(name, value)).toMatchObject({
		code: 'invalidInput',
		message: expect.stringContaining(words),
	});
});

it('holds nothing of a person in what it says, whatever was given', () => {
	const canary = 'canary-9f31';
	const names = ['gender', 'nationality', 'issueDate', 'expireDate'] as const;
	const given: Array<Partial<GivenStep2Fields>> = [
		{ fullName: `${canary}*` },
		{ fullName: `${canary}\u200bx` },
		{ fullName: `{{ ${canary} }}` },
		{ birthDate: canary },
		{ birthDate: '1987-03-09T15:00:00.000Z' },
		{ additionalFields: canary },
		...names.map((name) => ({ additionalFields: { [name]: canary } })),
		{ additionalFields: { nationality: 'Canary Person' } },
		{ additionalFields: { licenseNumber: '4711470' } },
		{ submissionId: `${canary}\nx` },
	];
	for (const fields of given) {
		expect(wordsOf(refusal(fields))).not.toMatch(/canary|1987|4711470/i);
	}
});
