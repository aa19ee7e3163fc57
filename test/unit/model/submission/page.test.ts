import { readPage } from '../../../../nodes/ArgosIdentity/model/submission/page';
import { sample } from '../../support/samples';

const A = { submission_id: 'fakesub0000001' };
const B = { submission_id: 'fakesub0000002' };
const KEY = { id: 'fakekey', created_at: '2024-01-02T03:04:05.678Z' };

describe('a page of a list', () => {
	it.each([
		['as ARGOS writes it', { Items: [A, B] }],
		['with small letters', { items: [A, B] }],
		['with capitals', { ITEMS: [A, B] }],
		['as a bare array', [A, B]],
		['beside other things', { Items: [A, B], Count: 2, message: 'success' }],
	])('is read %s', (_how, body) => {
		expect(readPage(body)).toEqual({ items: [A, B], next: null });
	});

	it.each([
		[{ Items: [] }],
		[{ Items: null }],
		[{}],
		[[]],
		[{ nextpageKey: null }],
		[{ NextPageKey: '' }],
		[{ next_page_key: {} }],
		[{ nextpage_key: null }],
		[{ Items: null, nextpageKey: null }],
	])('is empty in %j', (body) => {
		expect(readPage(body)).toEqual({ items: [], next: null });
	});

	it.each([
		undefined,
		null,
		'',
		'<html>Welcome</html>',
		7,
		{ message: 'success' },
		{ Items: null, message: 'success' },
		{ lineItems: null },
		{ itemsTotal: 0 },
		{ nextpageKeys: null },
		{ Items: 'none' },
		{ Items: A },
		{ Items: [7] },
		{ Items: [A, null] },
		{ Items: [[A]] },
		[A, 'x'],
		['x'],
	])('is not read from %j', (body) => {
		expect(readPage(body)).toBeNull();
	});
});

describe('the next page', () => {
	it.each(['nextpageKey', 'nextPageKey', 'NEXTPAGEKEY', 'next_page_key', 'nextpage_key'])(
		'is named under %s',
		(name) => {
			expect(readPage({ Items: [A], [name]: KEY })).toEqual({
				items: [A],
				next: { id: 'fakekey', createdAt: '2024-01-02T03:04:05.678Z' },
			});
		},
	);

	it('can be named without any submission on this one', () => {
		expect(readPage({ nextpageKey: KEY })).toMatchObject({ items: [], next: { id: 'fakekey' } });
	});

	it('can be named with numbers', () => {
		expect(readPage({ Items: [A], nextpageKey: { id: 1, created_at: 2 } })?.next).toEqual({
			id: '1',
			createdAt: '2',
		});
	});

	it.each([undefined, null, '', ' ', [], {}])('is none where its key is %j', (nextpageKey) => {
		expect(readPage({ Items: [A], nextpageKey })?.next).toBeNull();
	});

	it.each([
		[{ id: 'fakekey' }],
		[{ created_at: '2024-01-02' }],
		[{ id: 'fakekey', created_at: '' }],
		[{ id: null, created_at: '2024-01-02' }],
		[{ id: {}, created_at: [] }],
		['fakekey'],
		[7],
		[['fakekey', '2024-01-02']],
	])('is named only by half in %j', (nextpageKey) => {
		expect(readPage({ Items: [A], nextpageKey })).toEqual({ items: [A], next: 'half' });
	});

	it('is told in the samples', () => {
		expect(readPage(sample('get-submission-list-with-next-page'))?.next).toEqual({
			id: expect.any(String),
			createdAt: expect.any(String),
		});
		expect(readPage(sample('get-submission-list-last-page'))?.next).toBeNull();
	});
});
