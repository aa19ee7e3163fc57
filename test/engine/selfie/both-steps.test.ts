import type { IDataObject } from 'n8n-workflow';
import { EMULATOR_KEY } from '../../../sandbox/emulator';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { SUBMIT_SELFIE } from '../../../sandbox/submitSelfieParameters';

const HOUR = 60 * 60 * 1000;

describe('an applicant who goes through both steps at the emulator', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab('filesystem');
	});
	beforeEach(() => {
		lab.emulator.reset();
		lab.emulator.setApiKey(EMULATOR_KEY);
		lab.useKey(EMULATOR_KEY);
	});
	afterAll(async () => {
		await lab.close();
	});

	const id = async (email: string, parameters = {}): Promise<IDataObject> => {
		const { output } = await lab.submit([await lab.applicant(email)], parameters);
		return output[0]?.[0]?.json ?? {};
	};
	const selfie = async (row: IDataObject, parameters = {}): Promise<IDataObject> => {
		const binary = { data: await lab.picture('formats/small.jpg') };
		const { output } = await lab.submit(
			[{ json: row, binary }],
			{ ...SUBMIT_SELFIE, ...parameters },
			{ onError: 'continueRegularOutput' },
		);
		return output[0]?.[0]?.json ?? {};
	};

	it('is approved with what Step 1 read', async () => {
		expect(await selfie(await id('anna@example.test'))).toMatchObject({
			outcome: 'approved',
			kycStatus: 'approved',
		});
	});

	it('is looked at by a person where the name is another', async () => {
		const row = await id('anna@example.test');

		expect(await selfie(row, { fullName: 'Somebody Else' })).toMatchObject({ outcome: 'pending' });
	});

	it('has three tries over both steps', async () => {
		const email = 'anna+glare-once+step2-retry-incomplete@example.test';
		const first = await id(email);
		const passed = await id(email, { submissionId: first.submissionId });
		const rows = [first, passed, await selfie(passed), await selfie(passed)];

		expect(rows.map(({ outcome, attemptsLeft }) => [outcome, attemptsLeft])).toEqual([
			['retry', 2],
			['success', null],
			['retry', 1],
			['rejected', 0],
		]);
		expect(lab.emulator.submissions.size).toBe(1);
	});

	it.each<[string, (row: IDataObject) => IDataObject, string, RegExp]>([
		['a wrong ID', () => ({ submissionId: 'made-up' }), 'notFound', /Submission ID/],
		[
			'an ID that is older than four hours',
			() => (lab.emulator.clock.advance(4 * HOUR + 1), {}),
			// ARGOS's own words for it are not public.
			'invalidRequest',
			/four hours/,
		],
		[
			'an ID of another key',
			() => (lab.emulator.setApiKey('other'), lab.useKey('other'), {}),
			'unauthorized',
			/same credential/,
		],
	])('is told of %s, and nothing is posted twice', async (_, change, code, advice) => {
		const row = await id('anna@example.test');

		const refused = await selfie({ ...row, ...change(row) });

		expect(refused.error).toMatchObject({
			code,
			sent: 'yes',
			description: expect.stringMatching(advice),
		});
		expect(lab.emulator.requests).toHaveLength(2);
	});

	it('is told of an ID that was used already', async () => {
		const row = await id('anna@example.test');
		await selfie(row);

		expect(await selfie(row)).toMatchObject({
			message: 'ARGOS has finished this submission already [item 0]',
			error: { code: 'invalidRequest', sent: 'yes', submissionId: row.submissionId },
		});
	});

	it('is told of one that was left for 24 hours after a first selfie', async () => {
		const row = await id('anna+step2-retry-once@example.test');
		await selfie(row);
		lab.emulator.clock.advance(24 * HOUR + 1);

		expect(await selfie(row)).toMatchObject({
			error: { description: expect.stringContaining('left for too long') },
		});
	});

	it.each([
		['government_id', 'identityNumber', '910517-2000000'],
		['drivers_license', 'licenseNumber', '123456789012'],
	])('is told what a Korean %s needs besides, and passes with it', async (idType, name, number) => {
		const row = await id('anna@example.test', { idType });

		const refused = await selfie(row);
		const passed = await selfie(row, { additionalFields: { [name]: number } });

		expect(refused).toMatchObject({
			message: 'ARGOS misses something that it needs for this kind of ID [item 0]',
			error: { code: 'invalidRequest', submissionId: row.submissionId },
		});
		expect(passed.outcome).toBe('approved');
	});
});
