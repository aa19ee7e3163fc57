import fc from 'fast-check';
import {
	afterEmailAddress,
	invisibleIn,
	isEmailAddress,
	MAX_TEXT_LENGTH,
	strayInvisibleIn,
	textRefusal,
	trimInvisible,
} from '../../../../nodes/ArgosIdentity/model/values/text';

const breaksTheLine = (character: string) =>
	character < ' ' ||
	(character >= '\x7f' && character <= '\x9f') ||
	/[\u2028\u2029]/.test(character);

/** Of Unicode's format characters (Cf): spaces of no width, joiners, marks of direction, a BOM, a soft hyphen. */
const INVISIBLE = [
	'\u00ad',
	'\u061c',
	'\u200b',
	'\u200c',
	'\u200d',
	'\u200e',
	'\u200f',
	'\u202a',
	'\u202e',
	'\u2060',
	'\u2066',
	'\u2069',
	'\ufeff',
	'\u{e0001}',
	'\u{e0061}',
];

const codeOf = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

describe('around a text', () => {
	it.each(INVISIBLE.map((character) => [codeOf(character), character] as const))(
		'%s is stripped, among spaces too',
		(_, character) => {
			const around = `${character} \n${character}`;
			expect(trimInvisible(`${around}Anna Ünal${around}`)).toBe('Anna Ünal');
		},
	);

	it('nothing else is stripped', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(trimInvisible(`<${text}>`)).toBe(`<${text}>`);
			}),
		);
	});

	it('as much is stripped from a text of a million spaces as from any', () => {
		const spaces = ' \u200b'.repeat(500_000);
		expect([trimInvisible(spaces), trimInvisible(`${spaces}a${spaces}b${spaces}`)]).toEqual([
			'',
			`a${spaces}b`,
		]);
	});

	it.each([
		['a Malayalam name whose last letter is written with a joiner', 'മോഹന്\u200d'],
		['a Bengali word of the older spelling', 'হঠাত্\u200d'],
		['the Persian sign for a year of the Hijra', '۱۴۰۲ ه\u200d'],
		['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
	])('what shapes its end stays: %s', (_, text) => {
		expect(trimInvisible(` ${text}\u200b `)).toBe(text);
	});

	it.each(['Anna\u200d', '김철수\u200c', 'Иван\u200d', '\u200dعلی', '😀\u200d'])(
		'a joiner that joins nothing goes: %j',
		(text) => {
			expect(trimInvisible(text)).toBe(text.replace(/[\u200c\u200d]/g, ''));
		},
	);
});

describe('inside a text', () => {
	it.each([...INVISIBLE, '\u3164', '\ufe0f'].map((character) => [codeOf(character), character]))(
		'%s is found and named',
		(code, character) => {
			expect(invisibleIn(`an${character}na`)).toBe(code);
		},
	);

	it.each(['anna@example.test', 'Ångström Ünal', '김철수', 'محمد', 'a b'])(
		'nothing is found in %j',
		(text) => {
			expect([invisibleIn(text), strayInvisibleIn(text)]).toEqual([null, null]);
		},
	);

	it('the joiners that Persian and Indic letters need are no strays', () => {
		const names = ['علی\u200cرضا', 'क्\u200dष', 'ശ്രീ\u200cമതി'];
		expect(names.map(strayInvisibleIn)).toEqual([null, null, null]);
		expect(names.map(invisibleIn)).toEqual(['U+200C', 'U+200D', 'U+200C']);
	});

	it.each([
		['an\u200cna', 'U+200C'],
		['an\u200dna', 'U+200D'],
		['김\u200d철수', 'U+200D'],
		['علی\u200bرضا', 'U+200B'],
	])('a stray is found: %j', (text, code) => {
		expect(strayInvisibleIn(text)).toBe(code);
	});
});

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

	it.each(['𠮷', '😀'])('counts %j as one character, as Unicode does', (character) => {
		const texts = [character.repeat(1000), character.repeat(1001)];
		expect(texts.map(textRefusal)).toEqual([null, 'tooLong']);
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
				const characters = Array.from(text);
				const isPlain = characters.length <= 1000 && !characters.some(breaksTheLine);
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
		'anna@xn--9n2bp8q.xn--3e0b707e',
		longest,
		longest.replace(/a/g, '𠮷').replace('ex𠮷mple', 'example'),
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
		'anna@example.test,',
		'anna@example.test;',
		'anna@example.test>',
		'anna@example.test)',
		"anna@example.test'",
		'anna@example.test!',
		'anna@example.test-',
		'anna@example.test،',
		'anna@example.test。',
		'anna@example.test,com',
		'an\u200bna@example.test',
		'anna@exam\u00adple.test',
		'\u3164anna@example.test',
		`a${longest}`,
	])('cannot be %j', (text) => {
		expect(isEmailAddress(text)).toBe(false);
	});
});

describe('after an e-mail address', () => {
	it.each([
		[',', 'anna@example.test,'],
		['.', 'anna@example.test.'],
		[';', 'anna@example.test;'],
		['>', 'anna@example.test>'],
		['),', 'anna@example.test),'],
		['。', 'anna@example.test。'],
	])('%j is found', (behind, text) => {
		expect(afterEmailAddress(text)).toBe(behind);
	});

	it.each(['anna@example.test', 'anna', 'anna,', 'anna@example,', 'a@b.test, b@b.test', '.,'])(
		'nothing is found in %j',
		(text) => {
			expect(afterEmailAddress(text)).toBeNull();
		},
	);
});
