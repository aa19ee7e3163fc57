import fc from 'fast-check';
import {
	checkStep1Fields,
	type GivenFields,
} from '../../../../nodes/ArgosIdentity/model/step1/checkFields';
import { panelWords } from '../../support/panelNames';
import { thrownBy, wordsOf } from '../../support/thrown';

const required: GivenFields = {
	issuingCountry: 'KOR',
	email: 'anna@example.test',
	idType: 'passport',
	submissionId: '',
	customOptions: {},
	additionalFields: {},
};

const TEXTS = [
	'issuingCountry',
	'email',
	'idType',
	'submissionId',
	'userid',
	'cf1',
	'cf2',
	'cf3',
] as const;
type TextParameter = (typeof TEXTS)[number];

/** The given fields with another value for one parameter, wherever in the panel it stands. */
function given(parameter: TextParameter, value: unknown): GivenFields {
	return parameter in required
		? { ...required, [parameter]: value }
		: { ...required, additionalFields: { [parameter]: value } };
}

const refusal = (fields: GivenFields) => thrownBy(() => checkStep1Fields(fields));

describe('the fields of a request', () => {
	it('are null where nothing is given', () => {
		expect(checkStep1Fields(required)).toEqual({
			issuingCountry: 'KOR',
			email: 'anna@example.test',
			idType: 'passport',
			submissionId: null,
			userid: null,
			cf1: null,
			cf2: null,
			cf3: null,
			customOptions: null,
		});
	});

	it('are what is given, in ARGOS’s spelling', () => {
		const fields = checkStep1Fields({
			issuingCountry: ' south korea ',
			email: ' anna@example.test ',
			idType: 'Drivers License',
			submissionId: ' abc ',
			customOptions: { turnOff: ['ageLimit'], rejectDuplicateUser: 'on' },
			additionalFields: { userid: 'u-1', cf1: 'one', cf2: 2, cf3: ' three ' },
		});
		expect(fields).toEqual({
			issuingCountry: 'KOR',
			email: 'anna@example.test',
			idType: 'drivers_license',
			submissionId: 'abc',
			userid: 'u-1',
			cf1: 'one',
			cf2: '2',
			cf3: 'three',
			customOptions: '{"ageLimit":false,"rejectDuplicateUser":true}',
		});
	});

	it.each(['userid', 'cf1', 'cf2', 'cf3'] as const)(
		'send numbers and booleans as text: %s',
		(parameter) => {
			const values = [0, -7, 3.5, 1_000_000, 9_007_199_254_740_991, 12n, true, false];
			expect(values.map((value) => checkStep1Fields(given(parameter, value))[parameter])).toEqual([
				'0',
				'-7',
				'3.5',
				'1000000',
				'9007199254740991',
				'12',
				'true',
				'false',
			]);
		},
	);

	it.each(['\u200b', '\u00ad', '\u200e', '\u202a', '\u2060', '\u2069', '\ufeff'])(
		'hold no invisible characters around a text: %j',
		(character) => {
			const around = (text: string) => `${character} ${text}${character}\n`;
			const fields = checkStep1Fields({
				issuingCountry: around('KOR'),
				email: around('anna@example.test'),
				idType: around('passport'),
				submissionId: around('abc'),
				customOptions: {},
				additionalFields: {
					userid: around('u-1'),
					cf1: around('a'),
					cf2: around('b'),
					cf3: around('c'),
				},
			});
			expect(fields).toEqual({
				issuingCountry: 'KOR',
				email: 'anna@example.test',
				idType: 'passport',
				submissionId: 'abc',
				userid: 'u-1',
				cf1: 'a',
				cf2: 'b',
				cf3: 'c',
				customOptions: null,
			});
		},
	);

	it.each(['علی\u200cرضا', 'ക്ഷ്\u200dമി', 'മോഹന്\u200d', '👩\u200d👩\u200d👧', 'a\u2066b\u2069c'])(
		'keep what joins and directs letters inside free texts: %j',
		(text) => {
			const cf = { cf1: text, cf2: text, cf3: text };
			expect(checkStep1Fields({ ...required, additionalFields: cf })).toMatchObject(cf);
		},
	);

	it('keep the joiners of a Persian user ID', () => {
		expect(checkStep1Fields(given('userid', 'علی\u200cرضا')).userid).toBe('علی\u200cرضا');
	});

	it.each(['submissionId', 'userid', 'cf1', 'cf2', 'cf3'] as const)(
		'leave %s out when it is empty or blank',
		(parameter) => {
			const values = ['', '   ', '\u200b', ' \ufeff\u00ad\n', null, undefined].map(
				(value) => checkStep1Fields(given(parameter, value))[parameter],
			);
			expect(values).toEqual([null, null, null, null, null, null]);
		},
	);

	it.each(['', null, {}])('take custom options that are %j for none', (customOptions) => {
		expect(checkStep1Fields({ ...required, customOptions }).customOptions).toBeNull();
	});

	it.each(['', null, {}])('take additional fields that are %j for none', (value) => {
		expect(checkStep1Fields({ ...required, additionalFields: value })).toMatchObject({
			userid: null,
			cf1: null,
		});
	});

	it('can have 1000 characters, whatever they take in memory', () => {
		const text = '😀'.repeat(1000);
		expect(checkStep1Fields(given('cf1', text)).cf1).toBe(text);
	});

	it('take custom options without values for none', () => {
		const customOptions = { turnOff: null, rejectDuplicateUser: undefined };
		expect(checkStep1Fields({ ...required, customOptions }).customOptions).toBeNull();
	});
});

describe('a parameter that cannot be used', () => {
	it.each([
		['customOptions', "'Project Rules' is not a set of fields"],
		['additionalFields', "'Data to Store' is not a set of fields"],
	])('is a collection given as text or list: %s', (parameter, message) => {
		for (const value of ['{"cf1":"a"}', ['a'], 5]) {
			expect(refusal({ ...required, [parameter]: value }).message).toBe(message);
		}
	});

	it.each(['issuingCountry', 'email', 'idType'] as const)(
		'is a required one that is empty: %s',
		(parameter) => {
			for (const value of ['', '  ', ' \u200b\u00ad', null, undefined]) {
				expect(refusal(given(parameter, value)).message).toBe(
					panelWords(`'${parameter}' is empty`),
				);
			}
		},
	);

	it.each(TEXTS)('is named by what stands above it in the panel: %s', (parameter) => {
		expect(refusal(given(parameter, { an: 'object' })).message).toBe(
			panelWords(`'${parameter}' is neither text nor a number`),
		);
	});

	it.each([{}, [], ['abc'], NaN, Infinity])('is neither text nor a number: %p', (value) => {
		expect(refusal(given('userid', value)).message).toBe("'User ID' is neither text nor a number");
	});

	it.each(['issuingCountry', 'email', 'idType', 'submissionId'] as const)(
		'is a boolean where none can be meant: %s',
		(parameter) => {
			expect(refusal(given(parameter, true)).message).toBe(
				panelWords(`'${parameter}' is neither text nor a number`),
			);
		},
	);

	it.each(['submissionId', 'userid', 'cf1'] as const)(
		'is a number that has already lost digits: %s',
		(parameter) => {
			const error = refusal(given(parameter, Number('12345678901234567890')));
			expect(error.message).toBe(
				panelWords(`'${parameter}' is a number with more digits than n8n can keep`),
			);
			expect(error.description).toContain('as text');
		},
	);

	it.each([
		['undefined', 'undefined'],
		['null', 'null'],
		['Undefined', 'Undefined'],
		['NULL', 'NULL'],
		[' null ', 'null'],
		['\u200bundefined', 'undefined'],
		['NaN', 'NaN'],
		['[object Object]', '[object Object]'],
	])('is a Submission ID that an expression made of nothing: %j', (value, told) => {
		const error = refusal(given('submissionId', value));
		expect(error.message).toBe(
			`'Submission ID' is the text ${told}, which is what an empty value leaves behind`,
		);
		expect(error.description).toContain('gives the submissionId');
	});

	it('is a Submission ID that is still an expression', () => {
		const error = refusal(given('submissionId', '{{ $json.submissionId }}'));
		expect(error.message).toBe("'Submission ID' holds an expression that was not evaluated");
		expect(error.description).toContain('Expression');
	});

	it.each([
		['email', 'an\u200bna@example.test', 'U+200B'],
		['email', 'anna@exam\u00adple.test', 'U+00AD'],
		['email', 'anna\u202e@example.test', 'U+202E'],
		['email', 'علی\u200cرضا@example.test', 'U+200C'],
		['email', 'an\u3164na@example.test', 'U+3164'],
		['submissionId', 'ab\u200bc', 'U+200B'],
		['submissionId', 'ab\u2060c', 'U+2060'],
		['userid', 'u\ufeff-1', 'U+FEFF'],
		['userid', 'u\u200d-1', 'U+200D'],
	] as const)('has an invisible character inside: %s = %j', (parameter, value, code) => {
		const error = refusal(given(parameter, value));
		expect(error.message).toBe(
			panelWords(`'${parameter}' contains a character that cannot be seen (${code})`),
		);
		expect(error.description).toMatch(/^Type it again/);
	});

	it.each([
		[',', 'anna@example.test,'],
		['.', 'anna@example.test.'],
		[';', ' anna@example.test; '],
		['>', 'anna@example.test>'],
	])('is an address with %j after it, which may be a slip of the key beside', (after, value) => {
		const error = refusal(given('email', value));
		expect(error.message).toBe(`'Email' has ${after} after the address`);
		expect(error.description).toContain('name@example.com');
	});

	it.each([
		['x'.repeat(1001), 'is longer than 1000 characters'],
		['😀'.repeat(1001), 'is longer than 1000 characters'],
		['a\nb', 'contains a line break or another control character'],
		['a\ud800b', 'contains half of a character'],
	])('cannot be one field of a form: %j', (value, fault) => {
		const messages = TEXTS.map((parameter) => refusal(given(parameter, value)).message);
		expect(messages).toEqual(TEXTS.map((parameter) => panelWords(`'${parameter}' ${fault}`)));
	});

	it.each([
		[
			'issuingCountry',
			'Atlantis',
			`'Issuing Country' is "Atlantis", which is no country's name or code`,
			'South Korea',
		],
		['email', 'anna', "'Email' is not an e-mail address", 'name@example.com'],
		[
			'idType',
			'library card',
			"'ID Type' is not one of the kinds of ID that ARGOS checks",
			'drivers_license',
		],
	] as const)('has a value that means nothing: %s = %s', (parameter, value, message, advice) => {
		const error = refusal(given(parameter, value));
		expect(error.message).toBe(message);
		expect(error.description).toContain(advice);
	});

	it.each([
		[{ turnOff: ['ageLimit', 'rejectDuplicateUser'] }, 'Rules to Turn Off'],
		[{ turnOff: 'ageLimit' }, 'Rules to Turn Off'],
		[{ turnOff: { ageLimit: true } }, 'Rules to Turn Off'],
		[{ rejectDuplicateUser: true }, 'Reject Duplicate User'],
		[{ rejectDuplicateUser: 'maybe' }, 'Reject Duplicate User'],
	])('is a custom option outside its choices: %j', (customOptions, name) => {
		const error = refusal({ ...required, customOptions });
		expect(error.message).toMatch(new RegExp(`^'Project Rules' has a value in '${name}' `));
		expect(error.description).toMatch(/^Choose .* from the list\. Nothing was sent\.$/);
	});

	it.each(TEXTS)('is refused before anything is sent, with advice: %s', (parameter) => {
		const error = refusal(given(parameter, 'a\nb'));
		expect(error).toMatchObject({ code: 'invalidInput', sent: 'no', httpStatus: null });
		expect(error.description).toMatch(/^[A-Z].*\. Nothing was sent\.$/);
	});

	it('is never quoted', () => {
		const unusable = fc.oneof(
			fc.string({ minLength: 1 }).map((text) => `\0${text}`),
			fc.string().map((text) => `${text}${'x'.repeat(1001)}`),
		);
		fc.assert(
			fc.property(fc.constantFrom(...TEXTS), unusable, (parameter, text) => {
				const marked = `Qx7${text}`;
				expect(wordsOf(refusal(given(parameter, marked)))).not.toContain('Qx7');
			}),
		);
	});

	it.each(['issuingCountry', 'email', 'idType'] as const)(
		'is never quoted when it is plain text either: %s',
		(parameter) => {
			fc.assert(
				fc.property(fc.stringMatching(/^[\w .-]{0,30}$/), (text) => {
					const error = refusal(given(parameter, `Qx7${text}`));
					expect(wordsOf(error)).not.toContain('Qx7');
				}),
			);
		},
	);
});
