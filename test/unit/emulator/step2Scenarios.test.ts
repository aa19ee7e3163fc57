import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../../sandbox/emulator';
import { step2Scenarios } from '../../../sandbox/emulator/scenarios/step2';
import { passStep1, submitSelfie, useEmulator } from './support';

const SAMPLES = join(__dirname, '../../../sandbox/emulator/samples');
const STEP2 = 'POST /submission/step2';

const emulator = useEmulator();

const tagged = async (scenario: string) =>
	await passStep1(emulator(), { email: `anna+${scenario}@example.test` });
const statusOf = (id: string) => emulator().submissions.get(id)?.status;

describe.each(readdirSync(SAMPLES).filter((name) => name.startsWith('step2-')))('%s', (file) => {
	const name = file.replace('.json', '');
	const expected = {
		status: name.startsWith('step2-error-') ? 400 : 200,
		body: JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')),
	};

	it('is played for the e-mail that names it', async () => {
		expect(await submitSelfie(emulator(), await tagged(name))).toEqual(expected);
	});

	it('is played for the endpoint that it is set for', async () => {
		const applicant = await passStep1(emulator());
		emulator().setScenario(STEP2, name);
		expect(await submitSelfie(emulator(), applicant)).toEqual(expected);
		expect(emulator().requests.at(-1)?.scenario).toBe(name);
	});
});

it.each([
	['step2-approved', 'approved'],
	['step2-pending', 'pending'],
	['step2-reject-now', 'rejected'],
	['step2-unknown-status', 'pending'],
	['step2-retry-incomplete', 'success'],
	['step2-error-already-processed', 'success'],
])('after %s the submission is %s', async (scenario, status) => {
	const applicant = await tagged(scenario);
	await submitSelfie(emulator(), applicant);
	expect(statusOf(applicant.submissionId)).toBe(status);
});

it.each(
	Object.keys(step2Scenarios).filter(
		(name) => !['step2-answer-lost', 'step2-reset-once'].includes(name),
	),
)('%s is noted under its name', async (name) => {
	const { status } = await submitSelfie(emulator(), await tagged(name));
	expect(emulator().requests.at(-1)).toMatchObject({ status, scenario: name });
});

it.each([
	['step2-retry-string-once', 'face_compare_underscore: '],
	['step2-retry-object-once', { retryCode: 'face_compare_underscore' }],
	['step2-two-codes', [{}, { retryCode: 'liveness_error' }]],
	['step2-unknown-code', [{ retryCode: 'mask_suspected' }]],
])('%s asks again, then lets through', async (scenario, retry) => {
	const applicant = await tagged(scenario);
	const { body } = await submitSelfie(emulator(), applicant);
	if (typeof retry === 'string') expect(body.retry).toContain(retry);
	else expect(body.retry).toMatchObject(retry);
	expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('approved');
});

it('an answer that is lost has been carried out', async () => {
	const applicant = await tagged('step2-answer-lost');
	await expect(submitSelfie(emulator(), applicant)).rejects.toThrow('fetch failed');
	expect(statusOf(applicant.submissionId)).toBe('approved');
});

it('a failure after it was done is answered with 500', async () => {
	const applicant = await tagged('step2-done-then-500');
	expect((await submitSelfie(emulator(), applicant)).status).toBe(500);
	expect(statusOf(applicant.submissionId)).toBe('approved');
});

it.each(['step2-gateway-500-once', 'step2-reset-once'])(
	'%s leaves it to be sent again',
	async (name) => {
		const applicant = await tagged(name);
		await submitSelfie(emulator(), applicant).catch(() => undefined);
		expect(statusOf(applicant.submissionId)).toBe('success');
		expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('approved');
	},
);

describe('a scenario of the endpoint', () => {
	it('can be any: of the gateway, or of turns that ask again', async () => {
		const applicant = await passStep1(emulator());
		emulator().setScenario(STEP2, 'gateway-429-once');
		expect((await submitSelfie(emulator(), applicant)).status).toBe(429);
		emulator().setScenario(STEP2, [
			{ kind: 'retry', codes: ['liveness_error'] },
			{ kind: 'success' },
		]);
		expect((await submitSelfie(emulator(), applicant)).body.retryCount).toBe(1);
		expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('approved');
	});

	it('still refuses what is wrong before it asks again', async () => {
		emulator().setScenario(STEP2, 'step2-retry-incomplete');
		expect((await submitSelfie(emulator(), { submissionId: 'nobody' })).status).toBe(400);
	});

	it('goes before the one that the e-mail names', async () => {
		const applicant = await tagged('step2-pending');
		emulator().setScenario(STEP2, 'step2-retry-once');
		expect((await submitSelfie(emulator(), applicant)).body.kycStatus).toBe('incomplete');
	});
});

it('one scenario can be forced on everybody in Step 2', async () => {
	const forced = await startEmulator({ forceScenario: 'step2-pending' });
	const applicant = await passStep1(forced, { email: 'anna+step2-reject-now@example.test' });
	expect((await submitSelfie(forced, applicant)).body.kycStatus).toBe('pending');
	await forced.close();
});

it('scenarios of a test are played in Step 2 when their names say so', async () => {
	const own = await startEmulator({
		scenarios: { 'step2-dark': [{ kind: 'retry', codes: ['too_dark'] }] },
	});
	const applicant = await passStep1(own, { email: 'anna+step2-dark@example.test' });
	expect((await submitSelfie(own, applicant)).body.retry[0].retryCode).toBe('too_dark');
	await own.close();
});
