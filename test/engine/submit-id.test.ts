import { createHash } from 'node:crypto';
import { STEP1_COLUMNS } from '../../nodes/ArgosIdentity/model/step1/row';
import { EMULATOR_KEY } from '../../sandbox/emulator';
import { specimen } from '../../sandbox/specimens';
import { openLab, outputOf, type Lab } from '../../sandbox/engine/lab';

describe.each(['default', 'filesystem'] as const)('Submit ID, binary mode %s', (binaryMode) => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab(binaryMode);
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	it('puts out one row with every column for one applicant', async () => {
		const { output } = await lab.submit([await lab.applicant('anna@example.test')]);

		const [row] = output[0] ?? [];
		expect(Object.keys(row?.json ?? {})).toEqual([...STEP1_COLUMNS]);
		expect(row).toMatchObject({
			pairedItem: { item: 0 },
			json: {
				outcome: 'success',
				kycStatus: null,
				retryCount: 0,
				attemptsLeft: 3,
				canRetry: false,
				email: 'anna@example.test',
				issuingCountry: 'KOR',
				ocrRead: true,
			},
		});
	});

	it('puts out the first ten columns, those that people look for, when simplified', async () => {
		const { output } = await lab.submit([await lab.applicant('anna@example.test')], {
			output: 'simple',
			personalData: 'masked',
		});

		expect(Object.keys(output[0]?.[0]?.json ?? {})).toEqual([
			'outcome',
			'retryAdvice',
			'submissionId',
			'fullName',
			'birthDate',
			'nationality',
			'identityNumber',
			'expireDate',
			'dataComplete',
			'canRetry',
		]);
		expect(output[0]?.[0]?.json.fullName).toMatch(/^.\*{3}$/);
	});

	it.each(['row', 'simple', 'raw'])(
		'says in a hint to keep the submissionId where another try is possible (output %s)',
		async (choice) => {
			const { hints } = await lab.submit(
				[
					await lab.applicant('anna@example.test'),
					await lab.applicant('ben+glare-once@example.test'),
				],
				{ output: choice },
			);

			expect(hints.map(({ message }) => message)).toEqual([
				expect.stringMatching(/^Item 0: outcome "success" means that the ID was read\./),
				'Item 1: the applicant can try again. Keep the submissionId and give it as Submission ID then, or a second submission is opened.',
			]);
		},
	);

	it.each(['row', 'raw'])(
		'lets the files go on when Include Images is on (output %s)',
		async (choice) => {
			const item = await lab.applicant('anna@example.test');

			const on = await lab.submit([item], { output: choice, options: { includeImages: true } });
			const off = await lab.submit([item], { output: choice });

			expect(on.output[0]?.[0]?.binary).toEqual(item.binary);
			expect(off.output[0]?.[0]).not.toHaveProperty('binary');
		},
	);

	it('sends the picture byte for byte, named and typed by what it is', async () => {
		await lab.submit([await lab.applicant('anna@example.test', 'id-card-front.png')]);

		const parts = lab.emulator.requests[0]?.parts ?? [];
		expect(parts.find(({ name }) => name === 'idImage')).toMatchObject({
			filename: 'id-front.png',
			contentType: 'image/png',
			sha256: createHash('sha256').update(specimen('id-card-front.png')).digest('hex'),
		});
	});

	it('keeps 50 items in order and paired, with failures among them', async () => {
		const items = await Promise.all(
			Array.from({ length: 50 }, async (_, index) => {
				const scenario = ['success', 'glare-once', 'gateway-500'][index % 3];
				return await lab.applicant(
					`applicant${index}+${scenario}@example.test`,
					'formats/small.jpg',
				);
			}),
		);

		const { output } = await lab.submit(items, {}, { onError: 'continueRegularOutput' });

		const seen = output[0]?.map(({ json, pairedItem }) => ({
			pairedItem,
			what: json.outcome ?? (json.error as { code: string }).code,
		}));
		const expected = items.map((_, index) => ({
			pairedItem: { item: index },
			what: ['success', 'retry', 'serverError'][index % 3],
		}));
		expect(seen).toEqual(expected);
	});

	it('never has more items under way than Max Concurrency', async () => {
		lab.emulator.setLatency(20);
		const items = await Promise.all(
			Array.from(
				{ length: 12 },
				async (_, index) => await lab.applicant(`a${index}@example.test`, 'formats/small.jpg'),
			),
		);

		await lab.submit(items, { options: { maxConcurrency: 4 } });

		expect(lab.emulator.requests).toHaveLength(12);
		expect(lab.emulator.maxInFlight()).toBe(4);
	});

	it('sends refused items to the error output and the others on', async () => {
		const items = [
			await lab.applicant('anna@example.test'),
			await lab.applicant('no address'),
			await lab.applicant('ben+glare-once@example.test'),
		];

		const run = await lab.runWorkflow(items, {}, { onError: 'continueErrorOutput' });

		expect(outputOf(run, 'Rows').map(({ json }) => json.outcome)).toEqual(['success', 'retry']);
		expect(outputOf(run, 'Refused').map(({ json }) => json)).toEqual([
			{
				email: 'no address',
				message: "'Email' is not an e-mail address [item 1]",
				error: expect.objectContaining({ code: 'invalidInput', sent: 'no', itemIndex: 1 }),
			},
		]);
	});

	it('carries all items through before it stops on one, and names what ARGOS has', async () => {
		const items = [
			await lab.applicant('no address'),
			await lab.applicant('anna@example.test'),
			await lab.applicant('ben@example.test'),
		];

		const run = await lab.runWorkflow(items);

		const ids = [...lab.emulator.submissions.keys()];
		expect(ids).toHaveLength(2);
		expect(run.data.resultData.error?.message).toBe("'Email' is not an e-mail address [item 0]");
		const described = String(run.data.resultData.error?.description);
		expect(ids.filter((id) => !described.includes(id))).toEqual([]);
	});
});

describe('Submit ID, what it sends and puts out', () => {
	let lab: Lab;

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => lab.emulator.reset());
	afterAll(async () => {
		await lab.close();
	});

	const sentFields = () =>
		Object.fromEntries(
			(lab.emulator.requests[0]?.parts ?? []).map(({ name, value, filename }) => [
				name,
				value ?? filename,
			]),
		);

	it('sends only the fields that are set', async () => {
		await lab.submit([await lab.applicant('anna@example.test')]);

		expect(sentFields()).toEqual({
			issuingCountry: 'KOR',
			email: 'anna@example.test',
			idType: 'passport',
			idImage: 'id-front.jpg',
		});
	});

	it('sends every field, option and both pictures when they are set', async () => {
		const front = await lab.picture('license-front.jpg');
		const back = await lab.picture('license-back.jpg');
		const item = { json: { country: 'south korea' }, binary: { front, back } };

		await lab.submit([item], {
			issuingCountry: '={{ $json.country }}',
			email: 'anna@example.test',
			idType: 'drivers_license',
			idImage: 'front',
			idBackImage: '={{ $input.item.binary.back }}',
			customOptions: { turnOff: ['ageLimit', 'approvePeriod'], rejectDuplicateUser: 'on' },
			additionalFields: { userid: 'user-7', cf1: 'a', cf2: 'b', cf3: 'c' },
		});

		expect(sentFields()).toEqual({
			issuingCountry: 'KOR',
			email: 'anna@example.test',
			idType: 'drivers_license',
			userid: 'user-7',
			cf1: 'a',
			cf2: 'b',
			cf3: 'c',
			customOptions: '{"ageLimit":false,"approvePeriod":false,"rejectDuplicateUser":true}',
			idImage: 'id-front.jpg',
			idBackImage: 'id-back.jpg',
		});
	});

	it('sends what expressions give in ARGOS’s spelling', async () => {
		const item = await lab.applicant('\u200banna@example.test\ufeff ');
		item.json = { ...item.json, kind: 'Driver’s License', customer: 42, isTest: true };

		await lab.submit([item], {
			idType: '={{ $json.kind }}',
			additionalFields: { userid: '={{ $json.customer }}', cf1: '={{ $json.isTest }}' },
		});

		expect(sentFields()).toMatchObject({
			email: 'anna@example.test',
			idType: 'drivers_license',
			userid: '42',
			cf1: 'true',
		});
	});

	it('continues a submission, so that one node serves every try', async () => {
		const email = 'ben+glare-once@example.test';
		const first = await lab.submit([await lab.applicant(email)]);
		const row = first.output[0]?.[0]?.json ?? {};

		const second = await lab.submit([await lab.applicant(email)], {
			submissionId: row.submissionId as string,
		});

		expect(row).toMatchObject({
			outcome: 'retry',
			canRetry: true,
			attemptsLeft: 2,
			retryCode: 'glare_detected',
			retryCategory: 'retakePhoto',
		});
		expect(second.output[0]?.[0]?.json).toMatchObject({
			outcome: 'success',
			submissionId: row.submissionId,
			submissionExpiresAt: null,
		});
	});

	it('is rejected with the third failed try', async () => {
		const email = 'cleo+always-glare@example.test';
		const outcomes: unknown[] = [];
		let submissionId = '';
		for (let attempt = 1; attempt <= 3; attempt += 1) {
			const { output } = await lab.submit([await lab.applicant(email)], { submissionId });
			const { outcome, attemptsLeft, canRetry, submissionId: id } = output[0]?.[0]?.json ?? {};
			submissionId = String(id);
			outcomes.push([outcome, attemptsLeft, canRetry]);
		}

		expect(outcomes).toEqual([
			['retry', 2, true],
			['retry', 1, true],
			['rejected', 0, false],
		]);
	});

	it('masks what it puts out when asked to', async () => {
		const { output } = await lab.submit([await lab.applicant('anna@example.test')], {
			personalData: 'masked',
		});

		expect(output[0]?.[0]?.json).toMatchObject({
			outcome: 'success',
			email: 'a***@example.test',
			fullName: expect.stringMatching(/^.\*\*\*$/),
			birthDate: expect.stringMatching(/^\d{4}-\*\*-\*\*$/),
			frontImageUrl: null,
		});
	});

	it('puts out the raw answer when asked to', async () => {
		const { output } = await lab.submit([await lab.applicant('anna@example.test')], {
			output: 'raw',
		});

		expect(output[0]?.[0]?.json).toHaveProperty('reviewOCRData.ocr_name');
	});

	it('keeps the other input fields when asked to, and never a field named error', async () => {
		const item = await lab.applicant('anna@example.test');
		item.json = { ...item.json, crmId: 42, outcome: 'theirs', error: 'old' };

		const { output } = await lab.submit([item], { options: { includeInput: true } });

		expect(output[0]?.[0]?.json).toMatchObject({ crmId: 42, outcome: 'success' });
		expect(output[0]?.[0]?.json).not.toHaveProperty('error');
	});

	it('hints at pictures that ARGOS may read badly, and at a missing back', async () => {
		const item = await lab.applicant('anna@example.test', 'formats/small.jpg');

		const { hints } = await lab.submit([item], { idType: 'government_id' });

		expect(hints.map(({ message }) => message)).toEqual([
			'Item 0: the front image is smaller than the 640 × 480 pixels ARGOS advises, so text may be missed.',
			'Item 0: no back image is sent, though this kind of ID usually has something to read there.',
			expect.stringContaining('outcome "success"'),
		]);
	});

	it.each([
		['issuingCountry', 'Atlantis', '\'Issuing Country\' is "Atlantis", which is no country'],
		['issuingCountry', '', "'Issuing Country' is empty"],
		['email', 'nobody', "'Email' is not an e-mail address"],
		['idType', 'library_card', "'ID Type' is not one of the kinds of ID"],
		['idImage', '', "'Front Image Field' is empty"],
		['idImage', 'photo', "'Front Image Field' names a binary field that this item does not have"],
		[
			'idBackImage',
			'photo',
			"'Back Image Field' names a binary field that this item does not have",
		],
		['submissionId', 'a\nb', "'Submission ID' contains a line break"],
		['email', '={{ $json.no.such.thing }}', "'Email'"],
	])('sends nothing when %s is %j, and says so', async (parameter, value, message) => {
		const items = [
			await lab.applicant('anna@example.test'),
			await lab.applicant('ben@example.test'),
		];
		items[1] = { ...items[1], json: { ...items[1]?.json, value } };

		const { output } = await lab.submit(
			[...items],
			{
				idType: 'drivers_license',
				[parameter]: value.startsWith('=')
					? value
					: `={{ $itemIndex === 1 ? $json.value : ${JSON.stringify({ issuingCountry: 'KOR', email: 'anna@example.test', idType: 'passport', idImage: 'data' }[parameter] ?? '')} }}`,
			},
			{ onError: 'continueRegularOutput' },
		);

		const refused = output[0]?.[1]?.json as {
			message: string;
			error: { code: string; sent: string };
		};
		expect(refused.message).toContain(message);
		expect(refused.error).toMatchObject({ code: 'invalidInput', sent: 'no' });
		expect(lab.emulator.requests.length).toBe(value.startsWith('=') ? 0 : 1);
	});

	it('speaks of the front when front and back are both wrong', async () => {
		const item = await lab.applicant('anna@example.test', 'formats/refused/truncated.jpg');

		const { output } = await lab.submit(
			[item],
			{ idType: 'drivers_license', idBackImage: 'no-such-field' },
			{ onError: 'continueRegularOutput' },
		);

		expect(output[0]?.[0]?.json).toMatchObject({
			message: expect.stringContaining("'Front Image Field'"),
			error: { code: 'invalidImage' },
		});
		expect(lab.emulator.requests).toEqual([]);
	});

	it('names the binary fields that an item has', async () => {
		const item = { json: {}, binary: { ID_Front_0: await lab.picture('formats/small.jpg') } };

		const { output } = await lab.submit(
			[item],
			{ email: 'anna@example.test', idImage: 'ID_Front' },
			{ onError: 'continueRegularOutput' },
		);

		expect(output[0]?.[0]?.json.error).toMatchObject({
			description: expect.stringContaining('Binary fields of this item: ID_Front_0.'),
		});
	});

	describe('with a key as it was pasted', () => {
		afterEach(() => lab.useKey(EMULATOR_KEY));

		it('strips spaces and line breaks around it', async () => {
			lab.useKey(`\u00a0${EMULATOR_KEY}\n`);

			const { output } = await lab.submit([await lab.applicant('anna@example.test')]);

			expect(output[0]?.[0]?.json.outcome).toBe('success');
		});

		it('sends nothing with a hidden space in it, and says that no try was used', async () => {
			lab.useKey(`${EMULATOR_KEY}\u200b`);

			const { output } = await lab.submit(
				[await lab.applicant('anna@example.test')],
				{},
				{ onError: 'continueRegularOutput' },
			);

			expect(output[0]?.[0]?.json.error).toMatchObject({ code: 'unauthorized', sent: 'no' });
			expect(lab.emulator.requests).toEqual([]);
		});
	});
});
