import { FORMS, startEmulator, type Forms } from '../../../sandbox/emulator';
import { parseForms } from '../../../sandbox/emulator/forms/parseForms';
import { list, useEmulator } from './support';

const TIME = Date.UTC(2024, 0, 2, 3, 4, 5, 678);

const emulator = useEmulator({ at: TIME });

const seedOne = () => emulator().seed(1, () => ({ submissionId: 'mine', createdAt: TIME }));

/** The answer's JSON to a query, with these forms. */
async function shown(forms: Partial<Forms>, query = '') {
	emulator().setForms(forms);
	return await list(emulator(), query);
}

const item = async (forms: Partial<Forms>, query = '') => {
	seedOne();
	return (await shown(forms, query)).body.Items[0];
};

describe('the name in a list', () => {
	it('stands as full_name', async () => {
		const { data } = await item({});
		expect(data).toHaveProperty('full_name');
		expect(data).not.toHaveProperty('name');
	});

	it('stands as name', async () => {
		const { data } = await item({ name: 'name' });
		expect(data.name).toMatch(/\w \w/);
		expect(data).not.toHaveProperty('full_name');
	});

	it('stands as both', async () => {
		const { data } = await item({ name: 'both' });
		expect(data.name).toBe(data.full_name);
	});

	it('is full_name always where one submission is asked for', async () => {
		const { data } = await item({ name: 'name' }, '?submission_id=mine');
		expect(data).toHaveProperty('full_name');
	});
});

describe('times', () => {
	it.each([
		['iso', '2024-01-02T03:04:05.678Z'],
		['pattern-ms', '2024-01-02-03-04-05-678'],
		['pattern-utc', '2024-01-02-03-04-05-UTC'],
		['pattern-offset', '2024-01-02-03-04-05-+0000'],
	] as const)('are written as %s', async (times, text) => {
		expect(await item({ times })).toMatchObject({ created_at: text, updated_at: text });
	});

	it('of the last change stand as update_at too', async () => {
		const one = await item({ updatedAt: 'update_at' });
		expect(one).toHaveProperty('update_at');
		expect(one).not.toHaveProperty('updated_at');
	});

	it('make page keys that lead on in every form', async () => {
		emulator().seed(3);
		for (const times of FORMS.times) {
			const { nextpageKey } = (await shown({ times }, '?count=2')).body;
			const { id, created_at } = nextpageKey;
			const query = new URLSearchParams({ nextpage_id: id, nextpage_date: created_at });
			expect((await list(emulator(), `?${query.toString()}`)).body.Items).toHaveLength(1);
		}
	});
});

describe('a deleted submission', () => {
	const time = expect.any(String);
	const times = { created_at: time, updated_at: time, kyc_result_at: time };
	it.each([
		['words', { kyc: { result: 'Deleted Submission' } }],
		['result', { kyc: { result: 'deleted' } }],
		['email', { email: 'Deleted Submission' }],
		['bare', {}],
	] as const)('is shown as %s', async (deleted, more) => {
		seedOne();
		emulator().setStatus('mine', 'deleted');
		const { Items } = (await shown({ deleted })).body;
		expect(Items).toEqual([{ submission_id: 'mine', ...times, ...more }]);
	});

	it('is left out', async () => {
		seedOne();
		emulator().setStatus('mine', 'deleted');
		expect((await shown({ deleted: 'absent' })).body).toEqual({ Items: [] });
		expect((await list(emulator(), '?submission_id=mine')).body).toEqual({ Items: [] });
	});
});

describe('nothing found', () => {
	it.each([
		['items', { Items: [] }],
		['no-items', {}],
		['null-items', { Items: null }],
		['bare-array', []],
	] as const)('is an empty list as %s', async (emptyList, body) => {
		expect(await shown({ emptyList })).toEqual({ status: 200, body });
	});

	it.each([
		['empty', 200, { Items: [] }],
		['refused', 400, { message: 'invalid submission id' }],
		['not-found', 404, { message: 'invalid submission id' }],
	] as const)('for an id is %s', async (unknownId, status, body) => {
		expect(await shown({ unknownId }, '?submission_id=nobody')).toEqual({ status, body });
	});
});

describe('the key of the next page', () => {
	const first = async (forms: Partial<Forms>) => {
		emulator().seed(5);
		return (await shown(forms, '?count=2')).body.nextpageKey;
	};

	it('comes without its id', async () => {
		expect(Object.keys(await first({ nextPage: 'without-id' }))).toEqual(['created_at']);
	});

	it('comes without its time', async () => {
		expect(Object.keys(await first({ nextPage: 'without-date' }))).toEqual(['id']);
	});

	it('repeats for ever', async () => {
		const key = await first({ nextPage: 'repeats' });
		const query = `?nextpage_id=${key.id}&nextpage_date=${key.created_at}`;
		expect((await list(emulator(), query)).body.nextpageKey).toEqual(key);
	});

	it.each([
		['null', null],
		['empty', {}],
	] as const)('is %s on the last page', async (lastPage, key) => {
		emulator().seed(1);
		expect((await shown({ lastPage })).body.nextpageKey).toEqual(key);
	});
});

it('dates filter by the time of the last change too', async () => {
	const DAY = 24 * 60 * 60 * 1000;
	emulator().seed(1, () => ({ createdAt: TIME - 2 * DAY, updatedAt: TIME }));
	const query = '?start_date=2024-01-02&end_date=2024-01-02';
	expect((await shown({}, query)).body.Items).toHaveLength(0);
	expect((await shown({ datesBy: 'updated_at' }, query)).body.Items).toHaveLength(1);
});

it('forms that an emulator is started with come back with a reset', async () => {
	const other = await startEmulator({ forms: { emptyList: 'no-items' } });
	other.setForms({ emptyList: 'bare-array' });
	other.reset();
	expect((await list(other)).body).toEqual({});
	await other.close();
});

describe('a form on the command line', () => {
	it('is a name and one of its values', () => {
		expect(parseForms(['times=pattern-ms', 'image=base64'])).toEqual({
			times: 'pattern-ms',
			image: 'base64',
		});
	});

	it.each([
		['colour=red', 'no form of "colour"'],
		['toString=1', 'no form of "toString"'],
		['times=unix', 'times must be one of iso, pattern-ms'],
		['times', 'times must be one of iso'],
	])('is refused with what there is to choose from: %s', (text, message) => {
		expect(() => parseForms([text])).toThrow(message);
	});
});
