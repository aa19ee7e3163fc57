import { submitId } from '../../../../nodes/ArgosIdentity/actions/submission/submitId.operation';
import { specimen } from '../../../../sandbox/specimens';
import { SUBMIT_ID } from '../../../../sandbox/submitIdParameters';
import { fakeItem, hintsOf, inMemory } from '../../support/fakeItem';
import { partsOf } from '../../support/multipart';
import { sample } from '../../support/samples';
import { failureOf } from '../../support/thrown';

const PICTURE = inMemory(specimen('passport-anna.jpg'));
const PASSED = {
	statusCode: 200,
	headers: {},
	body: { submissionId: 'abc', reviewOCRData: { ocr_name: 'Anna Specimen' } },
};

/** An applicant with a passport, whose front lies under `data`. */
function applicant(
	parameters: Record<string, unknown> = {},
	fake: Parameters<typeof fakeItem>[0] = {},
) {
	return fakeItem({
		binary: { data: PICTURE, back: PICTURE },
		answer: PASSED,
		...fake,
		parameters: { ...SUBMIT_ID, email: 'anna@example.test', ...parameters },
	});
}

const GIVEN = {
	issuingCountry: 'South Korea',
	idType: 'drivers_license',
	idBackImage: 'back',
	submissionId: 's-1',
	customOptions: { turnOff: ['ageLimit'] },
	additionalFields: { userid: 'u-1', cf1: 'a', cf2: 'b', cf3: 'c' },
};

afterEach(() => jest.restoreAllMocks());

/** Every row of these tests that is not about another outcome is a success. */
const AT_SUCCESS =
	'outcome "success" means that the ID was read. The check is not complete before the selfie (Step 2) or a verdict of ARGOS.';

describe('one submission of an ID', () => {
	it('is posted once, with every field and both pictures that were given', async () => {
		const answer = { ...PASSED, body: { ...PASSED.body, submissionId: GIVEN.submissionId } };
		const { item, requests } = applicant(GIVEN, { answer });

		await submitId.execute(item);

		const [request, ...more] = requests;
		expect(more).toEqual([]);
		expect(request).toMatchObject({
			method: 'POST',
			url: 'https://argos.example.test/v3/submission/step1',
			timeout: 60_000,
		});
		const parts = await partsOf(request?.body as FormData);
		expect(
			Object.fromEntries(
				parts.map((part) => [part.name, 'value' in part ? part.value : part.fileName]),
			),
		).toEqual({
			issuingCountry: 'KOR',
			email: 'anna@example.test',
			idType: 'drivers_license',
			submissionId: 's-1',
			customOptions: '{"ageLimit":false}',
			userid: 'u-1',
			cf1: 'a',
			cf2: 'b',
			cf3: 'c',
			idImage: 'id-front.jpg',
			idBackImage: 'id-back.jpg',
		});
		expect(hintsOf(item)).toEqual([AT_SUCCESS]);
	});

	it('becomes one item with the row, which expires four hours after the answer', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-01-31T12:00:00Z'));
		const { item } = applicant();

		const [output, ...more] = await submitId.execute(item);

		expect(more).toEqual([]);
		expect(output?.json).toMatchObject({
			outcome: 'success',
			submissionId: 'abc',
			fullName: 'Anna Specimen',
			submissionExpiresAt: '2026-01-31T16:00:00.000Z',
		});
	});

	it.each([
		['masked', { output: 'row', personalData: 'masked' }, { fullName: 'A***' }],
		['raw', { output: 'raw' }, PASSED.body],
	])('leaves as it is chosen: %s', async (_, parameters, json) => {
		const [output] = await submitId.execute(applicant(parameters).item);

		expect(output?.json).toMatchObject(json);
	});

	it('keeps the fields of its input where that is chosen', async () => {
		const { item } = applicant({ options: { includeInput: true } }, { json: { customer: 7 } });

		const [output] = await submitId.execute(item);

		expect(output?.json).toMatchObject({ outcome: 'success', customer: 7 });
	});

	it('stands under body where the raw answer has a field that n8n would take for a failure', async () => {
		const body = { ...PASSED.body, error: 'glare' };
		const { item } = applicant({ output: 'raw' }, { answer: { ...PASSED, body } });

		const [output] = await submitId.execute(item);

		expect(output?.json).toEqual({ body });
	});

	it.each(['row', 'simple', 'raw'])(
		'has a hint to keep its submission where the person can try again: %s',
		async (output) => {
			const answer = { ...PASSED, body: sample('step1-retry-array') };
			const { item } = applicant({ output }, { answer });

			await submitId.execute(item);

			expect(hintsOf(item)).toEqual([expect.stringContaining('Keep the submissionId')]);
		},
	);

	it('takes the time-out that is chosen', async () => {
		const { item, requests } = applicant({ options: { timeout: 5000 } });

		await submitId.execute(item);

		expect(requests[0]?.timeout).toBe(5000);
	});
});

describe('a missing back', () => {
	it.each(['drivers_license', 'government_id', 'residence_permit'])(
		'has a hint for a card: %s',
		async (idType) => {
			const { item } = applicant({ idType });

			await submitId.execute(item);

			expect(hintsOf(item)).toEqual([
				'no back image is sent, though this kind of ID usually has something to read there.',
				AT_SUCCESS,
			]);
		},
	);

	it.each([
		['for a passport', {}],
		[
			'where images are not looked at',
			{ idType: 'government_id', options: { checkImages: false } },
		],
	])('has none %s', async (_, parameters) => {
		const { item } = applicant(parameters);

		await submitId.execute(item);

		expect(hintsOf(item)).toEqual([AT_SUCCESS]);
	});
});

describe('a submission that cannot be sent', () => {
	it.each([
		['\'Issuing Country\' is "Atlantis", which is no country', { issuingCountry: 'Atlantis' }],
		["'Output'", { output: 'table' }],
		["'Fit Images'", { options: { fitImages: 'always' } }],
		["'Front Image Field' is empty", { idImage: '' }],
		["'Front Image Field' names a binary field", { idImage: 'photo' }],
		["'Back Image Field' names a binary field", { idType: 'government_id', idBackImage: 'photo' }],
		// Of several faults the front's is told before the back's.
		["'Front Image Field' is empty", { idImage: '', idBackImage: 'photo' }],
	])('costs no try: %s', async (words, parameters) => {
		const { item, requests } = applicant(parameters);

		expect(await failureOf(submitId.execute(item))).toMatchObject({
			code: 'invalidInput',
			sent: 'no',
			message: expect.stringContaining(words),
		});
		expect(requests).toEqual([]);
	});

	it('says what to give where the front is empty', async () => {
		expect(await failureOf(submitId.execute(applicant({ idImage: '' }).item))).toMatchObject({
			description: expect.stringContaining('Give the name of the binary field with the image.'),
		});
	});
});

describe('a submission that went wrong', () => {
	const RESET = Object.assign(new Error('reset'), {
		httpCode: 'ECONNRESET',
		messages: ['read ECONNRESET'],
	});

	it.each([
		['no answer came', RESET, { code: 'noAnswer', sent: 'maybe' }],
		[
			'the answer is none of Step 1',
			{ statusCode: 201, headers: {}, body: { hello: 'world' } },
			{ code: 'unexpectedResponse', httpStatus: 201 },
		],
		[
			'ARGOS refuses it',
			{ statusCode: 413, headers: {}, body: { message: 'Request Too Long' } },
			{ code: 'tooLarge', sent: 'no' },
		],
	])('names the submission that it belongs to: %s', async (_, answer, told) => {
		const { item } = applicant({ submissionId: 's-1' }, { answer });

		expect(await failureOf(submitId.execute(item))).toMatchObject({ ...told, submissionId: 's-1' });
	});

	it('names none where it was a first try', async () => {
		const { item } = applicant({}, { answer: RESET });

		expect(await failureOf(submitId.execute(item))).toMatchObject({ submissionId: null });
	});

	it.each([
		['is sent again', true, 4],
		['is not sent again where that is chosen', false, 1],
	])('and surely never left %s', async (_, resendWhenNotSent, times) => {
		jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
		const refused = Object.assign(new Error('refused'), {
			httpCode: 'ECONNREFUSED',
			messages: ['connect ECONNREFUSED 127.0.0.1:1'],
		});
		const { item, requests } = applicant({ options: { resendWhenNotSent } }, { answer: refused });

		const failure = failureOf(submitId.execute(item));
		await jest.advanceTimersByTimeAsync(60_000);
		jest.useRealTimers();

		expect(await failure).toMatchObject({ code: 'notSent', sent: 'no' });
		expect(requests).toHaveLength(times);
	});
});
