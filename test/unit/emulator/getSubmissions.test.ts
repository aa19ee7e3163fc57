import { list, submit, useEmulator } from './support';

const emulator = useEmulator();

it('the read of a credential test is let in with the right key only', async () => {
	const query = '?request_type=kyc&count=1';
	expect(await list(emulator(), query)).toEqual({ status: 200, body: { Items: [] } });
	expect(await list(emulator(), query, 'wrong')).toEqual({
		status: 403,
		body: { message: 'Forbidden' },
	});
	emulator().setAllowedIps([]);
	expect((await list(emulator(), query)).body).toHaveProperty('Message');
});

it('request_type kyc gives no data of an applicant', async () => {
	await submit(emulator(), { email: 'anna+approved@example.test' });
	const { body } = await list(emulator(), '?request_type=kyc&count=1');
	expect(Object.keys(body.Items[0]).sort()).toEqual([
		'created_at',
		'kyc',
		'submission_id',
		'updated_at',
	]);
});

it('a submission is found by its id, e-mail or userid', async () => {
	const { body } = await submit(emulator(), { userid: 'u1', cf1: 'note' });
	await submit(emulator(), { email: 'ben@example.test' });
	const queries = [`submission_id=${body.submissionId}`, 'email=anna@example.test', 'userid=u1'];
	for (const query of queries) {
		const found = await list(emulator(), `?${query}`);
		expect(found.body.Items).toHaveLength(1);
		expect(found.body.Items[0]).toMatchObject({
			submission_id: body.submissionId,
			email: 'anna@example.test',
			userid: 'u1',
			data: { full_name: body.reviewOCRData.ocr_name, idType: 'passport', cf1: 'note' },
			kyc: { result: 'incomplete' },
		});
	}
	expect((await list(emulator(), '?submission_id=none')).body).toEqual({ Items: [] });
});

it('a rejected submission lists its failed attempts', async () => {
	const email = 'anna+always-glare@example.test';
	const { submissionId } = (await submit(emulator(), { email })).body;
	await submit(emulator(), { email, submissionId });
	await submit(emulator(), { email, submissionId });
	const { kyc } = (await list(emulator(), `?submission_id=${submissionId}`)).body.Items[0];
	expect(kyc).toMatchObject({ result: 'rejected', commentCode: ['too_many_retry'] });
	expect(kyc.attempts.map(({ attemptCnt }: { attemptCnt: number }) => attemptCnt)).toEqual([
		1, 2, 3,
	]);
});

it('a list is read page by page until there is no nextpageKey', async () => {
	const sent: string[] = [];
	for (const name of ['a', 'b', 'c']) {
		sent.push((await submit(emulator(), { email: `${name}@example.test` })).body.submissionId);
	}
	const first = (await list(emulator(), '?count=2')).body;
	const { id, created_at } = first.nextpageKey;
	const second = (await list(emulator(), `?count=2&nextpage_id=${id}&nextpage_date=${created_at}`))
		.body;
	const seen = [...first.Items, ...second.Items].map((item) => item.submission_id);
	expect(seen).toEqual(sent.reverse());
	expect(second).not.toHaveProperty('nextpageKey');
});

it('a parameter without a value filters nothing', async () => {
	emulator().seed(2);
	expect((await list(emulator(), '?email=')).body.Items).toHaveLength(2);
});

it('a page holds 50 submissions, or as many as were asked for up to 2,000', async () => {
	emulator().seed(2001);
	const length = async (query: string) =>
		(await list(emulator(), query)).body.Items.length as number;
	expect(await length('')).toBe(50);
	expect(await length('?count=3')).toBe(3);
	expect(await length('?count=5000')).toBe(2000);
});

it('a page starts where the one before ended, though submissions came in between', async () => {
	const [, middle] = emulator().seed(3);
	const { nextpageKey, Items } = (await list(emulator(), '?count=1')).body;
	await submit(emulator());
	const query = `?count=1&nextpage_id=${nextpageKey.id}&nextpage_date=${nextpageKey.created_at}`;
	const next = (await list(emulator(), query)).body;
	expect(Items[0].submission_id).not.toBe(middle);
	expect(next.Items[0].submission_id).toBe(middle);
});

it.each([
	['start_date=2025-01-02', 2],
	['start_date=2025-01-03', 1],
	['end_date=2025-01-02', 2],
	['start_date=2025-01-02&end_date=2025-01-02', 1],
	['start_date=20250102&end_date=20250103', 2],
])('a list is cut to days, both of them included: %s', async (query, count) => {
	const days = ['2025-01-01T12:00:00Z', '2025-01-02T00:00:00Z', '2025-01-03T23:59:59Z'];
	emulator().seed(3, (index) => ({ createdAt: Date.parse(days[index] ?? '') }));
	expect((await list(emulator(), `?${query}`)).body.Items).toHaveLength(count);
});

it.each([
	'start_date=2025-02-31',
	'start_date=2025-0102',
	'end_date=tomorrow',
	'start_date=2025-01-02&end_date=2025-01-01',
	'nextpage_id=nobody&nextpage_date=2025-01-01T00:00:00.000Z',
	'count=-1',
])('a query that cannot be carried out is refused: %s', async (query) => {
	expect((await list(emulator(), `?${query}`)).status).toBe(400);
});

it('a page key whose time is that of another submission is refused', async () => {
	const [first] = emulator().seed(2);
	const { created_at } = (await list(emulator(), '?count=1')).body.nextpageKey;
	const query = `?nextpage_id=${first}&nextpage_date=${created_at}`;
	expect((await list(emulator(), query)).status).toBe(400);
});

it.each(['count=0', 'count=all', 'request_type=everything', 'nextpage_id=x'])(
	'a query that makes no sense is refused: %s',
	async (query) => {
		expect(await list(emulator(), `?${query}`)).toEqual({
			status: 400,
			body: { message: 'Invalid Query String parameters' },
		});
	},
);
