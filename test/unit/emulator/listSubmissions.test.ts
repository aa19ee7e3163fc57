import { startEmulator } from '../../../sandbox/emulator';
import type { Emulator } from '../../../sandbox/emulator';
import { list, submit } from './support';

let emulator: Emulator;
beforeAll(async () => {
	emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(async () => await emulator.close());

it('the read of a credential test is let in with the right key only', async () => {
	const query = '?request_type=kyc&count=1';
	expect(await list(emulator, query)).toEqual({ status: 200, body: { Items: [] } });
	expect(await list(emulator, query, 'wrong')).toEqual({
		status: 403,
		body: { message: 'Forbidden' },
	});
	emulator.setAllowedIps([]);
	expect((await list(emulator, query)).body).toHaveProperty('Message');
});

it('request_type kyc gives no data of an applicant', async () => {
	await submit(emulator, { email: 'anna+approved@example.test' });
	const { body } = await list(emulator, '?request_type=kyc&count=1');
	expect(Object.keys(body.Items[0]).sort()).toEqual([
		'created_at',
		'kyc',
		'submission_id',
		'updated_at',
	]);
});

it('a submission is found by its id, e-mail or userid', async () => {
	const { body } = await submit(emulator, { userid: 'u1', cf1: 'note' });
	await submit(emulator, { email: 'ben@example.test' });
	const queries = [`submission_id=${body.submissionId}`, 'email=anna@example.test', 'userid=u1'];
	for (const query of queries) {
		const found = await list(emulator, `?${query}`);
		expect(found.body.Items).toHaveLength(1);
		expect(found.body.Items[0]).toMatchObject({
			submission_id: body.submissionId,
			email: 'anna@example.test',
			userid: 'u1',
			data: { full_name: body.reviewOCRData.ocr_name, idType: 'passport', cf1: 'note' },
			kyc: { result: 'incomplete' },
		});
	}
	expect((await list(emulator, '?submission_id=none')).body).toEqual({ Items: [] });
});

it('a rejected submission lists its failed attempts', async () => {
	const email = 'anna+always-glare@example.test';
	const { submissionId } = (await submit(emulator, { email })).body;
	await submit(emulator, { email, submissionId });
	await submit(emulator, { email, submissionId });
	const { kyc } = (await list(emulator, `?submission_id=${submissionId}`)).body.Items[0];
	expect(kyc).toMatchObject({ result: 'rejected', commentCode: ['too_many_retry'] });
	expect(kyc.attempts.map(({ attemptCnt }: { attemptCnt: number }) => attemptCnt)).toEqual([
		1, 2, 3,
	]);
});

it('a list is read page by page until there is no nextpageKey', async () => {
	const sent: string[] = [];
	for (const name of ['a', 'b', 'c']) {
		sent.push((await submit(emulator, { email: `${name}@example.test` })).body.submissionId);
	}
	const first = (await list(emulator, '?count=2')).body;
	const { id, created_at } = first.nextpageKey;
	const second = (await list(emulator, `?count=2&nextpage_id=${id}&nextpage_date=${created_at}`))
		.body;
	const seen = [...first.Items, ...second.Items].map((item) => item.submission_id);
	expect(seen).toEqual(sent.reverse());
	expect(second).not.toHaveProperty('nextpageKey');
});

it.each(['count=0', 'count=all', 'request_type=everything', 'nextpage_id=x'])(
	'a query that makes no sense is refused: %s',
	async (query) => {
		expect(await list(emulator, `?${query}`)).toEqual({
			status: 400,
			body: { message: 'Invalid Query String parameters' },
		});
	},
);
