import type { IBinaryData, IDataObject } from 'n8n-workflow';
import {
	findFile,
	namesAbsentField,
	namesNothing,
} from '../../../../nodes/ArgosIdentity/actions/pictures/findFile';
import { fakeItem } from '../../support/fakeItem';
import { thrownBy } from '../../support/thrown';

const FRONT: IBinaryData = { mimeType: 'image/jpeg', fileName: 'front.jpg', data: 'ZnJvbnQ=' };
const BACK: IBinaryData = { mimeType: 'image/png', fileName: 'back.png', data: 'YmFjaw==' };

const itemWith = (binary: Record<string, IBinaryData>, json: IDataObject = {}) =>
	fakeItem({ binary, json }).item;

const found = (binary: Record<string, IBinaryData>, given: unknown) =>
	findFile(itemWith(binary), 'idImage', given);

const refusal = (given: unknown, binary: Record<string, IBinaryData> = { front: FRONT }) =>
	thrownBy(() => found(binary, given));

/** A file as `$binary.name` gives it in memory mode. */
const withoutContent = ({ mimeType, fileName }: IBinaryData) => ({ mimeType, fileName });

describe('a file', () => {
	it('is found by its name', () => {
		expect(found({ front: FRONT, back: BACK }, 'back')).toBe(BACK);
	});

	it.each([' back ', '\u200bback'])(
		'is found by its name with what stands around it: %j',
		(name) => {
			expect(found({ front: FRONT, back: BACK }, name)).toBe(BACK);
		},
	);

	it('is found where its own name has something around it', () => {
		expect(found({ front: FRONT, 'back ': BACK }, 'back')).toBe(BACK);
	});

	it('is found by exactly its name where another is the same but for a blank', () => {
		expect(found({ 'front ': BACK, front: FRONT }, 'front ')).toBe(BACK);
		expect(found({ 'front ': BACK, front: FRONT }, 'front')).toBe(FRONT);
	});

	it('is not guessed among two that are the same but for blanks', () => {
		expect(refusal('front', { 'front ': FRONT, ' front': BACK })).toMatchObject({
			code: 'invalidInput',
			message: expect.stringContaining('names a binary field that this item does not have'),
		});
	});

	it('is found among the fields of the JSON', () => {
		const item = itemWith({}, { 'photo ': FRONT as unknown as IDataObject, other: { data: 'x' } });

		expect(findFile(item, 'idImage', 'photo')).toBe(FRONT);
	});

	it('can be given itself', () => {
		const elsewhere = { mimeType: 'image/jpeg', data: 'filesystem-v2', id: 'x' };

		expect(found({ front: FRONT }, elsewhere)).toBe(elsewhere);
		expect(found({}, { mimeType: 'image/jpeg', id: 'x' })).toEqual({
			mimeType: 'image/jpeg',
			id: 'x',
		});
	});

	it('is found by its facts where its content is missing', () => {
		expect(found({ front: FRONT, back: BACK }, withoutContent(BACK))).toBe(BACK);
	});

	it('is found by its facts where the item has the same content twice', () => {
		expect(found({ front: FRONT, again: { ...FRONT } }, withoutContent(FRONT))).toEqual(FRONT);
	});

	it.each([
		[
			'two contents fit',
			{ front: FRONT, other: { ...FRONT, data: 'other' } },
			withoutContent(FRONT),
		],
		['one fact differs', { front: FRONT }, { ...withoutContent(FRONT), fileName: 'x.jpg' }],
		['a fact is missing', { front: FRONT }, { mimeType: 'image/jpeg' }],
		['a fact is too many', { front: FRONT }, { ...withoutContent(FRONT), fileSize: '1 kB' }],
		['there is none', {}, withoutContent(FRONT)],
	])('is not found by its facts where %s', (_where, binary, given) => {
		expect(refusal(given, binary as Record<string, IBinaryData>)).toMatchObject({
			message: expect.stringContaining('gives a file without its content'),
			description: expect.stringMatching(
				/^Give the name of the field instead\. (Binary|This item)/,
			),
		});
	});

	it.each([undefined, null, 7, ['front'], {}, { data: 'x' }])('is none in %j', (given) => {
		expect(refusal(given)).toMatchObject({
			message: expect.stringContaining('is neither the name of a binary field nor a file'),
			description: expect.stringMatching(
				/^Check its expression\. Binary fields of this item: front\./,
			),
		});
	});

	it('that is not there leads to the names of those that are', () => {
		expect(refusal('selfie', { front: FRONT, back: BACK }).description).toMatch(
			/^Binary fields of this item: front, back\. /,
		);
		expect(refusal('selfie', {}).description).toMatch(/^This item has no binary fields at all/);
	});

	it('that is not there leads to twenty names at most', () => {
		const binary = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`f${at}`, FRONT]));

		expect(refusal('selfie', binary).description).toMatch(/f18, f19\. /);
	});
});

describe('a parameter for a picture', () => {
	it('names nothing when it is empty', () => {
		for (const given of [undefined, null, '', ' \u200b']) expect(namesNothing(given)).toBe(true);
		for (const given of ['front', 0, false, FRONT]) expect(namesNothing(given)).toBe(false);
	});

	it('names a field that is not there only by a name', () => {
		const item = itemWith({ front: FRONT });

		expect(namesAbsentField(item, 'back')).toBe(true);
		expect(namesAbsentField(item, 'front')).toBe(false);
		expect(namesAbsentField(item, FRONT)).toBe(false);
		expect(namesAbsentField(item, undefined)).toBe(false);
	});
});
