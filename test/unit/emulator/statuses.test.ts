import { list, submit, useEmulator } from './support';

const START = Date.UTC(2025, 0, 1);
const HOUR = 60 * 60 * 1000;

const emulator = useEmulator({ at: START });

const shown = async (id: string) => (await list(emulator(), `?submission_id=${id}`)).body.Items[0];

it('a submission that waits, and is then approved, has the time of each', async () => {
	const { submissionId } = (await submit(emulator(), { email: 'anna+pending@example.test' })).body;
	emulator().clock.advance(HOUR);
	emulator().setStatus(submissionId, 'approved');
	expect(await shown(submissionId)).toMatchObject({
		created_at: '2025-01-01T00:00:00.000Z',
		pending_at: '2025-01-01T00:00:00.000Z',
		updated_at: '2025-01-01T01:00:00.000Z',
		kyc_result_at: '2025-01-01T01:00:00.000Z',
		reviewer: 'system',
		applicant_id: expect.any(String),
		kyc: { result: 'approved' },
	});
});

it('only an approved submission has an applicant_id', async () => {
	const { submissionId } = (await submit(emulator())).body;
	expect(await shown(submissionId)).not.toHaveProperty('applicant_id');
	expect(await shown(submissionId)).toHaveProperty('duplicated_information');
});

it('a deleted submission stays, without the applicant', async () => {
	const { submissionId } = (await submit(emulator())).body;
	emulator().setStatus(submissionId, 'deleted');
	expect(await shown(submissionId)).toEqual({
		submission_id: submissionId,
		created_at: '2025-01-01T00:00:00.000Z',
		updated_at: '2025-01-01T00:00:00.000Z',
		kyc: { result: 'Deleted Submission' },
	});
});

it('a status is set for submissions that exist only', () => {
	expect(() => emulator().setStatus('nobody', 'approved')).toThrow('There is no submission nobody');
});

it('an e-mail of an earlier try still finds the submission under the new one only', async () => {
	const first = 'anna+always-glare@example.test';
	const second = 'ben+always-glare@example.test';
	const { submissionId } = (await submit(emulator(), { email: first })).body;
	await submit(emulator(), { email: second, submissionId });
	const found = async (email: string) =>
		(await list(emulator(), `?email=${encodeURIComponent(email)}`)).body.Items.length as number;
	expect(await found(first)).toBe(0);
	expect(await found(second)).toBe(1);
});

describe('GET applicant', () => {
	const duplicates = async (query: string) => {
		const response = await fetch(`${emulator().baseUrl}/submission/applicant${query}`, {
			headers: { 'x-api-key': 'emulator-key' },
		});
		return { status: response.status, body: await response.json() };
	};

	it('lists the approved submissions of a person, and nobody else', async () => {
		const person = { firstName: 'Anna', lastName: 'Specimen', birthDate: '1990-01-01' };
		const same = { person: { ...person, gender: 'female', nationality: 'KOR' } } as const;
		const [one, , three] = emulator().seed(3, (index) => ({
			...same,
			status: index === 1 ? 'rejected' : 'approved',
		}));
		emulator().seed(1);
		const { applicant_id } = await shown(one ?? '');
		expect((await duplicates(`?applicant_id=${applicant_id}`)).body).toEqual([
			expect.objectContaining({ submission_id: one, email: 'applicant-1@example.test' }),
			expect.objectContaining({ submission_id: three, email: 'applicant-3@example.test' }),
		]);
	});

	it('without an id is refused', async () => {
		expect((await duplicates('')).status).toBe(400);
	});
});
