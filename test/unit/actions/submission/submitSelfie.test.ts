import { submitSelfie } from '../../../../nodes/ArgosIdentity/actions/submission/submitSelfie.operation';
import { ADVISED_SELFIE_PIXELS } from '../../../../nodes/ArgosIdentity/model/limits';
import { SENT_AS } from '../../../../nodes/ArgosIdentity/model/step2/fields';
import { specimen } from '../../../../sandbox/specimens';
import { SUBMIT_SELFIE } from '../../../../sandbox/submitSelfieParameters';
import { fakeItem, hintsOf, inMemory } from '../../support/fakeItem';
import { partsOf } from '../../support/multipart';
import { sample } from '../../support/samples';
import { failureOf } from '../../support/thrown';

const APPROVED = { statusCode: 200, headers: {}, body: sample('step2-approved') };

/** An applicant who passed Step 1 and whose selfie lies under `data`. */
function applicant(
	parameters: Record<string, unknown> = {},
	fake: Parameters<typeof fakeItem>[0] = {},
) {
	return fakeItem({
		binary: { data: inMemory(specimen('passport-anna.jpg')) },
		answer: APPROVED,
		...fake,
		parameters: {
			...SUBMIT_SELFIE,
			submissionId: 's-1',
			fullName: 'Anna Specimen',
			birthDate: '1991-05-17',
			...parameters,
		},
	});
}

const ADDED = {
	gender: 'female',
	nationality: 'South Korea',
	identityNumber: '910517-2000000',
	licenseNumber: '123456789012',
	issueDate: '2020-01-02',
	expireDate: '2030-01-02',
	documentNumber: 'M1234567',
	serialNumber: 'S1',
	globalCode: 'g',
	compoundCode: 'c',
	formattedAddress: 'f',
	addressInput: 'i',
	addressDetail: 'd',
};

const sentBy = async (parameters: Record<string, unknown> = {}) => {
	const { item, requests } = applicant(parameters);
	await submitSelfie.execute(item);
	const parts = await partsOf(requests[0]?.body as FormData);
	return Object.fromEntries(
		parts.map((part) => [part.name, 'value' in part ? part.value : part.fileName]),
	);
};

describe('one selfie', () => {
	it('is posted once, with what there has to be and nothing more', async () => {
		const { item, requests } = applicant();

		await submitSelfie.execute(item);

		expect(requests).toMatchObject([
			{ method: 'POST', url: 'https://argos.example.test/v3/submission/step2', timeout: 60_000 },
		]);
		expect(await sentBy()).toEqual({
			submissionId: 's-1',
			name: 'Anna Specimen',
			date_of_birth: '1991-05-17',
			faceImage: 'selfie.jpg',
		});
	});

	it('is posted with every field that was added', async () => {
		expect(await sentBy({ additionalFields: ADDED })).toEqual({
			submissionId: 's-1',
			name: 'Anna Specimen',
			date_of_birth: '1991-05-17',
			gender: 'female',
			nationality: 'KOR',
			identity_number: '910517-2000000',
			license_number: '12-34-567890-12',
			date_of_issue: '2020-01-02',
			date_of_expiry: '2030-01-02',
			document_number: 'M1234567',
			serial_number: 'S1',
			globalCode: 'g',
			compoundCode: 'c',
			formatted_address: 'f',
			address_input: 'i',
			address_detail: 'd',
			faceImage: 'selfie.jpg',
		});
	});

	it('has the parameters that saved workflows depend on', () => {
		const names = submitSelfie.fields.map(({ name }) => name);
		const { resource, operation, ...saved } = SUBMIT_SELFIE;
		expect(names.sort()).toEqual(Object.keys(saved).sort());
		expect(submitSelfie.choice.value).toBe(operation);
		expect(resource).toBe('submission');
	});

	it('offers every field that can be sent', () => {
		const additional = submitSelfie.fields.find(({ name }) => name === 'additionalFields');
		const offered = [
			...submitSelfie.fields.map(({ name }) => name),
			...(additional?.options ?? []).map(({ name }) => name),
		];
		expect(Object.keys(SENT_AS).filter((field) => !offered.includes(field))).toEqual([]);
	});

	it('becomes one item with the row', async () => {
		const [output, ...more] = await submitSelfie.execute(applicant().item);

		expect(more).toEqual([]);
		expect(output?.json).toMatchObject({
			outcome: 'approved',
			submissionId: 's-1',
			faceSimilarityScore: 99,
		});
	});

	it.each([
		['simplified', { output: 'simple' }, ['outcome', 'livenessScore'], 'verificationResult'],
		['raw', { output: 'raw' }, ['kycStatus', 'verificationResult'], 'outcome'],
	])('leaves as it is chosen: %s', async (_, parameters, keys, other) => {
		const [output] = await submitSelfie.execute(applicant(parameters).item);

		expect(Object.keys(output?.json ?? {})).toEqual(expect.arrayContaining(keys));
		expect(output?.json).not.toHaveProperty(other);
	});

	it('keeps the fields of its input where that is chosen', async () => {
		const { item } = applicant({ options: { includeInput: true } }, { json: { customer: 7 } });

		const [output] = await submitSelfie.execute(item);

		expect(output?.json).toMatchObject({ outcome: 'approved', customer: 7 });
	});

	it('hints to keep its submission where ARGOS asks for another', async () => {
		const answer = { ...APPROVED, body: sample('step2-retry-incomplete') };
		const { item } = applicant({}, { answer });

		await submitSelfie.execute(item);

		expect(hintsOf(item)).toEqual([
			'ARGOS asks for another selfie. It belongs to the same submissionId.',
		]);
	});

	it('hints at an answer about another submission', async () => {
		const body = { kycStatus: 'approved', submissionId: 'other' };
		const { item } = applicant({}, { answer: { ...APPROVED, body } });

		await submitSelfie.execute(item);

		expect(hintsOf(item)).toEqual([expect.stringContaining('about another submission')]);
	});

	it('hints at fewer pixels than ARGOS advises for a face', async () => {
		const { item } = applicant({}, { binary: { data: inMemory(specimen('formats/small.jpg')) } });

		await submitSelfie.execute(item);

		const { long, short } = ADVISED_SELFIE_PIXELS;
		expect([long, short]).toEqual([960, 720]);
		expect(hintsOf(item)).toEqual([
			'the selfie is smaller than the 960 × 720 pixels ARGOS advises, so the face may be too small to be compared.',
		]);
	});
});

describe('a selfie that cannot be sent', () => {
	it.each([
		["'Submission ID' is empty", { submissionId: '' }],
		["'Submission ID' is the text undefined", { submissionId: 'undefined' }],
		["'fullName' is empty", { fullName: null }],
		["'birthDate' is not a date", { birthDate: '17.05.1991' }],
		["'Output'", { output: 'table' }],
		["'Fit Images'", { options: { fitImages: 'always' } }],
		["'faceImage' is empty", { faceImage: '' }],
		["'faceImage' names a binary field", { faceImage: 'photo' }],
	])('costs no try: %s', async (words, parameters) => {
		const { item, requests } = applicant(parameters);

		expect(await failureOf(submitSelfie.execute(item))).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: expect.stringContaining(words),
		});
		expect(requests).toEqual([]);
	});

	it('costs no try where the picture is cut off', async () => {
		const { item, requests } = applicant(
			{},
			{ binary: { data: inMemory(specimen('formats/refused/truncated.jpg')) } },
		);

		expect(await failureOf(submitSelfie.execute(item))).toMatchObject({
			code: 'invalidImage',
			message: expect.stringContaining('is cut off'),
		});
		expect(requests).toEqual([]);
	});
});

describe('a selfie that went wrong', () => {
	const RESET = Object.assign(new Error('reset'), {
		httpCode: 'ECONNRESET',
		messages: ['read ECONNRESET'],
	});

	it.each([
		['no answer came', RESET, { code: 'noAnswer', sent: 'maybe' }],
		[
			'the answer is none of Step 2',
			{ ...APPROVED, body: { verificationResult: 'success' } },
			{ code: 'unexpectedResponse', httpStatus: 200 },
		],
		[
			'ARGOS could not store it',
			{ ...APPROVED, statusCode: 500, body: { message: 'data processing error' } },
			{ code: 'serverError', sent: 'maybe' },
		],
	])('names its submission: %s', async (_, answer, told) => {
		const { item } = applicant({}, { answer });

		expect(await failureOf(submitSelfie.execute(item))).toMatchObject({
			...told,
			submissionId: 's-1',
		});
	});
});
