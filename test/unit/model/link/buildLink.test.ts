import fc from 'fast-check';
import { buildLink } from '../../../../nodes/ArgosIdentity/model/link/buildLink';
import type { LinkFields } from '../../../../nodes/ArgosIdentity/model/link/fields';
import { LANGUAGES, type Language } from '../../../../nodes/ArgosIdentity/model/link/language';
import { thrownBy, wordsOf } from '../../support/thrown';
import { NO_LINK_FIELDS } from '../../support/linkFields';

const form = { formUrl: 'https://form.argosidentity.com', projectId: 'project1' };
const link = (fields: Partial<LinkFields> = {}, tokenId: string | null = null) =>
	buildLink(form, { ...NO_LINK_FIELDS, ...fields }, tokenId);
const queryOf = (url: string) => [...new URL(url).searchParams];

describe('a link', () => {
	it('is the address of the form with the project, when nothing else is given', () => {
		expect(link()).toBe('https://form.argosidentity.com/?pid=project1');
	});

	it('has each field under the name that ARGOS gives it, once and in a fixed order', () => {
		const full = link(
			{
				cf3: 'c',
				customOptions: { ageLimit: false, rejectDuplicateUser: true },
				cf2: 'b',
				cf1: 'a',
				submissionId: 'abc',
				userid: 'user-7',
				email: 'anna@example.test',
				language: 'ko',
			},
			'token123',
		);
		expect(queryOf(full)).toEqual([
			['pid', 'project1'],
			['lang', 'ko'],
			['email', 'anna@example.test'],
			['userid', 'user-7'],
			['sid', 'abc'],
			['cf1', 'a'],
			['cf2', 'b'],
			['cf3', 'c'],
			['ageLimit', 'false'],
			['rejectDuplicateUser', 'true'],
			['token', 'token123'],
		]);
	});

	it.each([
		['anna+kyc@example.test', 'anna%2Bkyc%40example.test'],
		['a&b=c', 'a%26b%3Dc'],
		['#1 ?', '%231%20%3F'],
		['100 %', '100%20%25'],
		['%2B', '%252B'],
		['김철수', '%EA%B9%80%EC%B2%A0%EC%88%98'],
		['😀', '%F0%9F%98%80'],
		['\'"<>', '%27%22%3C%3E'],
		['(a)*!', '%28a%29%2A%21'],
		['a\\b/c', 'a%5Cb%2Fc'],
		['a-b_c.d~e', 'a-b_c.d~e'],
	])('has %j encoded once', (cf1, written) => {
		expect(link({ cf1 })).toBe(`https://form.argosidentity.com/?pid=project1&cf1=${written}`);
	});

	it('stands below the path of a form that has one', () => {
		const elsewhere = { ...form, formUrl: 'https://verify.example.test/kyc' };
		expect(buildLink(elsewhere, NO_LINK_FIELDS, null)).toBe(
			'https://verify.example.test/kyc/?pid=project1',
		);
	});

	const text = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }));
	const rule = fc.constantFrom('ageLimit', 'approvePeriod', 'rejectDuplicateUser');
	const fields = fc.record({
		language: fc.option(fc.constantFrom(...(Object.keys(LANGUAGES) as Language[]))),
		email: text,
		userid: text,
		submissionId: text,
		cf1: text,
		cf2: text,
		cf3: text,
		customOptions: fc.dictionary(rule, fc.boolean()),
	});

	it('gives a browser exactly what was put into it, whatever that was', () => {
		fc.assert(
			fc.property(fields, text, (given, tokenId) => {
				const { language, submissionId, customOptions, ...named } = given;
				const expected = { pid: 'project1', lang: language, sid: submissionId, token: tokenId };
				const rules = Object.entries(customOptions).map(([name, on]) => [
					name,
					on ? 'true' : 'false',
				]);
				const pairs = [...Object.entries({ ...expected, ...named }), ...rules];
				const set = pairs.filter(([, value]) => value !== null);
				let url: string;
				try {
					url = buildLink(form, given, tokenId);
				} catch {
					return; // Too long, which is tested below.
				}
				expect(queryOf(url).sort()).toEqual(set.sort());
				expect(new URL(url).origin).toBe('https://form.argosidentity.com');
			}),
		);
	});

	it('can stand in a text, a web page and a Markdown link, for it has unreserved characters only', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (cf1) => {
				expect(link({ cf1 })).toMatch(/^https:\/\/[a-z.]+\/\?pid=project1&cf1=[\w.~%-]*$/);
			}),
		);
	});

	it('can have 2000 characters', () => {
		const before = link({ cf1: '' }).length;
		expect(link({ cf1: 'x'.repeat(2000 - before) })).toHaveLength(2000);
	});

	it.each(['x'.repeat(1990), '김'.repeat(300), '+'.repeat(900)])(
		'is refused when it gets longer, without quoting it',
		(cf1) => {
			const error = thrownBy(() => link({ cf1, email: 'quentin@example.test' }));
			expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
			expect(error.message).toBe("'Data to Store' would make the link longer than 2000 characters");
			expect(wordsOf(error)).not.toMatch(/quentin|xxx|김|\+\+/);
		},
	);
});
