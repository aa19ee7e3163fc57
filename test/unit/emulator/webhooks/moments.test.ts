import { EMULATOR_KEY, EMULATOR_PROJECT } from '../../../../sandbox/emulator';
import { specimen } from '../../../../sandbox/specimens';
import { change, list, passStep1, picture, submit, submitSelfie } from '../support';
import { useWebhooks } from './support';

const { emulator, receiver } = useWebhooks();

const NEW_YEAR = Date.UTC(2025, 0, 1);
const ADMIN = 'admin@example.test';

/** A try of Step 1 by the e-mail's tag; gives the submission's id. */
async function apply(tag: string, fields: Record<string, string> = {}): Promise<string> {
	const { body } = await submit(emulator(), { email: `anna+${tag}@example.test`, ...fields });
	return String(body.submissionId);
}

const seeded = (status: 'pending' | 'approved' | 'success') =>
	emulator().seed(1, () => ({ status, email: 'anna@example.test', userid: 'u-1' }))[0] ?? '';

/** The events in the order in which they arose; those that come together can arrive in any order. */
async function told(): Promise<unknown[]> {
	await emulator().deliveriesSettled();
	expect(receiver().calls).toHaveLength(emulator().deliveries().length);
	return emulator()
		.deliveries()
		.map(({ event }) => event);
}

async function bodies(): Promise<Array<Record<string, unknown>>> {
	await told();
	return emulator()
		.deliveries()
		.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

const lastTold = async () => (await bodies()).at(-1) ?? {};

describe('Step 1', () => {
	it('tells of a new submission, and of nothing more while Step 2 is awaited', async () => {
		const submissionId = await apply('success', { userid: 'u-1', cf2: 'spring' });
		expect(await told()).toEqual(['created']);
		expect(receiver().bodies()).toEqual([
			{
				webhook_trigger: 'created',
				submission_id: submissionId,
				kyc_result: { status: 'incomplete' },
				cf: { cf2: 'spring' },
				userid: 'u-1',
				ipAddress: '192.0.2.1',
			},
		]);
	});

	it('tells of a failed first try together with the new submission', async () => {
		await apply('always-glare');
		expect(await told()).toEqual(['created']);
		expect(await lastTold()).toMatchObject({ retryCode: 'glare_detected', attempts: 1 });
	});

	it('tells of a second failure as `retry`, and of the third only that it is rejected', async () => {
		const submissionId = await apply('always-glare');
		await apply('always-glare', { submissionId });
		expect(await lastTold()).toMatchObject({
			webhook_trigger: 'retry',
			retryCode: 'glare_detected',
			attempts: 2,
		});
		await apply('always-glare', { submissionId });
		expect(await told()).toEqual(['created', 'retry', 'rejected']);
		expect(await lastTold()).toMatchObject({
			kyc_result: { status: 'rejected', commentCode: 'too_many_retry' },
		});
	});

	it.each([
		['approved', 'approved'],
		['pending', 'submit'],
		['reject-now', 'rejected'],
	])('tells of the verdict that %s brings at once', async (tag, event) => {
		await apply(tag);
		expect(await told()).toEqual(['created', event]);
	});

	it('tells of what was done although its answer got lost', async () => {
		await submit(emulator(), { email: 'anna+connection-answer-lost@example.test' }).catch(() => 0);
		expect(await told()).toEqual(['created']);
	});
});

describe('Step 2', () => {
	const DAY = 24 * 60 * 60 * 1000;
	const pass = async (tag: string) =>
		await passStep1(emulator(), { email: `anna+${tag}@example.test` });

	it.each([
		['step2-success', 'approved'],
		['step2-pending', 'submit'],
		['step2-reject-now', 'rejected'],
	])('tells of the verdict that %s brings', async (tag, event) => {
		await submitSelfie(emulator(), await pass(tag));
		expect(await told()).toEqual(['created', event]);
	});

	it('tells of who was rejected with the person, whom Step 1 has made known', async () => {
		await submitSelfie(emulator(), await pass('step2-reject-now'));
		expect(await lastTold()).toMatchObject({
			applicant_id: expect.any(String) as unknown,
			duplicated_information: expect.any(String) as unknown,
		});
	});

	it('tells of failed checks as `retry`, and of the third as the rejection', async () => {
		const applicant = await pass('step2-retry-incomplete');
		await submitSelfie(emulator(), applicant);
		expect(await lastTold()).toMatchObject({ retryCode: 'face_compare_underscore', attempts: 1 });
		await submitSelfie(emulator(), applicant);
		await submitSelfie(emulator(), applicant);
		expect(await told()).toEqual(['created', 'retry', 'retry', 'rejected']);
	});

	it('tells that a submission which was left in it is rejected, once its day is over', async () => {
		emulator().clock.set(NEW_YEAR);
		await submitSelfie(emulator(), await pass('step2-retry-incomplete'));
		emulator().clock.advance(DAY - 1);
		expect(await told()).toEqual(['created', 'retry']);
		emulator().clock.advance(1);
		expect(await told()).toEqual(['created', 'retry', 'rejected']);
		expect(await lastTold()).toMatchObject({
			kyc_result: { commentCode: 'timeout', updated_at: '2025-01-02T00:00:00.000Z' },
		});
	});
});

it('a form that was sent by a link tells of its token and of the approval', async () => {
	const tokenId = 'token-0001';
	await fetch(`${emulator().baseUrl}/submission/tokens`, {
		method: 'POST',
		headers: { 'x-api-key': EMULATOR_KEY, 'content-type': 'text/plain' },
		body: JSON.stringify({ tokenId: [tokenId] }),
	});
	const form = new FormData();
	form.append('email', 'anna@example.test');
	form.append('issuingCountry', 'KOR');
	form.append('idType', 'passport');
	form.append('idImage', picture());
	form.append('faceImage', new Blob([new Uint8Array(specimen('formats/small.jpg'))]));
	const query = new URLSearchParams({ pid: EMULATOR_PROJECT, token: tokenId }).toString();
	await fetch(`${emulator().formUrl}/?${query}`, { method: 'POST', body: form });

	expect(await told()).toEqual(['created', 'approved']);
	expect((await bodies())[0]).toMatchObject({ tokenId });
});

describe('a person', () => {
	const review = async (body: Record<string, unknown>) =>
		await change(emulator(), 'POST', '/submission/review', { admin: ADMIN, ...body });
	const patch = async (submissionId: string, data: Record<string, string>) =>
		await change(emulator(), 'PATCH', '/submission', { submissionId, admin: ADMIN, data });

	it('who approves is named, and corrections are told', async () => {
		const submissionId = seeded('pending');
		const updateFields = { fullName: 'Anna Specimen' };
		await review({ submissionId, status: 'approved', updateFields });
		expect(await told()).toEqual(['approved']);
		expect(await lastTold()).toMatchObject({
			kyc_result: { status: 'approved', reviewer: ADMIN },
			full_name: 'Anna Specimen',
		});
	});

	it('who rejects is quoted', async () => {
		await review({
			submissionId: seeded('pending'),
			status: 'rejected',
			rejectComment: 'Not the same face',
		});
		expect(await lastTold()).toMatchObject({
			webhook_trigger: 'rejected',
			kyc_result: { comment: 'Not the same face', commentCode: 'other' },
		});
	});

	it('who changes values is told as `updated`', async () => {
		emulator().clock.set(NEW_YEAR);
		await patch(seeded('approved'), { lastName: 'Specimen' });
		expect(await told()).toEqual(['updated']);
		expect(await lastTold()).toMatchObject({
			data: { update: ['lastName'], kyc_result: 'approved' },
			admin: ADMIN,
			update_time: '2025-01-01T00:00:00.000Z',
			last_name: 'Specimen',
		});
	});

	it('who changes the verdict by PATCH is told with it and as `updated`', async () => {
		await patch(seeded('approved'), { kycStatus: 'rejected', lastName: 'Specimen' });
		expect((await told()).sort()).toEqual(['rejected', 'updated']);
	});

	it('who changes the verdict by PATCH can be told as `updated` only', async () => {
		emulator().setForms({ patchWebhooks: 'updated' });
		await patch(seeded('approved'), { kycStatus: 'rejected' });
		expect(await told()).toEqual(['updated']);
		expect(await lastTold()).toMatchObject({
			data: { update: ['kycStatus'], kyc_result: 'rejected', reviewer: ADMIN },
		});
	});
});

describe('what happens elsewhere', () => {
	it('is told with the time and what the clock says', async () => {
		emulator().clock.set(NEW_YEAR);
		emulator().setStatus(seeded('pending'), 'approved');
		expect(await lastTold()).toMatchObject({
			kyc_result: { kyc_result_at: '2025-01-01T00:00:00.000Z', reviewer: 'system' },
		});
	});

	it('is told once, in the order in which it happened', async () => {
		const submissionId = seeded('success');
		for (const status of ['pending', 'approved', 'approved', 'rejected'] as const) {
			emulator().setStatus(submissionId, status);
		}
		expect(await told()).toEqual(['submit', 'approved', 'rejected']);
	});

	it('is a deletion by an administrator', async () => {
		const submissionId = seeded('approved');
		emulator().setStatus(submissionId, 'deleted');
		expect(await lastTold()).toMatchObject({
			webhook_trigger: 'delete',
			submission_id: submissionId,
			account_email: ADMIN,
		});
	});

	it('does not tell that a submission waits where that is silent', async () => {
		emulator().setForms({ submitWebhook: 'silent' });
		emulator().setStatus(seeded('success'), 'pending');
		expect(await told()).toEqual([]);
	});
});

it('reading the submission again confirms what was told', async () => {
	const submissionId = await apply('approved');
	const { email, applicant_id, duplicated_information, full_name, kyc_result } = await lastTold();
	const { body } = await list(emulator(), `?submission_id=${submissionId}`);
	expect(body.Items[0]).toMatchObject({
		email,
		applicant_id,
		duplicated_information,
		data: { full_name },
		kyc: { result: (kyc_result as { status: string }).status },
	});
});

it('nothing is told of submissions that were there before, nor where there is no address', async () => {
	seeded('approved');
	emulator().setWebhook(undefined);
	await apply('approved');
	expect(await told()).toEqual([]);
	expect(emulator().deliveries()).toEqual([]);
});
