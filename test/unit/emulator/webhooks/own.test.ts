import { startEmulator } from '../../../../sandbox/emulator';
import { useWebhooks } from './support';

const { emulator, receiver } = useWebhooks();

const anna = () => emulator().seed(1, () => ({ email: 'anna@example.test' }))[0] ?? '';

it('a webhook by hand tells of a submission as it is now', async () => {
	const submissionId = anna();
	const delivery = await emulator().deliver('approved', { submissionId });
	expect(delivery).toMatchObject({
		event: 'approved',
		submissionId,
		origin: 'deliver',
		status: 200,
	});
	expect(receiver().bodies()).toMatchObject([
		{ webhook_trigger: 'approved', submission_id: submissionId, email: 'anna@example.test' },
	]);
	expect(emulator().deliveries()).toEqual([delivery]);
});

it.each(['approved', 'rejected', 'injection'])(
	'a webhook by hand can be %s of a submission that ARGOS does not have',
	async (event) => {
		await emulator().deliver(event, { submissionId: 'made-up' });
		expect(receiver().bodies()).toMatchObject([{ submission_id: 'made-up' }]);
		expect(emulator().submissions.size).toBe(0);
	},
);

it('its body can be anything: JSON, or a text as it stands', async () => {
	await emulator().deliver('later_event', { body: [1] });
	await emulator().deliver('broken', { body: '{"a":', headers: { 'content-type': 'text/plain' } });
	expect(receiver().calls.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
		['[1]', 'application/json'],
		['{"a":', 'text/plain'],
	]);
});

it('comes from the address that is asked for, with headers of its own', async () => {
	const forwarded = { 'x-forwarded-for': '192.0.2.9' };
	await emulator().deliver('approved', { from: '127.0.0.7', headers: forwarded });
	const [call] = receiver().calls;
	expect(call?.caller).toBe('127.0.0.7');
	expect(call?.headers['x-forwarded-for']).toBe('192.0.2.9');
});

it('the plan does not touch it, and it does not count in the plan', async () => {
	emulator().setWebhookPlan({ lost: [1], encrypted: 1, forged: 1 });
	await emulator().deliver('approved', { submissionId: anna() });
	expect(receiver().bodies()).toMatchObject([{ webhook_trigger: 'approved' }]);
	emulator().setStatus(anna(), 'rejected');
	await emulator().deliveriesSettled();
	expect(
		emulator()
			.deliveries()
			.filter(({ lost }) => lost),
	).toMatchObject([{ event: 'rejected' }]);
});

it('that nobody answered it is told, not thrown', async () => {
	await receiver().close();
	expect(await emulator().deliver('approved')).toMatchObject({ fault: 'ECONNREFUSED' });
});

it('an event that ARGOS does not have needs a body', async () => {
	await expect(emulator().deliver('aproved')).rejects.toThrow('ARGOS has no event "aproved"');
});

it('without a webhook address there is nowhere to send it', async () => {
	emulator().setWebhook(undefined);
	await expect(emulator().deliver('approved')).rejects.toThrow('no webhook address');
});

it('an emulator does not start with an address elsewhere or a plan that is none', async () => {
	const elsewhere = startEmulator({ webhook: 'http://192.0.2.7/hook' });
	await expect(elsewhere).rejects.toThrow('to this machine only');
	await expect(startEmulator({ webhookPlan: { lost: 2 } })).rejects.toThrow(
		'"lost" of the webhook',
	);
});
