import fc from 'fast-check';
import {
	isEmailAddress,
	MAX_TEXT_LENGTH,
	textRefusal,
} from '../../../../nodes/ArgosIdentity/model/values/text';

const breaksTheLine = (character: string) =>
	character < ' ' ||
	(character >= '\x7f' && character <= '\x9f') ||
	/[\u2028\u2029]/.test(character);

describe('a text for a form field', () => {
	it.each(['a', 'Ångström Ünal', '김철수', '👩‍👩‍👧', '"; filename="x"', '--boundary', '100 % & <b>'])(
		'can be %j',
		(text) => {
			expect(textRefusal(text)).toBeNull();
		},
	);

	it('can have 1000 characters', () => {
		expect(MAX_TEXT_LENGTH).toBe(1000);
		expect(textRefusal('x'.repeat(1000))).toBeNull();
	});

	it('cannot have 1001 characters', () => {
		expect(textRefusal('x'.repeat(1001))).toBe('tooLong');
	});

	it.each(['a\nb', 'a\rb', 'a\tb', 'a\0b', 'a\x7fb', 'a\x85b', 'a\u2028b', 'a\u2029b'])(
		'cannot have a control character: %j',
		(text) => {
			expect(textRefusal(text)).toBe('controlCharacters');
		},
	);

	it.each(['\ud83d', 'a\ude00b', '\ude00\ud83d'])('cannot have half a character: %j', (text) => {
		expect(textRefusal(text)).toBe('notUnicode');
	});

	it('is well-formed and on one line whenever it is accepted', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 1100 }), (text) => {
				const isPlain = text.length <= 1000 && !Array.from(text).some(breaksTheLine);
				expect(textRefusal(text) === null).toBe(isPlain);
			}),
		);
	});
});

describe('an e-mail address', () => {
	const longest = `${'a'.repeat(254 - '@example.test'.length)}@example.test`;

	it.each([
		'anna@example.test',
		'anna+tag@mail.example.test',
		'a.b-c_d@sub.example.co.kr',
		"o'neil@example.test",
		'홍길동@예시.한국',
		longest,
	])('can be %j', (text) => {
		expect(isEmailAddress(text)).toBe(true);
	});

	it.each([
		'',
		'anna',
		'@example.test',
		'anna@',
		'anna@example',
		'anna@.test',
		'anna@example.',
		'anna@example..test',
		'anna@@example.test',
		'an@na@example.test',
		'an na@example.test',
		'anna@exam ple.test',
		'anna@example.te st',
		' anna@example.test',
		'anna@example.test ',
		'Anna <anna@example.test>',
		'"anna"@example.test',
		'a@example.test,b@example.test',
		`a${longest}`,
	])('cannot be %j', (text) => {
		expect(isEmailAddress(text)).toBe(false);
	});
});
