import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { STEP2_ERRORS } from '../../../sandbox/emulator/texts/errors';
import { passStep1, picture, post, submit, submitSelfie, useEmulator } from './support';

const HOUR = 60 * 60 * 1000;
const SAMPLES = join(__dirname, '../../../sandbox/emulator/samples');

const emulator = useEmulator({ at: Date.UTC(2025, 0, 1) });

const refused = (message: string) => ({ status: 400, body: { message } });

it('the texts are those of the samples', () => {
	const texts = readdirSync(SAMPLES)
		.filter((name) => name.startsWith('step2-error-'))
		.map((name) => [
			name.slice('step2-error-'.length, -'.json'.length),
			JSON.parse(readFileSync(join(SAMPLES, name), 'utf8')).message,
		]);
	expect(texts).toHaveLength(7);
	expect(STEP2_ERRORS).toMatchObject(Object.fromEntries(texts));
});

it('a body that is no form is refused', async () => {
	const { status, text } = await post(emulator(), '{}', EMULATOR_KEY, 'step2');
	expect({ status, body: JSON.parse(text) }).toEqual(refused('failed to parse the input data'));
});

it('needs the key, and a picture of 2 MB at most', async () => {
	const applicant = await passStep1(emulator());
	expect((await submitSelfie(emulator(), applicant, 'wrong')).status).toBe(403);
	const faceImage = picture(2 * 1024 * 1024 + 1);
	expect((await submitSelfie(emulator(), { ...applicant, faceImage })).status).toBe(413);
});

it('another key than that of Step 1 is refused, whatever else is wrong', async () => {
	const { submissionId } = await passStep1(emulator());
	emulator().setApiKey('key-of-another-project');
	const answer = await submitSelfie(emulator(), { submissionId }, 'key-of-another-project');
	expect(answer).toEqual(refused('invalid api key'));
});

it.each([undefined, new Blob([]), 'a text'])('a selfie is needed', async (faceImage) => {
	const applicant = await passStep1(emulator());
	const answer = await submitSelfie(emulator(), { ...applicant, faceImage });
	expect(answer).toEqual(refused('invalid face image'));
	expect(emulator().submissions.get(applicant.submissionId)?.attempts).toEqual([]);
});

it.each([undefined, '', 'nobody'])('an id that nobody was given is refused: %j', async (id) => {
	const applicant = await passStep1(emulator());
	const answer = await submitSelfie(emulator(), { ...applicant, submissionId: id });
	expect(answer).toEqual(refused('invalid submission id'));
});

it('a deleted submission counts as unknown', async () => {
	const applicant = await passStep1(emulator());
	emulator().setStatus(applicant.submissionId, 'deleted');
	expect(await submitSelfie(emulator(), applicant)).toEqual(refused('invalid submission id'));
});

it.each(['approved', 'pending', 'rejected'] as const)('%s is the end', async (status) => {
	const applicant = await passStep1(emulator());
	emulator().setStatus(applicant.submissionId, status);
	expect(await submitSelfie(emulator(), applicant)).toEqual(
		refused('this submission is already processed'),
	);
});

it('cannot begin before Step 1 has been passed', async () => {
	const { submissionId } = (await submit(emulator(), { email: 'anna+always-glare@example.test' }))
		.body;
	const typed = { submissionId, name: 'Anna Specimen', date_of_birth: '1990-01-31' };
	expect(await submitSelfie(emulator(), typed)).toEqual(
		refused('step 1 of this submission has not been passed'),
	);
});

it('a submissionId works until 4 hours after its creation', async () => {
	const email = 'anna+step2-retry-incomplete@example.test';
	const applicant = await passStep1(emulator(), { email });
	emulator().clock.advance(4 * HOUR);
	expect((await submitSelfie(emulator(), applicant)).status).toBe(200);
	emulator().clock.advance(1);
	expect(await submitSelfie(emulator(), applicant)).toEqual(refused('submission id is expired'));
});

describe('what has to be typed', () => {
	const missing = refused('missing required parameters for identity verification');

	it.each(['name', 'date_of_birth'])('is for every document: %s', async (field) => {
		const applicant = await passStep1(emulator());
		expect(await submitSelfie(emulator(), { ...applicant, [field]: undefined })).toEqual(missing);
		expect(await submitSelfie(emulator(), { ...applicant, [field]: '' })).toEqual(missing);
	});

	it.each([
		['KOR', 'government_id', 'identity_number', '900131-1234567'],
		['KOR', 'residence_permit', 'identity_number', '900131-5234567'],
		['KOR', 'drivers_license', 'license_number', '12-34-567890-12'],
		['KOR', 'drivers_license', 'license_number', '서울12-345678-90'],
	])('for %s %s: %s', async (issuingCountry, idType, field, value) => {
		const applicant = await passStep1(emulator(), { issuingCountry, idType });
		expect(await submitSelfie(emulator(), applicant)).toEqual(missing);
		expect((await submitSelfie(emulator(), { ...applicant, [field]: value })).status).toBe(200);
	});

	it.each([
		['KOR', 'passport'],
		['DEU', 'government_id'],
		['USA', 'drivers_license'],
	])('is name and birth date only for %s %s', async (issuingCountry, idType) => {
		const applicant = await passStep1(emulator(), { issuingCountry, idType });
		expect((await submitSelfie(emulator(), applicant)).status).toBe(200);
	});

	it.each([
		['date_of_birth', '31.01.1990', 'invalid date of birth'],
		['gender', 'F', 'invalid gender'],
		['nationality', 'Korea', 'invalid nationality'],
		['license_number', '1234567890', 'invalid license number'],
	])('has a form: %s', async (field, value, message) => {
		const applicant = await passStep1(emulator());
		const { status, body } = await submitSelfie(emulator(), { ...applicant, [field]: value });
		expect([status, body.message]).toEqual([400, expect.stringContaining(message)]);
	});
});

describe('a project that collects addresses', () => {
	it.each(['globalCode', 'compoundCode', 'formatted_address'])('wants one: %s', async (field) => {
		emulator().setProject({ address: 'typed' });
		const applicant = await passStep1(emulator());
		expect(await submitSelfie(emulator(), applicant)).toEqual(
			refused('missing address data parameters'),
		);
		expect((await submitSelfie(emulator(), { ...applicant, [field]: '8Q98+X7' })).status).toBe(200);
	});

	it('can want a picture that proves it', async () => {
		emulator().setProject({ address: 'proven' });
		const applicant = { ...(await passStep1(emulator())), globalCode: '8Q98+X7' };
		expect(await submitSelfie(emulator(), applicant)).toEqual(
			refused('invalid or missing an address image'),
		);
		const addressImage = picture();
		expect((await submitSelfie(emulator(), { ...applicant, addressImage })).status).toBe(200);
	});

	it('takes no text for that picture', async () => {
		const applicant = await passStep1(emulator());
		expect(await submitSelfie(emulator(), { ...applicant, addressImage: 'a text' })).toEqual(
			refused('invalid or missing an address image'),
		);
	});
});
