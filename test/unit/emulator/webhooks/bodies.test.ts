import { WEBHOOK_EVENTS } from '../../../../sandbox/emulator';
import { keysOf, useWebhooks, webhookSample } from './support';

const { emulator, receiver } = useWebhooks();

/** ARGOS documentation shows them; the emulator's applicants have none. */
const NEVER_GIVEN = /^(phoneNumber|ssnNumber|additional_list)\b/;

const FAILURE = { retryCodes: ['glare_detected'], retryMessages: ['Again'] };

/** A submission that has everything, with one failed check. */
const whole = (changes = {}) =>
	emulator().seed(1, () => ({
		email: 'anna@example.test',
		userid: 'u-1',
		cf1: 'a',
		cf2: 'b',
		cf3: 'c',
		pendingAt: 1,
		attempts: [FAILURE],
		...changes,
	}))[0] ?? '';

async function bodyOf(event: string, submissionId: string): Promise<Record<string, unknown>> {
	const { body } = await emulator().deliver(event, { submissionId });
	return JSON.parse(body) as Record<string, unknown>;
}

/** The keys of a sample, but those that the emulator never has a value for. */
const sampleKeys = (name: string, ...absent: string[]) =>
	keysOf(webhookSample(name)).filter((key) => !NEVER_GIVEN.test(key) && !absent.includes(key));

it.each([
	['created', 'created-with-retry', ['tokenId']],
	['retry', 'retry', ['tokenId']],
	['submit', 'submit-pending', ['tokenId']],
	['approved', 'approved', []],
	['rejected', 'rejected', ['tokenId', 'kyc_result.comment', 'kyc_result.commentCode']],
	['updated', 'updated', ['tokenId', 'data.reviewer']],
	['delete', 'delete', []],
	['injection', 'injection', ['tokenId']],
	['injectionFail', 'injection-fail', []],
	['aml', 'aml', ['tokenId']],
	['token_expired', 'token-expired', []],
])('the body of %s has the keys of its sample', async (event, name, absent) => {
	expect(keysOf(await bodyOf(event, whole()))).toEqual(sampleKeys(name, ...absent));
});

it('the older generation of `approved` has the keys of its own sample', async () => {
	emulator().setForms({ webhookBodies: 'gitbook' });
	const body = await bodyOf('approved', whole());
	// The document's number is not read on any picture.
	expect(keysOf(body)).toEqual(sampleKeys('approved-gitbook', 'tokenId', 'documentNumber'));
});

it.each(WEBHOOK_EVENTS)('the body of %s says which event it is', async (event) => {
	expect(await bodyOf(event, whole())).toHaveProperty('webhook_trigger', event);
});

it('`faceAuth` has everything under `data`', async () => {
	const submissionId = whole();
	expect(await bodyOf('faceAuth', submissionId)).toEqual({
		webhook_trigger: 'faceAuth',
		data: { Submission_id: submissionId },
	});
});

it('what was never given is left out', async () => {
	const [submissionId = ''] = emulator().seed(1, () => ({ status: 'pending' }));
	const body = await bodyOf('submit', submissionId);
	expect(body).not.toHaveProperty('cf');
	expect(body).not.toHaveProperty('userid');
});

it('what was deleted alone is not told', async () => {
	const submissionId = whole();
	await fetch(
		`${emulator().baseUrl}/submission/partial?submission_id=${submissionId}&fields=email,data&data_fields=full_name`,
		{ method: 'DELETE', headers: { 'x-api-key': 'emulator-key' } },
	);
	const body = await bodyOf('approved', submissionId);
	expect(body).not.toHaveProperty('email');
	expect(body).not.toHaveProperty('full_name');
	expect(body).toHaveProperty('gender');
});

it('the times and the key of the last change have the chosen forms', async () => {
	emulator().clock.set(Date.UTC(2025, 0, 1));
	emulator().setForms({ times: 'pattern-ms', updatedAt: 'update_at' });
	const { kyc_result: result } = await bodyOf('rejected', whole());
	expect(result).toMatchObject({ update_at: '2025-01-01-00-00-00-000' });
	expect(receiver().calls).toHaveLength(1);
});
