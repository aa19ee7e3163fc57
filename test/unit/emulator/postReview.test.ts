import { EMULATOR_ADMINS } from '../../../sandbox/emulator';
import { change, list, useEmulator } from './support';

const [ADMIN = ''] = EMULATOR_ADMINS;

const emulator = useEmulator();

const pending = () => emulator().seed(1, () => ({ status: 'pending' }))[0] ?? '';

const review = async (body: unknown) =>
	await change(emulator(), 'POST', '/submission/review', body);

async function item(submissionId: string) {
	const { body } = await list(emulator(), `?submission_id=${submissionId}`);
	return (body as { Items: unknown[] }).Items[0];
}

it('approves a pending submission, in the name of the reviewer', async () => {
	const submissionId = pending();
	const answer = await review({ submissionId, admin: ADMIN, status: 'approved' });

	expect(answer).toEqual({
		status: 200,
		body: { submissionId, message: 'Success to review submission.', finalStatus: 'approved' },
	});
	expect(await item(submissionId)).toMatchObject({
		reviewer: ADMIN,
		kyc: { result: 'approved' },
		kyc_result_at: expect.any(String),
	});
});

it('rejects one with the reviewer’s words and corrects what was read', async () => {
	const submissionId = pending();
	await review({
		submissionId,
		admin: ADMIN,
		status: 'rejected',
		rejectComment: 'Not the same person',
		updateFields: { fullName: 'Other Name', birthDate: '1990-01-02', idType: 'visa' },
	});

	expect(await item(submissionId)).toMatchObject({
		kyc: { result: 'rejected', comment: ['Not the same person'], commentCode: ['other'] },
		data: { full_name: 'Other Name', date_of_birth: '1990-01-02', idType: 'visa' },
	});
});

it.each<[string, object, string]>([
	['no admin', { admin: ' ' }, 'admin is required.'],
	[
		'a stranger',
		{ admin: 'x@example.test' },
		'Access denied. The admin is not registered in the project.',
	],
	['no submission', { submissionId: undefined }, 'Submission Id is required.'],
	['an unknown submission', { submissionId: 'nope' }, 'Invalid Submission Id.'],
	['another status', { status: 'pending' }, 'Invalid status'],
	['a rejection without words', { status: 'rejected' }, 'Reject comment is required'],
	['corrections that are no object', { updateFields: ['x'] }, 'Invalid data format.'],
	[
		'corrections of what is not corrected',
		{ updateFields: { email: 'x' } },
		'Invalid data format.',
	],
])('refuses %s and leaves the submission as it is', async (_, changed, message) => {
	const submissionId = pending();
	const answer = await review({ submissionId, admin: ADMIN, status: 'approved', ...changed });

	expect(answer).toMatchObject({ status: 400, body: { message, errorType: expect.any(String) } });
	expect(emulator().submissions.get(submissionId)?.status).toBe('pending');
});

it.each(['incomplete', 'success', 'approved', 'rejected', 'deleted'] as const)(
	'refuses a submission that is %s',
	async (status) => {
		const [submissionId] = emulator().seed(1, () => ({ status }));
		const answer = await review({ submissionId, admin: ADMIN, status: 'approved' });
		expect(answer.body).toMatchObject({
			message: 'Only submissions in pending status can be reviewed',
		});
	},
);

it('lets the second of two reviewers find it decided', async () => {
	const body = { submissionId: pending(), admin: ADMIN, status: 'approved' };
	const answers = await Promise.all([
		review(body),
		review({ ...body, status: 'rejected', rejectComment: 'No' }),
	]);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

it('leaves reviews to ARGOS where the project does', async () => {
	emulator().setProject({ reviewer: 'argos' });
	const answer = await review({ submissionId: pending(), admin: ADMIN, status: 'approved' });
	expect(answer.body).toMatchObject({ message: 'This submission cannot be reviewed by client' });
});

it('takes no body that is not JSON', async () => {
	expect((await review('{')).status).toBe(400);
});

it.each([
	['own', { errorType: 'Validation : submission', message: 'Invalid Submission Id.' }],
	['code', { errorCode: 'Invalid Submission Id.' }],
	['message-and-status', { message: 'Invalid Submission Id.', statusCode: 400 }],
	['code-and-message', { errorCode: 'invalid_data', message: 'Invalid Submission Id.' }],
	['code-and-error-message', { errorCode: 'invalid_data', errorMessage: 'Invalid Submission Id.' }],
] as const)('words its errors in the form %s', async (changeErrors, body) => {
	emulator().setForms({ changeErrors });
	expect(await review({ submissionId: 'nope', admin: ADMIN })).toEqual({ status: 400, body });
});

it('can answer an error with 200', async () => {
	emulator().setForms({ changeErrorStatus: '200' });
	expect((await review({ submissionId: 'nope', admin: ADMIN })).status).toBe(200);
});

it('can carry a review out and answer that it failed', async () => {
	emulator().setScenario('POST /submission/review', 'done-then-500');
	const submissionId = pending();
	const answer = await review({ submissionId, admin: ADMIN, status: 'approved' });

	expect(answer.status).toBe(500);
	expect(emulator().submissions.get(submissionId)?.status).toBe('approved');
});

it('can carry a review out and lose the answer', async () => {
	emulator().setScenario('POST /submission/review', 'connection-answer-lost');
	const submissionId = pending();

	await expect(review({ submissionId, admin: ADMIN, status: 'approved' })).rejects.toThrow();
	expect(emulator().submissions.get(submissionId)?.status).toBe('approved');
});
