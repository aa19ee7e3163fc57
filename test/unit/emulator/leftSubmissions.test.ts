import { seed } from '../../../sandbox/emulator/submissions/seed';
import { SubmissionStore } from '../../../sandbox/emulator/submissions/store';
import { list, passStep1, submit, submitSelfie, useEmulator } from './support';

const START = Date.UTC(2025, 0, 1);
const HOUR = 60 * 60 * 1000;

const emulator = useEmulator({ at: START });

const statusOf = (id: string) => emulator().submissions.get(id)?.status;

/** Somebody whose selfie failed and who did not come back. */
async function leftInStep2(email = 'anna'): Promise<string> {
	const applicant = await passStep1(emulator(), {
		email: `${email}+step2-retry-incomplete@example.test`,
	});
	await submitSelfie(emulator(), applicant);
	return applicant.submissionId;
}

it('one that is left in Step 2 is rejected 24 hours after its creation, as soon as the clock says so', async () => {
	const id = await leftInStep2();
	emulator().clock.advance(24 * HOUR - 1);
	expect(statusOf(id)).toBe('success');
	emulator().clock.advance(1);
	expect(statusOf(id)).toBe('rejected');
});

it('GET shows it with the code and the time of its end, however late it is read', async () => {
	const id = await leftInStep2();
	emulator().clock.advance(72 * HOUR);
	expect((await list(emulator(), `?submission_id=${id}`)).body.Items[0]).toMatchObject({
		kyc_result_at: '2025-01-02T00:00:00.000Z',
		kyc: { result: 'rejected', commentCode: ['timeout'], attempts: [{ attemptCnt: 1 }] },
	});
});

it('they are rejected in the order of their time', async () => {
	const first = await leftInStep2('anna');
	emulator().clock.advance(HOUR);
	const second = await leftInStep2('ben');
	emulator().clock.advance(72 * HOUR);
	const times = [first, second].map((id) => emulator().submissions.get(id)?.decidedAt);
	expect(times).toEqual([START + 24 * HOUR, START + 25 * HOUR]);
});

it('whichever is due first is rejected first, not whichever arrived first', () => {
	const store = new SubmissionStore();
	seed(store, 2, (index) => ({ status: 'success', createdAt: START - index }), START);
	const [later, earlier] = store.arrived;
	expect(store.unfinished.takeDue(START + 24 * HOUR)).toEqual([earlier, later]);
	expect(store.unfinished.takeDue(START + 24 * HOUR)).toEqual([]);
});

it('a clock that runs by itself rejects before the next request is answered', async () => {
	emulator().reset();
	const id = await leftInStep2();
	jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * HOUR);
	expect((await list(emulator(), `?submission_id=${id}`)).body.Items[0].kyc.result).toBe(
		'rejected',
	);
	jest.restoreAllMocks();
});

it('what is finished stays as it is', async () => {
	const applicant = await passStep1(emulator());
	await submitSelfie(emulator(), applicant);
	const id = await leftInStep2('ben');
	emulator().setStatus(id, 'pending');
	emulator().clock.advance(72 * HOUR);
	expect([statusOf(applicant.submissionId), statusOf(id)]).toEqual(['approved', 'pending']);
});

describe('one that is left before Step 2', () => {
	const leave = async () => {
		const glare = (await submit(emulator(), { email: 'anna+always-glare@example.test' })).body;
		const passed = await passStep1(emulator(), { email: 'ben@example.test' });
		emulator().clock.advance(24 * HOUR);
		return [glare.submissionId, passed.submissionId].map(statusOf);
	};

	it('stays incomplete, as the documentation says', async () => {
		expect(await leave()).toEqual(['incomplete', 'success']);
	});

	it('is rejected too in the other form', async () => {
		emulator().setForms({ left: 'anywhere' });
		expect(await leave()).toEqual(['rejected', 'rejected']);
	});
});
