import {
	documentFieldNames,
	missingFieldNames,
} from '../../../../nodes/ArgosIdentity/model/step1/fieldNames';

/** An array in an array, and so on. */
const nested = (depth: number, inmost: unknown): unknown =>
	depth === 0 ? inmost : [nested(depth - 1, inmost)];

describe('the fields that were not read', () => {
	it.each<[unknown, Array<string | null>]>([
		['[gender, documentNumber]', ['gender', 'documentNumber']],
		['["gender", \'documentNumber\']', ['gender', 'documentNumber']],
		['"gender"', ['gender']],
		["it's[0], a]b", ["it's[0]", 'a]b']],
		['null', []],
		['gender, null, ', ['gender']],
		['', []],
		[undefined, []],
		[null, []],
		[false, []],
		[true, [null]],
		[7, ['7']],
		[['gender', 'null'], ['gender']],
		[['gender', undefined], ['gender']],
		[
			[{ field: 'gender' }, { other: 1 }],
			['gender', 'other'],
		],
		[{ gender: true, documentNumber: 'false', name: null }, ['gender', 'name']],
		[nested(5, 'gender'), ['gender']],
		[nested(6, 'gender'), [null]],
		[JSON.stringify({ gender: true }), ['gender']],
	])('in %j are %j', (value, names) => {
		expect(missingFieldNames(value)).toEqual(names);
	});

	it('are unknown in JSON text within JSON text without end', () => {
		let text = 'gender';
		for (let depth = 0; depth < 8; depth += 1) text = JSON.stringify([text]);

		expect(missingFieldNames(text)).toEqual([null]);
	});
});

describe('the fields of a document', () => {
	it('are those that an object says true of', () => {
		expect(documentFieldNames({ gender: true, name: 'true', birthDate: false, x: null })).toEqual([
			'gender',
			'name',
		]);
	});

	it('leave out what has no name', () => {
		expect(documentFieldNames(['gender', true])).toEqual(['gender']);
	});
});
