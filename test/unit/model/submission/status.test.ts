import { retryGuidance } from '../../../../nodes/ArgosIdentity/model/status/retryCodes';
import { storedStatus } from '../../../../nodes/ArgosIdentity/model/submission/status';
import { readStoredSubmission } from '../../../../nodes/ArgosIdentity/model/submission/stored';

const CREATED = '2026-01-31T12:00:00.000Z';
const EXPIRES = '2026-01-31T16:00:00.000Z';
const NOW = Date.parse('2026-01-31T13:00:00.000Z');

const failed = { attemptCnt: 1, retryCode: ['glare_detected'] };

const statusOf = (kyc: Record<string, unknown>, created_at: unknown = CREATED, now = NOW) =>
	storedStatus(readStoredSubmission({ created_at, kyc }), now);

describe('how long a submission can be used', () => {
	it.each([
		['incomplete', {}],
		['retry', { attempts: [failed] }],
	])('is told while it is %s', (outcome, rest) => {
		expect(statusOf({ result: 'incomplete', ...rest })).toMatchObject({
			outcome,
			submissionExpiresAt: EXPIRES,
		});
	});

	it.each(['approved', 'pending', 'rejected', 'deleted', 'on-hold', undefined])(
		'does not matter any more, or is not known to, when its status is %s',
		(result) => {
			expect(statusOf({ result })).toMatchObject({ canRetry: false, submissionExpiresAt: null });
		},
	);

	it.each([undefined, null, '', 'last week'])(
		'is not known of one that was created at %j',
		(created) => {
			const item = { created_at: created, kyc: { result: 'incomplete', attempts: [failed] } };

			expect(storedStatus(readStoredSubmission(item), NOW)).toMatchObject({
				outcome: 'retry',
				canRetry: true,
				submissionExpiresAt: null,
			});
		},
	);

	it('is still told when it has passed', () => {
		const afterwards = Date.parse(EXPIRES) + 1;

		expect(
			statusOf({ result: 'incomplete', attempts: [failed] }, CREATED, afterwards),
		).toMatchObject({ outcome: 'retry', canRetry: false, submissionExpiresAt: EXPIRES });
	});
});

describe('what a stored submission asks for', () => {
	it('is a photo of the document where the reason is not known', () => {
		const attempts = [{ attemptCnt: 1, retryCode: ['a_new_code'], retryMsg: ['FAKE words'] }];

		expect(statusOf({ result: 'incomplete', attempts })).toMatchObject({
			retryCode: 'a_new_code',
			retryMessage: 'FAKE words',
			retryCategory: 'unknown',
			retryAdvice: retryGuidance(null, 'document').advice,
		});
	});

	it('is nothing before a try has failed', () => {
		expect(statusOf({ result: 'incomplete' })).toEqual({
			outcome: 'incomplete',
			kycStatus: 'incomplete',
			retryCount: null,
			attemptsLeft: null,
			canRetry: false,
			retryCode: null,
			retryCodes: null,
			retryMessage: null,
			retryAdvice: null,
			retryCategory: null,
			submissionExpiresAt: EXPIRES,
		});
	});
});
