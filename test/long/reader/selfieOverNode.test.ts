import { openLab, type Lab } from '../../../sandbox/engine/lab';
import type { SelfieName } from '../../../sandbox/specimens';
import { SUBMIT_SELFIE } from '../../../sandbox/submitSelfieParameters';

jest.setTimeout(60_000);

let lab: Lab;
beforeAll(async () => {
	lab = await openLab('filesystem', { read: true });
});
beforeEach(() => lab.emulator.reset());
afterAll(async () => await lab.close());

/** Somebody whose document need not be read. */
function passStep1(): string {
	const person = { firstName: 'Anna', lastName: 'Specimen', birthDate: '1991-05-17' };
	const createdAt = lab.emulator.clock.now();
	const [submissionId = ''] = lab.emulator.seed(1, () => ({
		status: 'success',
		createdAt,
		person,
	}));
	return submissionId;
}

async function sendSelfie(submissionId: string, selfie: SelfieName) {
	const json = { submissionId, fullName: 'Anna Specimen', birthDate: '1991-05-17' };
	const items = [{ json, binary: { data: await lab.picture(selfie) } }];
	const { output } = await lab.submit(items, { ...SUBMIT_SELFIE });
	return output[0]?.[0]?.json;
}

it.each([
	['selfies/no-face.jpg', 'liveness_error', /selfie/],
	['selfies/two-faces.jpg', 'face_compare_underscore', /selfie/],
	['selfies/face-at-edge.jpg', 'liveness_error', /selfie/],
] as const)(
	'%s comes back as a retry with advice, and a good selfie is approved',
	async (bad, retryCode, advice) => {
		const submissionId = passStep1();

		const rows = [
			await sendSelfie(submissionId, bad),
			await sendSelfie(submissionId, 'selfies/anna.jpg'),
		];

		expect(rows).toMatchObject([
			{ outcome: 'retry', retryCode, attemptsLeft: 2, retryAdvice: expect.stringMatching(advice) },
			{ outcome: 'approved', submissionId },
		]);
		expect(lab.emulator.requests).toHaveLength(2);
	},
);

it('three selfies without a face end the submission', async () => {
	const submissionId = passStep1();
	const outcomes = [];
	for (const _ of [1, 2, 3]) {
		outcomes.push((await sendSelfie(submissionId, 'selfies/no-face.jpg'))?.outcome);
	}

	expect(outcomes).toEqual(['retry', 'retry', 'rejected']);
	expect(lab.emulator.requests).toHaveLength(3);
});
