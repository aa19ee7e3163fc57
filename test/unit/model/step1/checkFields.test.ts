import fc from 'fast-check';
import {
	checkStep1Fields,
	type GivenFields,
} from '../../../../nodes/ArgosIdentity/model/step1/checkFields';
import { withDisplayNames } from '../../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { submitId } from '../../../../nodes/ArgosIdentity/actions/submission/submitId.operation';
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

const panelWords = (text: string) => withDisplayNames(text, submitId.fields);

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

	it.each(['submissionId', 'userid', 'cf1', 'cf2', 'cf3'] as const)(
		'leave %s out when it is empty or blank',
		(parameter) => {
			const values = ['', '   ', null, undefined].map(
				(value) => checkStep1Fields(given(parameter, value))[parameter],
			);
			expect(values).toEqual([null, null, null, null]);
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

	it('take custom options without values for none', () => {
		const customOptions = { turnOff: null, rejectDuplicateUser: undefined };
		expect(checkStep1Fields({ ...required, customOptions }).customOptions).toBeNull();
	});
});

describe('a parameter that cannot be used', () => {
	it.each([
		['customOptions', "'Custom Options' is not a set of fields"],
		['additionalFields', "'Additional Fields' is not a set of fields"],
	])('is a collection given as text or list: %s', (parameter, message) => {
		for (const value of ['{"cf1":"a"}', ['a'], 5]) {
			expect(refusal({ ...required, [parameter]: value }).message).toBe(message);
		}
	});

	it.each(['issuingCountry', 'email', 'idType'] as const)(
		'is a required one that is empty: %s',
		(parameter) => {
			for (const value of ['', '  ', null, undefined]) {
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

	it.each([true, [], ['abc'], NaN])('is neither text nor a number: %p', (value) => {
		expect(refusal(given('userid', value)).message).toBe("'User ID' is neither text nor a number");
	});

	it.each([
		['x'.repeat(1001), 'is longer than 1000 characters'],
		['a\nb', 'contains a line break or another control character'],
		['a\ud800b', 'contains half of a character'],
	])('cannot be one field of a form: %j', (value, fault) => {
		const messages = TEXTS.map((parameter) => refusal(given(parameter, value)).message);
		expect(messages).toEqual(TEXTS.map((parameter) => panelWords(`'${parameter}' ${fault}`)));
	});

	it.each([
		['issuingCountry', 'Atlantis', "'Issuing Country' is not a country", 'South Korea'],
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
		[{ turnOff: ['ageLimit', 'rejectDuplicateUser'] }, 'Turn Off'],
		[{ turnOff: 'ageLimit' }, 'Turn Off'],
		[{ turnOff: { ageLimit: true } }, 'Turn Off'],
		[{ rejectDuplicateUser: true }, 'Reject Duplicate User'],
		[{ rejectDuplicateUser: 'maybe' }, 'Reject Duplicate User'],
	])('is a custom option outside its choices: %j', (customOptions, name) => {
		const error = refusal({ ...required, customOptions });
		expect(error.message).toMatch(new RegExp(`^'Custom Options' has a value in '${name}' `));
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
