import { STEP2_COLUMNS } from '../../../nodes/ArgosIdentity/model/step2/row';
import { outputOf } from '../../../sandbox/engine/lab';
import { largePhoto } from '../../../sandbox/specimens/largePhoto';
import { APPROVED, READ, REJECTED, retryOf, selfies, useSelfieLab } from './support';

describe.each(['default', 'filesystem'] as const)('Submit Selfie, binary mode %s', (mode) => {
	const { argos, onboard, send, row } = useSelfieLab(mode);

	it('takes an applicant through both steps: what Step 1 read works as it is', async () => {
		const run = await onboard('anna@example.test');

		expect(argos().posted.map(({ step, fields }) => [step, fields])).toEqual([
			['step1', expect.objectContaining({ email: 'anna@example.test' })],
			[
				'step2',
				{
					submissionId: 'sub-1',
					name: 'Anna Specimen',
					date_of_birth: '1991-05-17',
					faceImage: expect.any(Number),
				},
			],
		]);
		const [item] = outputOf(run, 'Selfie');
		expect(Object.keys(item?.json ?? {})).toEqual([...STEP2_COLUMNS]);
		expect(item).toMatchObject({
			pairedItem: { item: 0 },
			json: { outcome: 'approved', submissionId: 'sub-1', faceSimilarityScore: 99 },
		});
	});

	it('keeps 30 applicants in order, with failures among them', async () => {
		const replies = [APPROVED, retryOf(1), { status: 500, body: {} }];
		argos().play(({ fields }) => replies[Number(fields.submissionId) % 3] ?? APPROVED);

		const rows = await send(Array.from({ length: 30 }, (_, n) => row(String(n))));

		const what = rows.map((json) => json.outcome ?? (json.error as { code: string }).code);
		expect(what).toEqual(
			Array.from({ length: 30 }, (_, n) => ['approved', 'retry', 'serverError'][n % 3]),
		);
		expect(rows.map((json) => json.submissionId).filter((id) => id !== undefined)).toEqual(
			Array.from({ length: 30 }, (_, n) => String(n)).filter((_, n) => n % 3 !== 2),
		);
	});
});

describe('Submit Selfie', () => {
	const { argos, lab, send, row, run } = useSelfieLab();

	it('takes another selfie for the same submission, until it is approved', async () => {
		argos().play(selfies(retryOf(1), APPROVED));

		const rows = [await send([row('sub-1')]), await send([row('sub-1')])].flat();

		expect(rows).toMatchObject([
			{ outcome: 'retry', canRetry: true, attemptsLeft: 2, submissionId: 'sub-1' },
			{ outcome: 'approved', canRetry: false, submissionId: 'sub-1' },
		]);
	});

	it('is rejected with the third failed try, counted over both steps', async () => {
		// One try was used in Step 1.
		argos().play(selfies(retryOf(2), REJECTED));

		const rows = [await send([row('sub-1')]), await send([row('sub-1')])].flat();

		expect(
			rows.map(({ outcome, attemptsLeft, canRetry }) => [outcome, attemptsLeft, canRetry]),
		).toEqual([
			['retry', 1, true],
			['rejected', 0, false],
		]);
	});

	it('masks nothing that is not personal, and nothing of ARGOS’s words stays', async () => {
		argos().play(selfies(retryOf(1)));

		expect(await send([row('sub-1')], { personalData: 'none' })).toMatchObject([
			{ outcome: 'retry', retryCode: 'face_compare_underscore', retryMessage: null },
		]);
	});

	it.each([
		['Full Name', { fullName: '' }],
		['Birth Date', { birthDate: '17.05.1991' }],
		['Birth Date', { birthDate: '1991-05-16T15:00:00.000Z' }],
		['Submission ID', { submissionId: 'undefined' }],
		['Selfie Image Field', { faceImage: 'photo' }],
		['License Number', { additionalFields: { licenseNumber: '4711' } }],
	])('sends nothing with an unusable %s, and names it', async (words, parameters) => {
		const [refused] = await send([row('sub-1')], parameters);

		expect(refused).toMatchObject({
			message: expect.stringContaining(`'${words}'`),
			error: { code: 'invalidInput', sent: 'no' },
		});
		expect(argos().posted).toEqual([]);
	});

	it.each([
		['an n8n date', "={{ DateTime.fromISO('1991-05-17') }}"],
		['a JavaScript date', "={{ new Date('1991-05-17') }}"],
		['what an n8n date becomes in JSON', "={{ DateTime.fromISO('1991-05-17').toISO() }}"],
	])('takes %s as the birth date', async (_, birthDate) => {
		await send([row('sub-1')], { birthDate });

		expect(argos().posted[0]?.fields).toMatchObject({ date_of_birth: '1991-05-17' });
	});

	it('makes a selfie over 2 MB fit, and hints at a small one', async () => {
		const large = row('sub-1');
		large.binary = {
			data: await lab().engine.storeBinary(await largePhoto(), { fileName: 'IMG_0001.JPG' }),
		};

		const { hints } = await lab().submit([large, row('sub-2')], {
			operation: 'submitSelfie',
			submissionId: '={{ $json.submissionId }}',
			faceImage: 'data',
			fullName: 'Anna Specimen',
			birthDate: '1991-05-17',
		});

		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^Item 0: the selfie was made smaller/),
			expect.stringMatching(/^Item 1: the selfie is smaller than the 960 × 720 pixels/),
		]);
		const [sent] = argos().posted.filter(({ fields }) => fields.submissionId === 'sub-1');
		expect(Number(sent?.fields.faceImage)).toBeLessThanOrEqual(1024 * 1024);
	}, 60_000);

	it.each([
		['a wrong submission', 'invalid submission id', 'notFound', /four hours/],
		['another key', 'invalid api key', 'unauthorized', /same credential/],
		['a finished submission', 'this submission is already processed', 'invalidRequest', /Get/],
		[
			'a missing number',
			'missing required parameters for identity verification',
			'invalidRequest',
			/'Identity Number'.*'License Number'/,
		],
	])('tells of %s, and what to do', async (_, message, code, words) => {
		argos().play(() => ({ status: 400, body: { message } }));

		const [refused] = await send([row('sub-1')]);

		expect(refused?.error).toMatchObject({
			code,
			sent: 'yes',
			submissionId: 'sub-1',
			description: expect.stringMatching(words),
		});
		expect(argos().posted).toHaveLength(1);
	});

	it('sends refused items to the error output and the others on', async () => {
		const result = await run([row('sub-1'), row('')], { onError: 'continueErrorOutput' });

		expect(outputOf(result, 'Rows').map(({ json }) => json.outcome)).toEqual(['approved']);
		expect(outputOf(result, 'Refused').map(({ json }) => json.message)).toEqual([
			"'Submission ID' is empty [item 1]",
		]);
	});

	it('reads an answer of Step 1 as none of its own', async () => {
		argos().play(() => READ);

		expect(await send([row('sub-1')])).toMatchObject([{ outcome: 'unknown' }]);
	});
});
