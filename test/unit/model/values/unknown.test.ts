import fc from 'fast-check';
import {
	isEmpty,
	isRecord,
	parseJson,
	readKey,
	toBoolean,
	toRecord,
	toText,
	valuesOfKey,
} from '../../../../nodes/ArgosIdentity/model/values/unknown';

describe('a record', () => {
	it.each([{}, { a: 1 }, Object.create(null) as unknown])('is an object: %j', (value) => {
		expect(isRecord(value)).toBe(true);
	});

	it.each([null, undefined, [], 'text', 1, true])('is not %j', (value) => {
		expect(isRecord(value)).toBe(false);
	});
});

describe('a value read as text', () => {
	it.each([
		['  Anna ', 'Anna'],
		['0', '0'],
		[0, '0'],
		[-1.5, '-1.5'],
		[42, '42'],
	])('%j gives %j', (value, text) => {
		expect(toText(value)).toBe(text);
	});

	it.each(['', '  \n', NaN, Infinity, true, null, undefined, {}, ['a']])(
		'%p gives nothing',
		(value) => {
			expect(toText(value)).toBeNull();
		},
	);
});

describe('a value read as yes or no', () => {
	it.each([true, 'true', 'TRUE', ' True '])('%j is yes', (value) => {
		expect(toBoolean(value)).toBe(true);
	});

	it.each([false, 'false', 'False'])('%j is no', (value) => {
		expect(toBoolean(value)).toBe(false);
	});

	it.each(['', 'yes', '1', 1, 0, null, undefined, {}, [true]])('%j is neither', (value) => {
		expect(toBoolean(value)).toBeNull();
	});
});

describe('a text read as JSON', () => {
	it('gives back any JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = JSON.stringify(value);
				expect(JSON.stringify(parseJson(text))).toBe(text);
			}),
		);
	});

	it.each(['', 'anna', '{', "{'a':1}"])('gives nothing for %j', (text) => {
		expect(parseJson(text)).toBeUndefined();
	});
});

describe('a value that says nothing', () => {
	it.each([undefined, null, '', ' \n', [], {}])('is %j', (value) => {
		expect(isEmpty(value)).toBe(true);
	});

	it.each([0, false, true, 'null', [null], [''], { a: null }])('is not %j', (value) => {
		expect(isEmpty(value)).toBe(false);
	});
});

describe('an object', () => {
	it.each([{ a: 1 }, '{"a":1}', ' {"a":1} '])('is read from %j', (value) => {
		expect(toRecord(value)).toEqual({ a: 1 });
	});

	it.each([null, undefined, [], '[]', 'null', '"a"', 'a', '{', 1, true])(
		'is not read from %j',
		(value) => {
			expect(toRecord(value)).toBeNull();
		},
	);
});

describe('a key that is spelled in several ways', () => {
	it.each(['submissionId', 'Submissionid', 'submission_id', 'SUBMISSION_ID'])(
		'is found as %s',
		(key) => {
			expect(readKey({ other: 1, [key]: 'abc' }, 'submissionId', toText)).toBe('abc');
		},
	);

	it('is found when the wanted name has underscores', () => {
		expect(readKey({ fileUpload: true }, 'file_upload', toBoolean)).toBe(true);
	});

	it('gives its first spelling when there are two', () => {
		const record = { Submissionid: 'first', submissionId: 'second' };
		expect(readKey(record, 'submissionId', toText)).toBe('first');
		expect(valuesOfKey(record, 'submissionId')).toEqual(['first', 'second']);
	});

	it.each([null, '', ' ', [], {}, false])(
		'gives its second spelling when the first holds %j',
		(value) => {
			const record = { Submissionid: value, submissionId: 'second' };
			expect(readKey(record, 'submissionId', toText)).toBe('second');
		},
	);

	it('is not found in another name', () => {
		expect(readKey({ submissionIds: 'abc' }, 'submissionId', toText)).toBeNull();
	});

	it('is not found among the names that every object has', () => {
		expect(valuesOfKey({}, 'constructor')).toEqual([]);
	});
});
