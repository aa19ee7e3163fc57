import type { GenericValue, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { openLab, outputOf, type Lab } from '../../../sandbox/engine/lab';
import { SUBMIT_SELFIE } from '../../../sandbox/submitSelfieParameters';

/** Against the local ARGOS: it keeps the submissions, the keys and the clock that these tests go by. */
let lab: Lab;
beforeAll(async () => {
	lab = await openLab();
});
beforeEach(() => {
	lab.emulator.reset();
	lab.useKey(EMULATOR_KEY);
});
afterAll(async () => await lab.close());

const HOUR = 60 * 60 * 1000;
const KEEP_TRYING = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

type Parameters = Record<string, GenericValue>;

/** The row of Step 1, with a selfie. */
async function passStep1(
	tag = 'success',
	parameters: Parameters = {},
): Promise<INodeExecutionData> {
	const { output } = await lab.submit(
		[await lab.applicant(`anna+${tag}@example.test`)],
		parameters,
	);
	const [row] = output[0] ?? [];
	if (!row) throw new Error('Step 1 gave no row');
	return { json: row.json, binary: { data: await lab.picture('selfies/anna.jpg') } };
}

/** What comes of a selfie, with Retry On Fail and errors as items. */
async function sendSelfie(item: INodeExecutionData, parameters: Parameters = {}) {
	const run = await lab.runWorkflow(
		[item],
		{ ...SUBMIT_SELFIE, ...parameters },
		{ ...KEEP_TRYING, onError: 'continueErrorOutput' },
	);
	const [row = {}] = outputOf(run, 'Rows').map(({ json }) => json);
	const [refused = {}] = outputOf(run, 'Refused').map(({ json }) => json);
	return { row, message: refused.message, error: (refused.error ?? {}) as IDataObject };
}

const selfiesSent = () =>
	lab.emulator.requests.filter(({ path }) => path.endsWith('/step2')).length;

describe('with Retry On Fail nothing is posted a second time', () => {
	it.each<[string, string, (row: INodeExecutionData) => void, RegExp]>([
		[
			'a wrong submission',
			'success',
			({ json }) => (json.submissionId = 'nobody'),
			/the one of the applicant's Step 1 row/,
		],
		[
			'a submission of another key',
			'success',
			() => {
				lab.emulator.setApiKey('other');
				lab.useKey('other');
			},
			/same credential for both steps/,
		],
		[
			'the first selfie after four hours',
			'success',
			() => lab.emulator.clock.advance(4 * HOUR + 1),
			/four hours/,
		],
	])('for %s', async (_, tag, change, advice) => {
		const row = await passStep1(tag);
		change(row);

		const { error } = await sendSelfie(row);

		expect(error).toMatchObject({ sent: 'yes', description: expect.stringMatching(advice) });
		expect(selfiesSent()).toBe(1);
	});

	it.each(['success', 'step2-pending', 'step2-reject-now'])(
		'for a used submission, and Get tells what became of it: %s',
		async (tag) => {
			const row = await passStep1(tag);
			await sendSelfie(row);

			const { message, error } = await sendSelfie(row);

			expect(message).toContain('ARGOS has finished this submission already');
			expect(error.description).toMatch(/Do not send it again: read with Get/);
			expect(selfiesSent()).toBe(2);
		},
	);

	it('for who comes back after 24 hours: it is rejected, and no try is counted', async () => {
		const row = await passStep1('step2-retry-once');
		expect((await sendSelfie(row)).row).toMatchObject({ outcome: 'retry', attemptsLeft: 2 });
		lab.emulator.clock.advance(24 * HOUR + 1);

		const { error } = await sendSelfie(row);

		expect(error.description).toContain('left for too long ends by itself');
		const [submission] = lab.emulator.submissions.values();
		expect(submission).toMatchObject({ status: 'rejected', rejectCodes: ['timeout'] });
		expect(submission?.attempts).toHaveLength(1);
		expect(selfiesSent()).toBe(2);
	});
});

describe('what ARGOS needs for a kind of ID', () => {
	it.each([
		['government_id', 'identityNumber', '900131-1234567'],
		['residence_permit', 'identityNumber', '900131-5234567'],
		['drivers_license', 'licenseNumber', '12-34-567890-12'],
	])('is named where it is missing, and then works: KOR %s', async (idType, field, value) => {
		const row = await passStep1('success', { idType });

		const { message, error } = await sendSelfie(row);
		const mended = await sendSelfie(row, { additionalFields: { [field]: value } });

		expect(message).toContain('ARGOS misses something that it needs for this kind of ID');
		expect(error).toMatchObject({ code: 'invalidRequest', sent: 'yes' });
		expect(error.description).toMatch(/'Identity Number' .*'License Number'/);
		expect(mended.row).toMatchObject({ outcome: 'approved' });
		expect(selfiesSent()).toBe(2);
	});

	it.each([
		['KOR', 'passport'],
		['USA', 'drivers_license'],
		['DEU', 'government_id'],
	])('is no more than name and birth date: %s %s', async (issuingCountry, idType) => {
		const row = await passStep1('success', { issuingCountry, idType });

		expect((await sendSelfie(row)).row).toMatchObject({ outcome: 'approved' });
	});

	it.each(['fullName', 'birthDate'])('is asked for before anything is sent: %s', async (name) => {
		const row = await passStep1();
		row.json[name] = null;

		const { message, error } = await sendSelfie(row);

		expect(message).toMatch(/^'(Full Name|Birth Date)' is empty/);
		expect(error).toMatchObject({ code: 'invalidInput', sent: 'no' });
		expect(selfiesSent()).toBe(0);
	});

	it('is an address where the project collects one', async () => {
		lab.emulator.setProject({ address: 'typed' });
		const row = await passStep1();

		const { error } = await sendSelfie(row);
		const mended = await sendSelfie(row, { additionalFields: { globalCode: '8Q98+X7' } });

		expect(error.description).toMatch(/'Global Code', 'Compound Code' or 'Formatted Address'/);
		expect(mended.row).toMatchObject({ outcome: 'approved' });
		expect(selfiesSent()).toBe(2);
	});
});
