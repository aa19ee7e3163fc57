import { request } from 'node:http';
import type { IWebhookFunctions } from 'n8n-workflow';
import { emptyShared, receive } from '../../../nodes/ArgosIdentity/trigger/receive';
import { refusedUrl } from '../../../sandbox/engine/faultServer';
import { event, useTriggerLab } from './support';

const KNOWN = 'submission-1';
const ARGOS = '52.78.194.237';

/** The trigger, with less patience. */
const hasty = () => {
	const shared = emptyShared({ answerWithin: 300 });
	return async (context: IWebhookFunctions) => await receive(context, shared);
};

describe('The trigger', () => {
	const { lab, openWith } = useTriggerLab(KNOWN);
	let nowhere: string;

	beforeAll(async () => {
		nowhere = `${await refusedUrl()}/v3`;
	});

	describe('turns away, and starts nothing for,', () => {
		it.each(['approved', 'created', 'updated', 'injection', 'somethingNew'])(
			'an ID that ARGOS does not have: %s',
			async (name) => {
				const trigger = await openWith();

				const answer = await trigger.post(event(name, 'made-up'));

				expect(answer).toEqual({ status: 403, text: 'ARGOS Identity has no such submission' });
				expect(trigger.started).toEqual([]);
			},
		);

		it.each(['refuse', 'emitUnverified'])(
			'an ID that ARGOS refuses as a bad request, also with %s',
			async (whenUnreachable) => {
				const trigger = await openWith({ whenUnreachable });
				lab().emulator.setScenario('GET /submission', 'gateway-400');

				const { status } = await trigger.post(event('approved', "';--"));

				expect(status).toBe(403);
				expect(trigger.started).toEqual([]);
			},
		);

		it.each([
			['an array', '[{"webhook_trigger":"approved"}]', 400],
			['a string', '"approved"', 400],
			['a number', '1', 400],
			['true', 'true', 400],
			['null', 'null', 400],
			['an empty body', '', 400],
			['an empty object', '{}', 400],
			['an object without an event', '{"submission_id":"submission-1"}', 400],
			['an event that is no name', '{"webhook_trigger":{"a":1},"submission_id":"x"}', 400],
			[
				'an event with a sentence in it',
				'{"webhook_trigger":"you have won","submission_id":"x"}',
				400,
			],
			['an approval of nobody', '{"webhook_trigger":"approved"}', 400],
			['an ID that is an object', '{"webhook_trigger":"approved","submission_id":{"$ne":1}}', 400],
			['an ID with a line break', '{"webhook_trigger":"injection","submission_id":"a\\nb"}', 400],
			['an ID without end', JSON.stringify(event('injection', 'x'.repeat(300))), 400],
			[
				'a body over 1 MB',
				JSON.stringify(event('approved', KNOWN, { x: 'x'.repeat(2 ** 20) })),
				413,
			],
			['a body of 10 MB', JSON.stringify(event('approved', KNOWN, { x: 'x'.repeat(1e7) })), 413],
		])('%s', async (_, body, expected) => {
			const trigger = await openWith();

			const { status, text } = await trigger.post(body);

			expect(status).toBe(expected);
			expect(text).toMatch(/^[^\n]{10,80}$/);
			expect(trigger.started).toEqual([]);
			expect(trigger.thrown).toEqual([]);
			expect(lab().emulator.requests).toEqual([]);
		});
	});

	it('gives what ARGOS says now when an old verdict is played again', async () => {
		const trigger = await openWith();
		lab().emulator.setStatus(KNOWN, 'rejected');

		await trigger.post(event('approved', KNOWN, { kyc_result: { status: 'approved' } }));

		expect(trigger.items()).toMatchObject([
			{ event: 'approved', verified: false, outcome: 'rejected', kycStatus: 'rejected' },
		]);
	});

	describe('when ARGOS cannot be asked', () => {
		it.each([
			['no connection', () => lab().pointAt(nowhere)],
			['a wrong key', () => lab().useKey('another')],
			[
				'answers that say nothing',
				() => lab().emulator.setScenario('GET /submission', 'body-html'),
			],
			[
				'others than were asked for',
				() => lab().emulator.setScenario('GET /submission', 'get-submission-list-with-next-page'),
			],
		])('answers 503 and starts nothing: %s', async (_, break_) => {
			const trigger = await openWith({}, { webhook: hasty() });
			break_();

			const answer = await trigger.post(event('approved', KNOWN));

			expect(answer).toEqual({ status: 503, text: 'ARGOS Identity could not be asked back' });
			expect(trigger.started).toEqual([]);
		});

		it('puts out what came, unverified, where that is chosen', async () => {
			const trigger = await openWith({ whenUnreachable: 'emitUnverified' });
			lab().useKey('another');

			await trigger.post(event('approved', KNOWN, { kyc_result: { status: 'approved' } }));

			expect(trigger.items()).toMatchObject([
				{ event: 'approved', verified: false, outcome: 'approved', submissionId: KNOWN },
			]);
		});

		it('turns an unknown ID away all the same', async () => {
			const trigger = await openWith({ whenUnreachable: 'emitUnverified' });

			const { status } = await trigger.post(event('approved', 'made-up'));

			expect(status).toBe(403);
		});
	});

	describe('lets only those in who may call', () => {
		const from = (ip: string) => ({ 'x-forwarded-for': ip });

		it('turns others away before anything else is looked at', async () => {
			const trigger = await openWith({ allowedIps: ARGOS });

			const answers = [await trigger.post(event('approved', KNOWN)), await trigger.post('[]')];

			expect(answers).toEqual(Array(2).fill({ status: 403, text: 'This address may not call' }));
			expect(lab().emulator.requests).toEqual([]);
			expect(trigger.started).toEqual([]);
		});

		it.each(['127.0.0.1', '10.0.0.1, 127.0.0.0/8', '::ffff:127.0.0.1'])(
			'lets this machine in by %s',
			async (allowedIps) => {
				const trigger = await openWith({ allowedIps });

				expect(await trigger.post(event('approved', KNOWN))).toMatchObject({ status: 200 });
			},
		);

		it('believes no X-Forwarded-For where n8n knows of no proxy', async () => {
			const trigger = await openWith({ allowedIps: ARGOS });

			const { status } = await trigger.post(event('approved', KNOWN), from(ARGOS));

			expect(status).toBe(403);
		});

		it.each([
			[1, ARGOS, 200],
			[1, `${ARGOS}, 198.51.100.7`, 403],
			[1, `198.51.100.7, ${ARGOS}`, 200],
			[2, `${ARGOS}, 10.0.0.9`, 200],
			[2, `${ARGOS}, 198.51.100.7, 10.0.0.9`, 403],
			[1, 'unknown', 403],
		])('behind %i proxies, X-Forwarded-For %s → %i', async (proxyHops, forwarded, expected) => {
			const trigger = await openWith({ allowedIps: ARGOS }, { proxyHops });

			const { status } = await trigger.post(event('approved', KNOWN), from(forwarded));

			expect(status).toBe(expected);
		});

		it.each(['52.78.194.237, somewhere', '10.0.0.0/33', '1.2.3', '*', ',', '={{ "" }}'])(
			'lets nobody in by a list that cannot be read: %s',
			async (allowedIps) => {
				const trigger = await openWith({ allowedIps });

				const answer = await trigger.post(event('approved', KNOWN));

				expect(answer).toEqual({ status: 503, text: "The trigger's settings cannot be used" });
				expect(trigger.started).toEqual([]);
			},
		);
	});

	it.each([
		{ verify: 'maybe' },
		{ whenUnreachable: 'ignore' },
		{ events: [] },
		{ events: ['everything'] },
		{ output: 'all' },
	])('starts nothing by settings that mean nothing: %j', async (parameters) => {
		const trigger = await openWith(parameters);

		const { status } = await trigger.post(event('approved', KNOWN));

		expect(status).toBe(503);
		expect(trigger.started).toEqual([]);
	});

	it('survives a caller that hangs up', async () => {
		const trigger = await openWith();
		lab().emulator.setLatency(50);
		const call = request(trigger.url, { method: 'POST' });
		const hungUp = new Promise((resolve) => call.once('error', resolve));
		call.end(JSON.stringify(event('approved', KNOWN)));
		call.once('finish', () => call.destroy());
		await hungUp;

		const again = await trigger.post(event('approved', KNOWN));

		expect(again).toEqual({ status: 200, text: 'Accepted' });
		expect(trigger.thrown).toEqual([]);
	});
});
