import fc from 'fast-check';
import { readRetryReasons } from '../../../../nodes/ArgosIdentity/model/status/retryReasons';

const GLARE = { code: 'glare_detected', message: 'Hide reflections.' };

describe('the reasons for another try', () => {
	it('are read from an array of objects', () => {
		const reasons = readRetryReasons([
			{ retryCode: 'glare_detected', retryMsg: 'Hide reflections.' },
			{ retryCode: 'missing_name', retryMsg: 'Show the name.' },
		]);
		expect(reasons).toEqual([GLARE, { code: 'missing_name', message: 'Show the name.' }]);
	});

	it('are read from a single object', () => {
		const reasons = readRetryReasons({
			retryCode: 'glare_detected',
			retryMsg: 'Hide reflections.',
		});
		expect(reasons).toEqual([GLARE]);
	});

	it('are read with other spellings of the keys', () => {
		const reasons = readRetryReasons({
			retry_code: 'glare_detected',
			retryMessage: 'Hide reflections.',
		});
		expect(reasons).toEqual([GLARE]);
	});

	it('prefer retryMsg to retryMessage', () => {
		const reasons = readRetryReasons({ retryMsg: 'this', retryMessage: 'not this' });
		expect(reasons).toEqual([{ code: null, message: 'this' }]);
	});

	it('can be a code without words', () => {
		expect(readRetryReasons([{ retryCode: 'glare_detected' }])).toEqual([
			{ code: 'glare_detected', message: null },
		]);
	});

	it('can be words without a code', () => {
		expect(readRetryReasons([{ retryMsg: 'Hide reflections.' }])).toEqual([
			{ code: null, message: 'Hide reflections.' },
		]);
	});

	it.each([
		'glare_detected: Hide reflections.',
		'glare_detected:Hide reflections.',
		'glare_detected ; Hide reflections.',
		'glare_detected, Hide reflections.',
		'glare_detected | Hide reflections.',
		'glare_detected/Hide reflections.',
		'glare_detected - Hide reflections.',
		'glare_detected – Hide reflections.',
		'glare_detected—Hide reflections.',
		'glare_detected Hide reflections.',
		'glare_detected\nHide reflections.',
		'  glare_detected:  Hide reflections.  ',
	])('are read from a text made of code and words: %j', (text) => {
		expect(readRetryReasons(text)).toEqual([GLARE]);
	});

	it.each(['glare_detected', 'Blurry', 'liveness-2', 'null'])(
		'can be a bare code as text: %s',
		(code) => {
			expect(readRetryReasons(code)).toEqual([{ code, message: null }]);
		},
	);

	it('take one word before a colon for a code', () => {
		expect(readRetryReasons('Blurry: take another')).toEqual([
			{ code: 'Blurry', message: 'take another' },
		]);
	});

	it('keep words of several lines whole', () => {
		expect(readRetryReasons('glare_detected: first\nsecond')).toEqual([
			{ code: 'glare_detected', message: 'first\nsecond' },
		]);
	});

	it.each([
		'Please take another picture.',
		'Well-known fault, try again',
		'김철수 다시',
		'2nd try: again',
		'12',
	])('can be a sentence without a code: %j', (text) => {
		expect(readRetryReasons(text)).toEqual([{ code: null, message: text }]);
	});

	it.each([
		JSON.stringify({ retryCode: 'glare_detected', retryMsg: 'Hide reflections.' }),
		JSON.stringify([{ retryCode: 'glare_detected', retryMsg: 'Hide reflections.' }]),
		JSON.stringify('glare_detected: Hide reflections.'),
	])('are read from JSON written as text: %s', (text) => {
		expect(readRetryReasons(text)).toEqual([GLARE]);
	});

	it.each(['{broken', '[glare_detected'])('keep text that only looks like JSON: %s', (text) => {
		expect(readRetryReasons(text)).toEqual([{ code: null, message: text }]);
	});

	it('are read from an array of texts, leaving out what says nothing', () => {
		expect(readRetryReasons(['glare_detected', null, '', {}, 'Try again please'])).toEqual([
			{ code: 'glare_detected', message: null },
			{ code: null, message: 'Try again please' },
		]);
	});

	it.each([undefined, null, '', ' ', true, false, {}, [], [[]], { other: 'x' }, '[]', '{}'])(
		'are none in %j',
		(retry) => {
			expect(readRetryReasons(retry)).toEqual([]);
		},
	);

	it('always say something, whatever JSON they come from', () => {
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), fc.json(), fc.string()), (retry) => {
				const silent = readRetryReasons(retry).filter(
					({ code, message }) => code === null && message === null,
				);
				expect(silent).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});

	it('lose none of the letters of an unknown text', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Za-z][\w .,:-]{0,40}$/), (text) => {
				const letters = (value: string) => value.replace(/[^A-Za-z0-9_]/g, '');
				const [reason] = readRetryReasons(text);
				expect(letters(`${reason?.code ?? ''}${reason?.message ?? ''}`)).toBe(letters(text));
			}),
		);
	});
});
