import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { deleteOperation } from '../../../../nodes/ArgosIdentity/actions/submission/delete.operation';
import { DATA_FIELDS, PARTS } from '../../../../nodes/ArgosIdentity/model/change/deletion';
import { withInnerFields } from '../../../../nodes/ArgosIdentity/actions/fields/displayNames';
import { sentBy } from '../../support/sentBy';

const DONE = { statusCode: 200, body: { message: 'success' } };
const PARTLY = { submissionId: 's1', what: 'parts', parts: [], dataFields: [] };

const run = async (parameters: IDataObject) => await sentBy(deleteOperation, parameters, DONE);

async function urlOf(parameters: IDataObject): Promise<string | undefined> {
	const { requests } = await run(parameters);
	return requests[0]?.url;
}

const optionsOf = (name: string) =>
	withInnerFields(deleteOperation.fields)
		.find((field) => field.name === name)
		?.options?.map((option) => 'value' in option && option.value);

describe('deleting everything', () => {
	it('names the submission and the admin as the URL of ARGOS’s sample does', async () => {
		const { requests, json } = await run({
			submissionId: ' s 1 ',
			what: 'everything',
			adminName: 'boss@example.test',
		});

		expect(requests).toMatchObject([
			{
				method: 'DELETE',
				url: 'https://argos.example.test/v3/submission?submission_id=s%201&admin_name=boss%40example.test',
			},
		]);
		expect(json).toEqual({ deleted: true, submissionId: 's 1', what: 'everything' });
	});

	it('needs no admin', async () => {
		const url = await urlOf({ submissionId: 's1', what: 'everything', adminName: ' ' });
		expect(url).toBe('https://argos.example.test/v3/submission?submission_id=s1');
	});

	it('takes no notice of parts that were chosen before', async () => {
		const url = await urlOf({ ...PARTLY, what: 'everything', parts: ['data'] });
		expect(url).toBe('https://argos.example.test/v3/submission?submission_id=s1');
	});
});

describe('deleting parts', () => {
	const partial = 'https://argos.example.test/v3/submission/partial?submission_id=s1';

	it('lists them, and tells them in the row', async () => {
		const { requests, json } = await run({ ...PARTLY, parts: ['id_image', 'email'] });

		expect(requests).toMatchObject([
			{ method: 'DELETE', url: `${partial}&fields=id_image%2Cemail` },
		]);
		expect(json).toEqual({ deleted: true, submissionId: 's1', what: 'id_image, email' });
	});

	it('lists single fields of the data beside the part that they belong to', async () => {
		const parameters = { ...PARTLY, parts: ['ocr'], dataFields: ['first_name', 'cf1'] };
		const { requests, json } = await run(parameters);

		expect(requests[0]?.url).toBe(`${partial}&fields=ocr%2Cdata&data_fields=first_name%2Ccf1`);
		expect(json?.what).toBe('ocr, data.first_name, data.cf1');
	});

	it('erases all of the data where that is chosen', async () => {
		expect(await urlOf({ ...PARTLY, parts: ['data'] })).toBe(`${partial}&fields=data`);
	});

	it('names each once', async () => {
		expect(await urlOf({ ...PARTLY, parts: ['email', 'email'] })).toBe(`${partial}&fields=email`);
	});

	it.each<[string, IDataObject, string]>([
		['nothing', PARTLY, "'parts' is empty, and so is 'dataFields'"],
		['an empty text', { ...PARTLY, parts: '', dataFields: '' }, "'parts' is empty"],
		['lists of empty texts', { ...PARTLY, parts: [''], dataFields: [''] }, "'parts' is empty"],
		['nulls', { ...PARTLY, parts: null, dataFields: null }, "'parts' is empty"],
		[
			'all of the data together with single fields',
			{ ...PARTLY, parts: ['data'], dataFields: ['cf1'] },
			"'parts' has all of the data",
		],
		['an unknown part', { ...PARTLY, parts: ['everything'] }, "'parts' has a value"],
		['parts in one text', { ...PARTLY, parts: 'ocr,email' }, "'parts' has a value"],
		['an unknown field', { ...PARTLY, dataFields: ['password'] }, "'dataFields' has a value"],
		['a field that is no text', { ...PARTLY, dataFields: [null] }, "'dataFields' has a value"],
		['no submission', { ...PARTLY, submissionId: '', parts: ['ocr'] }, "'submissionId' is empty"],
		['no what', { ...PARTLY, what: '', parts: ['ocr'] }, "'what' is neither"],
	])('is refused unsent for %s', async (_, parameters, message) => {
		const { requests, error } = await run(parameters);

		expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
		expect(error?.message).toContain(message);
		expect(requests).toEqual([]);
	});

	it('is refused for whatever else an expression gives', async () => {
		for (const parts of [true, 0, {}, { data: true }, [['data']], 'DATA', 'data,']) {
			const { requests, error } = await run({ ...PARTLY, parts });
			expect(error?.code).toBe('invalidInput');
			expect(requests).toEqual([]);
		}
	});
});

/** What a parameter of a list can hold: choices of either list, texts that look like them, anything. */
const anyChoices = fc.oneof(
	fc.array(fc.constantFrom<string>(...PARTS, ...DATA_FIELDS, 'data', '', ' ', 'DATA', 'data,ocr'), {
		maxLength: 5,
	}),
	fc.constantFrom('', 'data', 'data,', ' data', 'ocr', 'first_name'),
	fc.jsonValue({ maxDepth: 2 }),
);

it('never erases all of the data unless that was chosen', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.record({
				submissionId: fc.constantFrom('s1', 's1&fields=data', ''),
				what: fc.constantFrom('parts', 'everything', '', 'data'),
				adminName: fc.constantFrom('', 'a&fields=data'),
				parts: anyChoices,
				dataFields: anyChoices,
			}),
			async (parameters) => {
				const { requests } = await run(parameters);
				for (const { url } of requests) {
					const query = new URL(url).searchParams;
					const names = (query.get('fields') ?? '').split(',');
					const wantsAll = [parameters.parts].flat().includes('data');
					const single = (query.get('data_fields') ?? '').split(',').filter((name) => name !== '');
					const erasesAll = names.includes('data') && single.length === 0;
					expect(erasesAll && !wantsAll).toBe(false);
					// An empty list would be all of the data, too.
					expect(query.get('fields')).not.toBe('');
					expect(query.has('data_fields') && single.length === 0).toBe(false);
				}
			},
		),
		{ numRuns: 500 },
	);
});

it('sends whatever it sends for everything to one place, and for parts to the other', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.record({
				submissionId: fc.constant('s1'),
				what: fc.constantFrom('parts', 'everything'),
				parts: fc.subarray([...PARTS]),
				dataFields: fc.subarray([...DATA_FIELDS]),
			}),
			async (parameters) => {
				const url = await urlOf(parameters);
				const isWhole = url !== undefined && !url.includes('/partial');
				expect(isWhole).toBe(parameters.what === 'everything');
			},
		),
	);
});

describe('the panel', () => {
	it('offers what can be deleted, and nothing else', () => {
		expect(optionsOf('parts')?.sort()).toEqual([...PARTS].sort());
		expect(optionsOf('dataFields')?.sort()).toEqual([...DATA_FIELDS].sort());
	});

	it('starts with nothing chosen', () => {
		const defaults = Object.fromEntries(
			deleteOperation.fields.map((field) => [field.name, field.default]),
		);
		expect(defaults).toEqual({
			submissionId: '',
			what: 'parts',
			adminName: '',
			parts: [],
			dataFields: [],
		});
	});

	it('says at the choice what cannot be undone', () => {
		const hints = Object.fromEntries(deleteOperation.fields.map(({ name, hint }) => [name, hint]));
		expect(hints.what).toContain('cannot be brought back');
		expect(hints.parts).toContain('"All of the Data" erases');
	});
});
