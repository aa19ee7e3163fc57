import { pageOf } from '../../../sandbox/emulator/submissions/page';
import { seed } from '../../../sandbox/emulator/submissions/seed';
import { SubmissionStore } from '../../../sandbox/emulator/submissions/store';
import { list, submit, useEmulator } from './support';

const START = Date.UTC(2025, 0, 1);

// A machine with much else to do takes longer than usual over 100,000.
jest.setTimeout(60_000);

const emulator = useEmulator({ at: START });

it('seeded submissions are approved, one a minute, with addresses of their own', async () => {
	const ids = emulator().seed(2);
	const { Items } = (await list(emulator())).body;
	expect(Items).toMatchObject([
		{
			submission_id: ids[1],
			email: 'applicant-2@example.test',
			created_at: '2024-12-31T23:59:00.000Z',
			kyc_result_at: '2024-12-31T23:59:00.000Z',
			kyc: { result: 'approved' },
		},
		{
			submission_id: ids[0],
			email: 'applicant-1@example.test',
			created_at: '2024-12-31T23:58:00.000Z',
		},
	]);
});

it('a seeded submission is what it is wanted to be', async () => {
	emulator().seed(1, () => ({
		submissionId: 'mine',
		email: 'anna@example.test',
		userid: 'u1',
		idType: 'drivers_license',
		status: 'rejected',
		rejectCodes: ['invalid_acceptedID'],
		createdAt: START - 5,
		updatedAt: START - 2,
		person: { expireDate: '2025-02-01' },
	}));
	const [item] = (await list(emulator(), '?userid=u1')).body.Items;
	expect(item).toMatchObject({
		submission_id: 'mine',
		data: { idType: 'drivers_license', idcard_expireDate: '2025-02-01' },
		created_at: '2024-12-31T23:59:59.995Z',
		kyc_result_at: '2024-12-31T23:59:59.998Z',
		kyc: { result: 'rejected', commentCode: ['invalid_acceptedID'] },
	});
});

it('an item of its own is given as it stands', async () => {
	const item = { submission_id: 'odd', created_at: 7, kyc: null };
	emulator().seed(1, () => ({ submissionId: 'odd', item }));
	expect((await list(emulator(), '?submission_id=odd')).body.Items).toEqual([item]);
});

it('an id is given once', () => {
	emulator().seed(1, () => ({ submissionId: 'mine' }));
	expect(() => emulator().seed(1, () => ({ submissionId: 'mine' }))).toThrow('mine already');
});

it('a seeded e-mail that is approved may not apply again, as any other', async () => {
	emulator().seed(1);
	expect((await submit(emulator(), { email: 'Applicant-1@example.test' })).status).toBe(400);
});

it('100,000 are listed page by page, each once', async () => {
	const ids = emulator().seed(100_000);
	const seen = new Set<string>();
	let query = '?count=2000&request_type=kyc';
	for (;;) {
		const { Items, nextpageKey } = (await list(emulator(), query)).body;
		for (const { submission_id } of Items) seen.add(submission_id);
		if (nextpageKey === undefined) break;
		const { id, created_at } = nextpageKey;
		query = `?count=2000&request_type=kyc&nextpage_id=${id}&nextpage_date=${created_at}`;
	}
	expect(seen.size).toBe(ids.length);
	expect(emulator().requests).toHaveLength(50);
});

it('a page, an e-mail and a userid are found without looking at the other submissions', () => {
	const store = new SubmissionStore();
	seed(store, 10_000, (index) => ({ userid: `u${index % 100}` }), START);
	let looks = 0;
	const matches = () => {
		looks += 1;
		return true;
	};
	const after = store.arrived[5000];
	expect(pageOf(store.arrived, { after, count: 50, matches }).found[0]?.position).toBe(4999);
	expect(pageOf(store.ofUserid('u0'), { after, count: 10, matches }).found[0]?.position).toBe(4900);
	expect(looks).toBe(51 + 11);
	expect(store.ofEmail('applicant-77@example.test')).toHaveLength(1);
});
