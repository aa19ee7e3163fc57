import { get, list, passStep1, picture, submit, submitSelfie, useEmulator } from './support';

const HOUR = 60 * 60 * 1000;

const log: string[] = [];
const emulator = useEmulator({ log: (line) => log.push(line), at: Date.UTC(2025, 0, 1) });
beforeEach(() => {
	log.length = 0;
});

const shown = async (id: string) => (await list(emulator(), `?submission_id=${id}`)).body.Items[0];
const APPROVED = {
	verificationResult: 'success',
	faceSimilarityScore: 99,
	livenessScore: 99,
	kycStatus: 'approved',
};

it('what Step 1 read and a selfie end in an approval', async () => {
	const applicant = await passStep1(emulator());
	emulator().clock.advance(HOUR);
	expect(await submitSelfie(emulator(), applicant)).toEqual({ status: 200, body: APPROVED });
	expect(await shown(applicant.submissionId)).toMatchObject({
		data: { full_name: applicant.name, date_of_birth: applicant.date_of_birth },
		updated_at: '2025-01-01T01:00:00.000Z',
		kyc_result_at: '2025-01-01T01:00:00.000Z',
		applicant_id: expect.any(String),
		kyc: { result: 'approved' },
	});
});

it('the selfie is stored beside the pictures of the document', async () => {
	const applicant = await passStep1(emulator(), { idBackImage: picture(9) });
	const { submissionId } = applicant;
	expect((await shown(submissionId)).image).not.toHaveProperty('selfieImage');
	await submitSelfie(emulator(), {
		...applicant,
		faceImage: picture(33),
		addressImage: picture(44),
	});
	const sizes = ['idImage', 'idBackImage', 'selfieImage', 'addressImage'].map(
		async (type) =>
			(await get(emulator(), `/image?submission_id=${submissionId}&type=${type}`)).bytes.length,
	);
	expect(await Promise.all(sizes)).toEqual([20, 9, 33, 44]);
	expect((await shown(submissionId)).image).toEqual({
		idImage: expect.stringContaining(submissionId),
		idBackImage: expect.stringContaining(submissionId),
		selfieImage: expect.stringMatching(/\/selfie\.jpg$/),
		addressImage: expect.stringMatching(/\/address\.jpg$/),
	});
});

it('GET gives what was typed from then on', async () => {
	const applicant = await passStep1(emulator());
	await submitSelfie(emulator(), {
		...applicant,
		nationality: 'UTO',
		document_number: 'U000417K8',
		formatted_address: '7 Paper Lane, Quillhaven',
	});
	expect((await shown(applicant.submissionId)).data).toMatchObject({
		nationality: 'UTO',
		documentNumber: 'U000417K8',
		address_formatted: '7 Paper Lane, Quillhaven',
		last_name: expect.any(String),
	});
});

it('a log line has the sizes of the pictures and nothing that was typed', async () => {
	const applicant = await passStep1(emulator());
	await submitSelfie(emulator(), applicant);
	expect(log.at(-1)).toBe('POST /v3/submission/step2 200 success selfie 1 approved faceImage 20 B');
});

describe('what was typed', () => {
	const spelled = async (change: (name: string) => string) => {
		const applicant = await passStep1(emulator());
		return await submitSelfie(emulator(), { ...applicant, name: change(applicant.name) });
	};

	it.each<[string, (name: string) => string]>([
		['in capitals', (name) => name.toUpperCase()],
		['with the surname first', (name) => name.split(' ').reverse().join(', ')],
		['with accents', (name) => name.replace('e', 'é')],
	])('is the same name %s', async (_how, change) => {
		expect((await spelled(change)).body.kycStatus).toBe('approved');
	});

	it.each([
		['another name', { name: 'Somebody Else' }],
		['another birth date', { date_of_birth: '1901-02-03' }],
	])('a person has to look at: %s', async (_what, typed) => {
		const applicant = await passStep1(emulator());
		const { body } = await submitSelfie(emulator(), { ...applicant, ...typed });
		expect(body).toEqual({
			verificationResult: 'success',
			faceSimilarityScore: 85,
			livenessScore: 99,
			kycStatus: 'pending',
		});
		expect((await shown(applicant.submissionId)).kyc).toEqual({ result: 'pending' });
	});

	it('is compared with nothing when nothing was read, so that a person has to look', async () => {
		const applicant = await passStep1(emulator(), { email: 'anna+ocr-failed@example.test' });
		expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('pending');
	});

	it('is compared with the person of a seeded submission', async () => {
		const person = { firstName: 'Anna', lastName: 'Specimen', birthDate: '1990-01-31' };
		const now = emulator().clock.now();
		const [submissionId] = emulator().seed(1, () => ({
			status: 'success',
			createdAt: now,
			person,
		}));
		const typed = { submissionId, name: 'Specimen Anna', date_of_birth: '1990-01-31' };
		expect((await submitSelfie(emulator(), typed)).body.kycStatus).toBe('approved');
	});
});

describe('the project', () => {
	it('can leave every verdict to a person', async () => {
		emulator().setProject({ verdict: 'pending' });
		const applicant = await passStep1(emulator());
		expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('pending');
	});

	it.each([
		['id_info_dataMismatch', 'approved', { name: 'Somebody Else' }],
		['automatic_verification_fail', 'pending', {}],
	] as const)(
		'that is automatic only rejects what would be pending: %s',
		async (code, verdict, typed) => {
			emulator().setProject({ automaticOnly: true, verdict });
			const applicant = await passStep1(emulator());
			const { body } = await submitSelfie(emulator(), { ...applicant, ...typed });
			expect(body).toEqual({ ...APPROVED, kycStatus: 'rejected', retryCount: 0 });
			expect((await shown(applicant.submissionId)).kyc).toMatchObject({
				result: 'rejected',
				commentCode: [code],
			});
		},
	);
});

describe('tries', () => {
	it('that failed are HTTP 200 with the reasons, and leave the submission incomplete', async () => {
		const applicant = await passStep1(emulator(), { email: 'anna+step2-retry-once@example.test' });
		expect(await submitSelfie(emulator(), applicant)).toEqual({
			status: 200,
			body: {
				retry: [{ retryCode: 'face_compare_underscore', retryMsg: expect.any(String) }],
				kycStatus: 'incomplete',
				retryCount: 1,
			},
		});
		expect((await shown(applicant.submissionId)).kyc.result).toBe('incomplete');
		expect((await submitSelfie(emulator(), applicant)).body).toEqual(APPROVED);
	});

	it('of both steps are counted together, and the third failure rejects for good', async () => {
		const email = 'anna+glare-once+step2-retry-incomplete@example.test';
		const first = await submit(emulator(), { email });
		const applicant = await passStep1(emulator(), { email, submissionId: first.body.submissionId });
		const second = await submitSelfie(emulator(), applicant);
		const third = await submitSelfie(emulator(), applicant);

		expect([first.body.retryCount, second.body.retryCount]).toEqual([1, 2]);
		expect(third).toEqual({
			status: 200,
			body: {
				verificationResult: 'success',
				faceSimilarityScore: 0,
				livenessScore: 99,
				kycStatus: 'rejected',
				retryCount: 3,
			},
		});
		const { kyc } = await shown(applicant.submissionId);
		expect(kyc).toMatchObject({ result: 'rejected', commentCode: ['too_many_retry'] });
		expect(kyc.attempts.map(({ retryCode }: { retryCode: string[] }) => retryCode)).toEqual([
			['glare_detected'],
			['face_compare_underscore'],
			['face_compare_underscore'],
		]);
		expect(await submitSelfie(emulator(), applicant)).toEqual({
			status: 400,
			body: { message: 'this submission is already processed' },
		});
	});

	it('in Step 1 are over once it has passed, also after a selfie failed', async () => {
		const email = 'anna+step2-retry-once@example.test';
		const applicant = await passStep1(emulator(), { email });
		await submitSelfie(emulator(), applicant);
		const { submissionId } = applicant;
		expect((await submit(emulator(), { email, submissionId })).status).toBe(400);
	});
});
