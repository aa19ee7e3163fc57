import type { IWebhookFunctions } from 'n8n-workflow';
import { emptyShared, receive, type Shared } from '../../../nodes/ArgosIdentity/trigger/receive';
import { Repeats } from '../../../nodes/ArgosIdentity/trigger/repeats';
import { event, until, useTriggerLab } from './support';

const KNOWN = 'submission-1';
const TIME = { kyc_result: { updated_at: '2024-01-02T03:04:05.678Z' } };
const APPROVED = event('approved', KNOWN, TIME);
const ACCEPTED = { status: 200, text: 'Accepted' };
const REPEAT = { status: 200, text: 'Came before, nothing was started' };

/** The trigger with a memory of its own. */
const withShared = (limits: Partial<Shared>) => {
	const shared = emptyShared(limits);
	return { webhook: async (context: IWebhookFunctions) => await receive(context, shared) };
};

describe('Of deliveries that are the same, the trigger', () => {
	const { lab, openWith } = useTriggerLab(KNOWN);

	it('starts the workflow for the first one only, and asks ARGOS once', async () => {
		const trigger = await openWith();

		const answers = [await trigger.post(APPROVED), await trigger.post(APPROVED)];

		expect(answers).toEqual([ACCEPTED, REPEAT]);
		expect(trigger.started).toHaveLength(1);
		expect(lab().emulator.requests).toHaveLength(1);
	});

	it('starts the workflow once when both come at the same time, and tells nobody 200 before', async () => {
		let letGo = () => {};
		const stored = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		const trigger = await openWith({}, { beforeAnswer: async () => await stored });
		const answered: number[] = [];
		const posts = [0, 1, 2].map(async (nth) => {
			const answer = await trigger.post(APPROVED);
			answered.push(nth);
			return answer;
		});
		await until(() => lab().emulator.requests.length > 0);
		// Round trips after which a second answer would have come.
		await trigger.post(event('approved', 'made-up'));
		await trigger.post(event('approved', 'made-up'));
		const answeredBefore = [...answered];
		letGo();

		const answers = await Promise.all(posts);

		expect(answeredBefore).toEqual([]);
		expect(answers.map(({ text }) => text).sort()).toEqual(['Accepted', REPEAT.text, REPEAT.text]);
		expect(trigger.started).toHaveLength(1);
	});

	it('takes the second for the first where ARGOS could not be asked about that', async () => {
		const trigger = await openWith();
		lab().emulator.setScenario('GET /submission', [
			{ kind: 'raw', status: 403, body: { message: 'Forbidden' } },
			{ kind: 'success' },
		]);

		const answers = await Promise.all([trigger.post(APPROVED), trigger.post(APPROVED)]);

		expect(answers.map(({ status }) => status).sort()).toEqual([200, 503]);
		expect(trigger.started).toHaveLength(1);
	});

	it('takes the second for the first where n8n could start nothing', async () => {
		let times = 0;
		const trigger = await openWith(
			{},
			{
				beforeAnswer: async () => {
					times += 1;
					if (times === 1) throw new Error('The database is away');
				},
			},
		);

		const answers = [await trigger.post(APPROVED), await trigger.post(APPROVED)];

		expect(answers.map(({ status }) => status)).toEqual([500, 200]);
		expect(trigger.started).toHaveLength(1);
	});

	it('asks again where the first could not be proven, and starts the workflow once it is', async () => {
		const trigger = await openWith();
		lab().emulator.setStatus(KNOWN, 'pending');
		const answers = [await trigger.post(APPROVED), await trigger.post(APPROVED)];
		lab().emulator.setStatus(KNOWN, 'approved');
		answers.push(await trigger.post(APPROVED), await trigger.post(APPROVED));

		expect(answers).toEqual([ACCEPTED, REPEAT, ACCEPTED, REPEAT]);
		expect(trigger.items()).toMatchObject([
			{ verified: false, outcome: 'pending' },
			{ verified: true, outcome: 'approved' },
		]);
	});

	it.each([
		['another submission', event('approved', 'submission-2', TIME)],
		['another event', event('created', KNOWN, TIME)],
		['another time', event('approved', KNOWN, { kyc_result: { updated_at: '2024-01-02' } })],
	])('keeps apart: %s', async (_, other) => {
		const trigger = await openWith();
		lab().emulator.seed(1, () => ({ submissionId: 'submission-2' }));

		await trigger.post(APPROVED);
		const answer = await trigger.post(other);

		expect(answer).toEqual(ACCEPTED);
	});

	it('keeps two tries apart, whose events have no time', async () => {
		const trigger = await openWith({ verify: 'none' });

		const answers = [
			await trigger.post(event('retry', KNOWN, { attempts: 1 })),
			await trigger.post(event('retry', KNOWN, { attempts: 2 })),
			await trigger.post(event('retry', KNOWN, { attempts: 2 })),
		];

		expect(answers).toEqual([ACCEPTED, ACCEPTED, REPEAT]);
	});

	it('keeps two triggers apart', async () => {
		const [one, other] = [await openWith(), await openWith()];

		await one.post(APPROVED);

		expect(await other.post(APPROVED)).toEqual(ACCEPTED);
	});

	it.each([
		['it is told to', { ignoreRepeats: false }, {}],
		['somebody tries it out at the test address', {}, { mode: 'manual' as const }],
	])('starts the workflow each time where %s', async (_, parameters, options) => {
		const trigger = await openWith(parameters, options);

		const answers = [await trigger.post(APPROVED), await trigger.post(APPROVED)];

		expect(answers).toEqual([ACCEPTED, ACCEPTED]);
		expect(trigger.started).toHaveLength(2);
	});

	it('takes one for new again when others have pushed it out, or its time is over', async () => {
		let now = 0;
		const repeats = new Repeats({ most: 2, milliseconds: 1000 }, () => now);
		const trigger = await openWith({ verify: 'none' }, withShared({ repeats }));
		const post = async (id: string) => (await trigger.post(event('approved', id, TIME))).text;

		const texts = [await post('a'), await post('b'), await post('c'), await post('a')];
		texts.push(await post('c'));
		now = 1000;
		texts.push(await post('c'));

		expect(texts).toEqual([...Array<string>(4).fill('Accepted'), REPEAT.text, 'Accepted']);
	});
});
