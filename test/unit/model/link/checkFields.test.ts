import fc from 'fast-check';
import {
	checkLinkFields,
	checkProjectId,
} from '../../../../nodes/ArgosIdentity/model/link/checkFields';
import { LANGUAGES, toLanguage } from '../../../../nodes/ArgosIdentity/model/link/language';
import { thrownBy, wordsOf } from '../../support/thrown';
import { NO_LINK_FIELDS } from '../../support/linkFields';

const empty = { language: '', customOptions: {}, additionalFields: {} };
const check = (given: Partial<Record<keyof typeof empty, unknown>> = {}) =>
	checkLinkFields({ ...empty, ...given });

describe('what a link is told', () => {
	it('is nothing but the project, when nothing is given', () => {
		expect(check()).toEqual(NO_LINK_FIELDS);
	});

	it('is checked as Step 1 checks it', () => {
		const fields = check({
			additionalFields: {
				email: ' anna@example.test ',
				userid: 7,
				cf1: 'one',
				submissionId: 'abc',
			},
			customOptions: { turnOff: ['approvePeriod', 'ageLimit'], rejectDuplicateUser: 'off' },
		});
		expect(fields).toMatchObject({
			email: 'anna@example.test',
			userid: '7',
			cf1: 'one',
			submissionId: 'abc',
			customOptions: { ageLimit: false, approvePeriod: false, rejectDuplicateUser: false },
		});
	});

	it.each([
		[{ additionalFields: { email: 'anna' } }, "'Email' is not an e-mail address"],
		[{ additionalFields: { cf1: 'a\nb' } }, /^'cf1' contains a line break/],
		[{ additionalFields: { cf1: '\ud800' } }, /^'cf1' contains half of a character/],
		[{ additionalFields: { userid: {} } }, /^'User ID' is neither text nor a number/],
		[{ additionalFields: 'cf1=a' }, "'Data to Store' is not a set of fields"],
		[{ customOptions: { turnOff: ['everything'] } }, /^'Project Rules' has a value in/],
	])('is refused as Step 1 refuses it: %j', (given, message) => {
		const error = thrownBy(() => check(given));
		expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
		expect(error.message.replace('Custom Field 1', 'cf1')).toEqual(
			typeof message === 'string' ? message : expect.stringMatching(message),
		);
	});
});

describe('the language', () => {
	it.each(Object.entries(LANGUAGES))('can be %s, also as %s', (code, name) => {
		const written = [code, code.toUpperCase(), name, ` ${name.toLowerCase()} `];
		expect(written.map((language) => check({ language }).language)).toEqual(Array(4).fill(code));
	});

	it.each(['', '  ', null, undefined])('is left to the device: %j', (language) => {
		expect(check({ language }).language).toBeNull();
	});

	it.each(['xx', 'Klingon', 'ko-KR', 'kor', '한국어', 'en&pid=other', 'constructor', '__proto__'])(
		'is refused when it is not known: %j',
		(language) => {
			const error = thrownBy(() => check({ language }));
			expect(error.code).toBe('invalidInput');
			expect(error.message).toMatch(/^'language' is not a language of ARGOS's form/);
		},
	);

	it('is one of the list or none, whatever is asked for', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect([null, ...Object.keys(LANGUAGES)]).toContain(toLanguage(text));
			}),
		);
	});
});

describe('the Project ID', () => {
	it.each(['project1', 'PROJECT-1_a', 'x', 'a'.repeat(64), ' project1\n'])('can be %j', (id) => {
		expect(checkProjectId(id)).toBe(id.trim());
	});

	it.each(['', ' ', null, undefined, {}])('is needed (%j)', (given) => {
		const error = thrownBy(() => checkProjectId(given));
		expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
		expect(error.message).toBe('The Project ID of the credential is empty');
		expect(error.description).toContain('pid=');
	});

	it.each([
		'secret id',
		'secret&email=x',
		'secret#',
		'secret/..',
		'secret.id',
		'sécret',
		'sec\u200bret',
		'https://form.argosidentity.com/?pid=secret',
		'secret'.repeat(11),
	])('cannot be %j, which is not quoted', (given) => {
		const error = thrownBy(() => checkProjectId(given));
		expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
		expect(wordsOf(error)).not.toMatch(/s[eé]c/);
	});
});
