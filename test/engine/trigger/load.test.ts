import type { IWebhookFunctions } from 'n8n-workflow';
import { Load } from '../../../nodes/ArgosIdentity/trigger/load';
import { emptyShared, receive, type Shared } from '../../../nodes/ArgosIdentity/trigger/receive';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { startHoldingArgos, type HoldingArgos } from './holdingArgos';
import { event, openTrigger, until, type Trigger } from './support';

describe('When many come at once, the trigger', () => {
	let lab: Lab;
	let argos: HoldingArgos;
	let trigger: Trigger;
	const many = (count: number) => Array.from({ length: count }, (_, nth) => `submission-${nth}`);
	const openWith = async (limits: Partial<Shared> = {}) => {
		const shared = emptyShared(limits);
		const webhook = async (context: IWebhookFunctions) => await receive(context, shared);
		trigger = await openTrigger(lab, {}, { webhook });
	};
	const post = async (id: string) => await trigger.post(event('approved', id));

	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(async () => {
		argos = await startHoldingArgos();
		lab.pointAt(argos.baseUrl);
	});
	afterEach(async () => {
		await trigger.close();
		await argos.close();
	});
	afterAll(async () => {
		await lab.close();
	});

	it('asks ARGOS about 20 at a time, and loses none', async () => {
		const ids = many(60);
		await openWith();
		const posts = ids.map(post);
		await until(() => argos.open() === 20);
		// Round trips in which the others would have asked.
		for (const body of ['[]', '[]', '[]']) await trigger.post(body);
		argos.letGo();

		const answers = await Promise.all(posts);

		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
		expect(
			trigger
				.items()
				.map(({ submissionId }) => submissionId)
				.sort(),
		).toEqual([...ids].sort());
		expect(argos.mostOpen()).toBe(20);
	});

	it.each([
		['so many', { deliveries: 2, bytes: 1_000_000 }],
		['so much', { deliveries: 100, bytes: 120 }],
	])(
		'answers 503 without asking where there are %s already, and has room later',
		async (_, most) => {
			await openWith({ load: new Load(most) });
			const first = ['a', 'b'].map(post);
			await until(() => argos.open() === 2);

			const refused = await post('c');
			argos.letGo();
			await Promise.all(first);
			const later = await post('c');

			expect(refused).toEqual({ status: 503, text: 'Too many deliveries at once' });
			expect(argos.mostOpen()).toBe(2);
			expect(later.status).toBe(200);
		},
	);

	it('gives up in time on an ARGOS that does not answer, also for those that wait', async () => {
		await openWith({ answerWithin: 1000 });

		const answers = await Promise.all(many(25).map(post));
		argos.letGo();
		const later = await post('later');

		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
		expect(later.status).toBe(200);
	});
});
