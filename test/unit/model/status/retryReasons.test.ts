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
		'glare_detected + Hide reflections.',
		'glare_detected+Hide reflections.',
		'glare_detected=Hide reflections.',
		'glare_detected => Hide reflections.',
		'glare_detected. Hide reflections.',
		'glare_detected(Hide reflections.)',
		'glare_detected (Hide reflections.)',
		'[glare_detected] Hide reflections.',
		'[glare_detected]Hide reflections.',
		'[glare_detected]: Hide reflections.',
		'(glare_detected) Hide reflections.',
		'GLARE_DETECTED: Hide reflections.',
		'Glare_Detected + Hide reflections.',
		'  glare_detected:  Hide reflections.  ',
	])('are read from a text made of code and words: %j', (text) => {
		expect(readRetryReasons(text)).toEqual([GLARE]);
	});

	it.each(['glare_detected', 'Blurry', 'liveness-2', 'lamination_suspected-2'])(
		'can be a bare code as text: %s',
		(code) => {
			expect(readRetryReasons(code)).toEqual([{ code, message: null }]);
		},
	);

	it.each(['Blurry: take another', 'Blurry=take another'])(
		'take one word before a colon or = for a code: %s',
		(text) => {
			expect(readRetryReasons(text)).toEqual([{ code: 'Blurry', message: 'take another' }]);
		},
	);

	it.each([
		['GLARE_DETECTED', 'glare_detected'],
		['Document_Expired', 'document_expired'],
		['LAMINATION_SUSPECTED', 'LAMINATION_SUSPECTED'],
	])('give a known code in ARGOS’s spelling, another as it came: %s', (given, code) => {
		for (const retry of [given, { retryCode: given }, [{ code: given }]]) {
			expect(readRetryReasons(retry)).toEqual([{ code, message: null }]);
		}
	});

	it.each([
		'glare_detected, missing_name',
		'glare_detected,missing_name',
		'glare_detected; missing_name',
		'glare_detected | missing_name',
		'glare_detected + missing_name',
		'glare_detected\nmissing_name',
		'glare_detected\r\nmissing_name\r\n',
		'GLARE_DETECTED, MISSING_NAME',
		'[glare_detected, missing_name]',
		'["glare_detected","missing_name"]',
	])('are read from a text with several codes: %j', (text) => {
		expect(readRetryReasons(text)).toEqual([
			{ code: 'glare_detected', message: null },
			{ code: 'missing_name', message: null },
		]);
	});

	it.each([
		'glare_detected: Hide reflections.\nmissing_name: Show the name.',
		'glare_detected: Hide reflections., missing_name: Show the name.',
		'glare_detected(Hide reflections.), missing_name(Show the name.)',
		'glare_detected + Hide reflections. | missing_name + Show the name.',
	])('are read from a text with several codes, each with its words: %j', (text) => {
		expect(readRetryReasons(text)).toEqual([
			GLARE,
			{ code: 'missing_name', message: 'Show the name.' },
		]);
	});

	it('are all read where words follow the last of several codes', () => {
		expect(readRetryReasons('[glare_detected, missing_name] Once more, please.')).toEqual([
			{ code: 'glare_detected', message: null },
			{ code: 'missing_name', message: 'Once more, please.' },
		]);
	});

	it.each([
		'Hide reflections (glare_detected)',
		'Retry: glare_detected',
		'[glare_detected',
		'The check said GLARE_DETECTED.',
		'retryCode glare_detected retryMsg Hide reflections',
	])('are found by a known code anywhere in the words: %j', (text) => {
		expect(readRetryReasons(text)).toEqual([{ code: 'glare_detected', message: text }]);
	});

	it('take no part of a longer word for a known code', () => {
		expect(readRetryReasons('Please read no_missing_name_here again')).toEqual([
			{ code: null, message: 'Please read no_missing_name_here again' },
		]);
	});

	it('keep a text that is longer than any of ARGOS’s whole, as words', () => {
		const text = `glare_detected: ${'x'.repeat(2000)}`;
		expect(readRetryReasons(text)).toEqual([{ code: null, message: text }]);
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
		JSON.stringify({ code: 'glare_detected', message: 'Hide reflections.' }),
	])('are read from JSON written as text: %s', (text) => {
		expect(readRetryReasons(text)).toEqual([GLARE]);
	});

	it.each(['{broken', '[lamination_suspected', '[Note] Take another.'])(
		'keep text that only looks like JSON: %s',
		(text) => {
			expect(readRetryReasons(text)).toEqual([{ code: null, message: text }]);
		},
	);

	it('are read from an array of texts, leaving out what says nothing', () => {
		expect(readRetryReasons(['glare_detected', null, '', {}, 'Try again please'])).toEqual([
			{ code: 'glare_detected', message: null },
			{ code: null, message: 'Try again please' },
		]);
	});

	it.each([
		...[undefined, null, '', ' ', true, false, 0, 1, {}, [], [[]], { other: 'x' }, '[]', '{}'],
		...['null', 'true', 'false', { retryCode: null, retryMsg: '' }, { glare_detected: false }],
		...[
			{ glare_detected: null },
			{ created_at: '2026-01-01' },
			{ retry_reason: 'see there below' },
		],
		{ is_needed: true },
	])('are none in %j', (retry) => {
		expect(readRetryReasons(retry)).toEqual([]);
	});

	it.each([
		['code', 'message'],
		['code', 'msg'],
		['Code', 'Msg'],
		['retryCode', 'message'],
		['RetryCode', 'RetryMsg'],
	])('are read from the keys %s and %s', (codeKey, messageKey) => {
		const reason = { [codeKey]: 'glare_detected', [messageKey]: 'Hide reflections.' };
		expect(readRetryReasons(reason)).toEqual([GLARE]);
		expect(readRetryReasons([reason])).toEqual([GLARE]);
	});

	it.each([
		[
			{
				retryCode: ['glare_detected', 'missing_name'],
				retryMsg: ['Hide reflections.', 'Show it.'],
			},
		],
		[{ codes: ['glare_detected', 'missing_name'], messages: ['Hide reflections.', 'Show it.'] }],
		[{ retryCodes: 'glare_detected, missing_name', retryMessages: 'Hide reflections.' }],
	])('are read from codes and words side by side: %j', (retry) => {
		expect(readRetryReasons(retry)).toMatchObject([GLARE, { code: 'missing_name' }]);
	});

	it('keep each of the words beside its code, also where one has none', () => {
		const retry = { retryCode: [null, 'missing_name'], retryMsg: ['Hide reflections.'] };
		expect(readRetryReasons(retry)).toEqual([
			{ code: null, message: 'Hide reflections.' },
			{ code: 'missing_name', message: null },
		]);
	});

	it('keep the words beside a code to those of the code itself', () => {
		expect(readRetryReasons({ retryCode: 'glare_detected: old', retryMsg: 'new' })).toEqual([
			{ code: 'glare_detected', message: 'new' },
		]);
		expect(readRetryReasons({ retryCode: 'glare_detected: Hide reflections.' })).toEqual([GLARE]);
	});

	it.each(['1001', 'Face too small', 'E-1, E-2'])(
		'keep a code of another form as it came: %s',
		(retryCode) => {
			expect(readRetryReasons({ retryCode })).toEqual([{ code: retryCode, message: null }]);
		},
	);

	it.each([
		[{ glare_detected: 'Hide reflections.' }],
		[{ GLARE_DETECTED: 'Hide reflections.' }],
		[{ glare_detected: ['Hide', 'reflections.'] }],
		[{ glare_detected: { message: 'Hide reflections.' } }],
		[{ glare_detected: 'Hide reflections.', missing_name: false, document_expired: 'false' }],
	])('are read where the code is the key: %j', (retry) => {
		expect(readRetryReasons(retry)).toEqual([GLARE]);
	});

	it('are read where codes are keys of flags', () => {
		expect(readRetryReasons({ glare_detected: true, missing_name: false })).toEqual([
			{ code: 'glare_detected', message: null },
		]);
	});

	it('are read where an unknown code is the key of a sentence', () => {
		expect(readRetryReasons({ lamination_suspected: 'Take it out of the cover.' })).toEqual([
			{ code: 'lamination_suspected', message: 'Take it out of the cover.' },
		]);
	});

	it.each([
		[{ reasons: [{ retryCode: 'glare_detected', retryMsg: 'Hide reflections.' }] }],
		[{ reason: 'glare_detected: Hide reflections.' }],
		[{ a: { b: { code: 'GLARE_DETECTED', msg: 'Hide reflections.' } } }],
	])('are found further down by a code that is one beyond doubt: %j', (retry) => {
		expect(readRetryReasons(retry)).toEqual([GLARE]);
	});

	it('are not looked for deeper than any answer goes', () => {
		const within = (depth: number): unknown =>
			depth === 0 ? { code: 'glare_detected', msg: 'Hide reflections.' } : { a: within(depth - 1) };

		expect(readRetryReasons(within(5))).toEqual([GLARE]);
		expect(readRetryReasons(within(6))).toEqual([]);
		expect(readRetryReasons(JSON.stringify(within(4)))).toEqual([GLARE]);
		expect(readRetryReasons(JSON.stringify(within(5)))).toEqual([]);
	});

	it('take a flag under a code for no words', () => {
		expect(readRetryReasons({ glare_detected: true })).toEqual([
			{ code: 'glare_detected', message: null },
		]);
	});

	it('put the words beside the first of several codes that are named in them', () => {
		const text = 'Seen: "glare_detected" as well as "document_expired"';

		expect(readRetryReasons(text)).toEqual([
			{ code: 'glare_detected', message: text },
			{ code: 'document_expired', message: null },
		]);
	});

	it('take only brackets around all the words away', () => {
		expect(readRetryReasons('glare_detected: (Hide) reflections (all).')).toEqual([
			{ code: 'glare_detected', message: '(Hide) reflections (all).' },
		]);
		expect(readRetryReasons('glare_detected: Hide (reflections)')).toEqual([
			{ code: 'glare_detected', message: 'Hide (reflections)' },
		]);
		expect(readRetryReasons('glare_detected: (Hide) reflections')).toEqual([
			{ code: 'glare_detected', message: '(Hide) reflections' },
		]);
	});

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
				fc.pre(!['true', 'false', 'null'].includes(text.trim()));
				const parts = readRetryReasons(text).flatMap(({ code, message }) => [code, message]);
				expect(letters(parts.join(''))).toBe(letters(text));
			}),
		);
	});
});
