import { SUBMISSION_COLUMNS } from '../../../nodes/ArgosIdentity/model/submission/row';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { event, openTrigger, type Trigger } from './support';

const KNOWN = 'submission-1';

describe('The trigger', () => {
	let lab: Lab;
	let trigger: Trigger;

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(async () => {
		lab.emulator.reset();
		lab.pointAt(lab.emulator.baseUrl);
		trigger = await openTrigger(lab);
	});
	afterEach(async () => {
		await trigger.close();
		// n8n would have started an execution that fails.
		if (trigger.thrown.length > 0) throw new Error('The trigger threw');
	});
	afterAll(async () => {
		await lab.close();
	});

	it('starts the workflow with the event, that it is verified, and ARGOS’s row', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, email: 'anna@example.test' }));

		const answer = await trigger.post(event('approved', KNOWN));

		expect(answer).toEqual({ status: 200, text: 'Accepted' });
		expect(trigger.items()).toHaveLength(1);
		expect(Object.keys(trigger.items()[0] ?? {})).toEqual([
			'event',
			'verified',
			...SUBMISSION_COLUMNS.map(({ name }) => name),
		]);
		expect(trigger.items()[0]).toMatchObject({
			event: 'approved',
			verified: true,
			outcome: 'approved',
			submissionId: KNOWN,
			email: 'anna@example.test',
		});
	});

	it('puts out nothing of what came where ARGOS was asked back', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));
		const written = { email: 'forged@example.test', full_name: 'Forged Name', userid: 'forged' };

		await trigger.post(event('approved', KNOWN, written));

		expect(trigger.items()).toHaveLength(1);
		expect(JSON.stringify(trigger.items())).not.toMatch(/forged/i);
	});

	it('asks for the submission alone, once', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));

		await trigger.post(event('approved', KNOWN));

		expect(lab.emulator.requests).toMatchObject([
			{ method: 'GET', path: '/v3/submission', query: { submission_id: KNOWN } },
		]);
	});

	it.each([
		['approved', 'approved', true],
		['approved', 'rejected', false],
		['rejected', 'rejected', true],
		['rejected', 'approved', false],
		['submit', 'pending', true],
		['submit', 'approved', false],
		['created', 'approved', true],
		['created', 'deleted', false],
		['delete', 'deleted', true],
		['delete', 'approved', false],
		['injection', 'approved', false],
		['injectionFail', 'approved', false],
		['aml_monitor', 'approved', false],
		['somethingNew', 'approved', false],
	] as const)('%s is proven by a submission that is %s: %s', async (name, status, verified) => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, status }));

		const { status: http } = await trigger.post(event(name, KNOWN));

		expect(http).toBe(200);
		expect(trigger.items()).toMatchObject([{ event: name, verified, outcome: status }]);
	});

	it('proves a retry by what ARGOS asks for now', async () => {
		const attempts = [{ attemptCnt: 1, retryCode: ['glare_detected'], retryMsg: ['Glare'] }];
		const item = { submission_id: KNOWN, kyc: { result: 'incomplete', attempts } };
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, item }));

		await trigger.post(event('retry', KNOWN, { attempts: 1, retryCode: 'glare_detected' }));

		expect(trigger.items()).toMatchObject([
			{ event: 'retry', verified: true, outcome: 'retry', retryCode: 'glare_detected' },
		]);
	});

	it.each([
		['2024-01-02T03:04:05.678Z', true],
		['2024-01-02T03:04:50.000Z', true],
		['2024-01-02T03:09:05.678Z', false],
		['last Monday', false],
		[undefined, false],
	])('proves an update by ARGOS’s time of its last change: %s → %s', async (told, verified) => {
		const item = { submission_id: KNOWN, updated_at: '2024-01-02T03:04:05.678Z' };
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, item }));

		await trigger.post(event('updated', KNOWN, { update_time: told }));

		expect(trigger.items()).toMatchObject([{ event: 'updated', verified }]);
	});

	it.each([
		['Not Screened', true],
		['Clear', false],
	])('proves a screening by its status: %s → %s', async (currentstatus, verified) => {
		const item = { submission_id: KNOWN, aml: { currentstatus: 'Not Screened' } };
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, item }));

		await trigger.post(event('aml', KNOWN, { aml_result: { currentstatus } }));

		expect(trigger.items()).toMatchObject([{ event: 'aml', verified }]);
	});

	it('finds the ID of a faceAuth inside its data', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));

		await trigger.post({ webhook_trigger: 'faceAuth', data: { Submission_id: KNOWN } });

		expect(trigger.items()).toMatchObject([
			{ event: 'faceAuth', verified: false, submissionId: KNOWN, outcome: 'approved' },
		]);
	});

	it('passes on a deletion whose submission is gone, unverified', async () => {
		await trigger.post(event('delete', 'gone-1'));

		expect(trigger.items()).toMatchObject([
			{ event: 'delete', verified: false, submissionId: 'gone-1', outcome: 'notFound' },
		]);
	});

	it('passes on an event that is about no submission, without asking', async () => {
		await trigger.post({ webhook_trigger: 'token_expired', tokenId: 't-1' });

		expect(trigger.items()).toMatchObject([{ event: 'token_expired', verified: false }]);
		expect(lab.emulator.requests).toEqual([]);
	});

	it('passes the text of an encrypted delivery on, unread', async () => {
		await trigger.post({ data: 'RkFLRQ==' });

		expect(trigger.items()).toEqual([
			{ event: 'encrypted', verified: false, ciphertext: 'RkFLRQ==' },
		]);
		expect(lab.emulator.requests).toEqual([]);
	});

	it('reads a body whatever its content type is called', async () => {
		lab.emulator.seed(1, () => ({ submissionId: KNOWN }));
		const body = (id: string) => JSON.stringify(event('approved', KNOWN, { update_time: id }));

		for (const type of ['text/plain', 'application/octet-stream', 'application/json; charset=x']) {
			expect(await trigger.post(body(type), { 'content-type': type })).toMatchObject({
				status: 200,
			});
		}

		expect(trigger.items()).toHaveLength(3);
	});
});

describe('What is chosen in the panel', () => {
	let lab: Lab;
	beforeAll(async () => {
		lab = await openLab();
		lab.emulator.seed(1, () => ({ submissionId: KNOWN, email: 'anna@example.test' }));
	});
	afterAll(async () => {
		await lab.close();
	});
	const itemsFor = async (parameters: Parameters<typeof openTrigger>[1], body: unknown) => {
		const trigger = await openTrigger(lab, parameters);
		const answer = await trigger.post(body);
		await trigger.close();
		return { answer, items: trigger.items() };
	};

	it('starts nothing for an event that is not chosen, and asks nothing', async () => {
		const asked = lab.emulator.requests.length;

		const { answer, items } = await itemsFor({ events: ['rejected'] }, event('approved', KNOWN));

		expect(answer).toEqual({
			status: 200,
			text: 'Not one of the chosen events, nothing was started',
		});
		expect(items).toEqual([]);
		expect(lab.emulator.requests).toHaveLength(asked);
	});

	it.each([
		['an unknown event', event('somethingNew', KNOWN)],
		['an encrypted one', { data: 'RkFLRQ==' }],
	])('starts nothing for %s where Other is not chosen', async (_, body) => {
		const { items } = await itemsFor({ events: ['approved'] }, body);

		expect(items).toEqual([]);
	});

	it('masks the person in the item as the node does', async () => {
		const { items } = await itemsFor({ personalData: 'none' }, event('approved', KNOWN));

		expect(items).toMatchObject([{ event: 'approved', verified: true, email: null }]);
		expect(JSON.stringify(items)).not.toContain('anna');
	});

	it('simplifies to the event and the first ten columns of the row', async () => {
		const { items } = await itemsFor({ output: 'simple' }, event('approved', KNOWN));

		expect(Object.keys(items[0] ?? {})).toHaveLength(12);
	});

	it('gives ARGOS’s answer as it is, and not the delivery that it proves', async () => {
		const { items } = await itemsFor({ output: 'raw' }, event('approved', KNOWN, { x: 1 }));

		expect(items).toMatchObject([
			{
				event: 'approved',
				verified: true,
				submission: { submission_id: KNOWN, data: expect.any(Object) },
				delivery: null,
			},
		]);
	});

	it('gives the delivery too where nothing that is read can stand for it', async () => {
		const body = event('injectionFail', KNOWN, { action: { failCode: 'distanceChecks_ipGeo' } });

		const { items } = await itemsFor({ output: 'raw' }, body);

		expect(items).toMatchObject([
			{ verified: false, submission: { submission_id: KNOWN }, delivery: body },
		]);
	});

	it('believes what comes where nobody is to be asked, and says so', async () => {
		const asked = lab.emulator.requests.length;
		const kyc_result = { status: 'approved', kyc_result_at: '2024-01-02T03:04:05.678Z' };
		const body = event('approved', 'nobody', { kyc_result, fullName: 'Fake Person' });

		const { items } = await itemsFor({ verify: 'none' }, body);

		expect(items).toMatchObject([
			{ event: 'approved', verified: false, outcome: 'approved', fullName: 'Fake Person' },
		]);
		expect(lab.emulator.requests).toHaveLength(asked);
	});
});
