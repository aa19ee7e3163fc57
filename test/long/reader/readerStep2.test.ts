import { specimen, type SpecimenName } from '../../../sandbox/specimens';
import { get, passStep1, submitSelfie, useEmulator } from '../../unit/emulator/support';

jest.setTimeout(60_000);

const emulator = useEmulator({ read: true });

const file = (name: SpecimenName) => new Blob([new Uint8Array(specimen(name))]);
const ANNA = { name: 'Anna Maria Eriksson', date_of_birth: '1974-08-12' };

/** Somebody whose document need not be read. */
const seeded = () => {
	const person = { firstName: 'Anna Maria', lastName: 'Eriksson', birthDate: '1974-08-12' };
	const createdAt = emulator().clock.now();
	const [submissionId] = emulator().seed(1, () => ({ status: 'success', createdAt, person }));
	return { ...ANNA, submissionId };
};

it('a passport and the selfie of its holder end in an approval', async () => {
	const read = await passStep1(emulator(), { idImage: file('passport-anna.jpg') });
	const selfie = specimen('selfies/anna.jpg');
	const applicant = {
		...ANNA,
		submissionId: read.submissionId,
		faceImage: file('selfies/anna.jpg'),
	};
	expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('approved');
	const query = `?submission_id=${read.submissionId}&type=selfieImage`;
	expect((await get(emulator(), `/image${query}`)).bytes).toEqual(selfie);
	expect(emulator().requests.map(({ scenario }) => scenario)).toEqual(['read', 'read', undefined]);
});

it.each([
	['selfies/no-face.jpg', 'liveness_error'],
	['selfies/two-faces.jpg', 'face_compare_underscore'],
	['passport-anna.jpg', 'liveness_error'],
] as const)('%s earns a retry, and a good selfie passes', async (name, code) => {
	const applicant = seeded();
	const first = await submitSelfie(emulator(), { ...applicant, faceImage: file(name) });
	expect(first.body).toMatchObject({ retry: [{ retryCode: code }], retryCount: 1 });
	const good = { ...applicant, faceImage: file('selfies/mira.png') };
	expect((await submitSelfie(emulator(), good)).body.kycStatus).toBe('approved');
});

it('two answers at once leave one submission processed once', async () => {
	const applicant = { ...seeded(), faceImage: file('selfies/anna.jpg') };
	const answers = await Promise.all([
		submitSelfie(emulator(), applicant),
		submitSelfie(emulator(), applicant),
	]);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

it.each(['formats/refused/truncated.jpg', 'formats/refused/image.gif'] as const)(
	'what is no whole JPEG or PNG is refused and uses no try: %s',
	async (name) => {
		const applicant = seeded();
		expect(await submitSelfie(emulator(), { ...applicant, faceImage: file(name) })).toEqual({
			status: 400,
			body: { message: 'invalid face image' },
		});
		expect(emulator().submissions.get(applicant.submissionId ?? '')?.attempts).toEqual([]);
	},
);

it('an e-mail that names a scenario of Step 2 still has its document read', async () => {
	const email = 'anna+step2-pending@example.test';
	const read = await passStep1(emulator(), { email, idImage: file('passport-anna.jpg') });
	expect(read.name.toLowerCase()).toBe('anna maria eriksson');
	expect((await submitSelfie(emulator(), read)).body.kycStatus).toBe('pending');
});
