import { submit, useEmulator } from './support';

const HOUR = 60 * 60 * 1000;

const emulator = useEmulator({ at: Date.UTC(2025, 0, 1) });

const glare = 'anna+always-glare@example.test';

async function firstTry(email: string): Promise<string> {
	const { body } = await submit(emulator(), { email });
	return body.submissionId;
}

it('a failed check is HTTP 200 with retry, kycStatus and retryCount', async () => {
	const { status, body } = await submit(emulator(), { email: glare });
	expect(status).toBe(200);
	expect(body).toEqual({
		submissionId: expect.stringMatching(/^[0-9a-f]{24}$/),
		retry: [{ retryCode: 'glare_detected', retryMsg: expect.any(String) }],
		kycStatus: 'incomplete',
		retryCount: 1,
	});
});

it('the third failure rejects the submission for good', async () => {
	const submissionId = await firstTry(glare);
	const second = await submit(emulator(), { email: glare, submissionId });
	const third = await submit(emulator(), { email: glare, submissionId });
	const fourth = await submit(emulator(), { email: glare, submissionId });

	expect(second.body.retryCount).toBe(2);
	expect(third).toEqual({
		status: 200,
		body: { submissionId, kycStatus: 'rejected', retryCount: 3 },
	});
	expect(fourth.status).toBe(400);
	expect(fourth.body.message).toContain('already rejected');
});

it('a retry with the submissionId goes on with the same submission', async () => {
	const email = 'anna+glare-once@example.test';
	const submissionId = await firstTry(email);
	const { body } = await submit(emulator(), { email, submissionId });
	expect(body.submissionId).toBe(submissionId);
	expect(body).not.toHaveProperty('retry');
	expect(body).not.toHaveProperty('kycStatus');
	expect(body).not.toHaveProperty('retryCount');
	expect(emulator().submissions.size).toBe(1);
});

it('a retry without the submissionId opens a second submission', async () => {
	await firstTry(glare);
	const { body } = await submit(emulator(), { email: glare });
	expect(body.retryCount).toBe(1);
	expect(emulator().submissions.size).toBe(2);
});

it.each([
	['success', 'already processed'],
	['pending', 'already processed'],
	['reject-now', 'already rejected'],
])('Step 1 cannot be called again after %s', async (scenario, text) => {
	const email = `anna+${scenario}@example.test`;
	const submissionId = await firstTry(email);
	const { status, body } = await submit(emulator(), { email, submissionId });
	expect(status).toBe(400);
	expect(body.message).toContain(text);
});

it('a submissionId that nobody was given is refused', async () => {
	const { status, body } = await submit(emulator(), { submissionId: '' });
	expect(status).toBe(400);
	expect(body.message).toBe('invalid submission id');
});

it('a submissionId works until 4 hours after its creation, not after the last try', async () => {
	const submissionId = await firstTry(glare);
	emulator().clock.advance(4 * HOUR);
	expect((await submit(emulator(), { email: glare, submissionId })).status).toBe(200);
	emulator().clock.advance(1);
	const late = await submit(emulator(), { email: glare, submissionId });
	expect(late.status).toBe(400);
	expect(late.body.message).toContain('expired');
});

it('a gateway fault on a first try creates nothing, and the next try goes on', async () => {
	const email = 'anna+gateway-500-once@example.test';
	const first = await submit(emulator(), { email });
	expect(first.status).toBe(500);
	expect(emulator().submissions.size).toBe(0);
	const second = await submit(emulator(), { email });
	expect(second.status).toBe(200);
	expect(second.body).toHaveProperty('submissionId');
});

it('a reset emulator knows nothing of earlier applicants', async () => {
	const submissionId = await firstTry(glare);
	emulator().reset();
	expect(emulator().requests).toEqual([]);
	expect((await submit(emulator(), { email: glare, submissionId })).status).toBe(400);
});
