import { OUTCOMES, outcomeOf } from '../../../../nodes/ArgosIdentity/model/status/outcome';

const REASON = [{ code: 'glare_detected', message: null }];

it('is one of six words', () => {
	expect([...OUTCOMES].sort()).toEqual([
		'approved',
		'pending',
		'rejected',
		'retry',
		'success',
		'unknown',
	]);
});

it.each([
	{ kycStatus: null, retryCount: 0, retryReasons: [], outcome: 'success' },
	{ kycStatus: null, retryCount: 2, retryReasons: [], outcome: 'success' },
	{ kycStatus: null, retryCount: 0, retryReasons: REASON, outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: 0, retryReasons: [], outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: 1, retryReasons: REASON, outcome: 'retry' },
	{ kycStatus: 'Incomplete', retryCount: 2, retryReasons: REASON, outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: 3, retryReasons: REASON, outcome: 'rejected' },
	{ kycStatus: 'incomplete', retryCount: 4, retryReasons: REASON, outcome: 'rejected' },
	{ kycStatus: null, retryCount: 3, retryReasons: [], outcome: 'rejected' },
	{ kycStatus: 'rejected', retryCount: 0, retryReasons: [], outcome: 'rejected' },
	{ kycStatus: 'REJECTED', retryCount: 1, retryReasons: REASON, outcome: 'rejected' },
	{ kycStatus: 'approved', retryCount: 0, retryReasons: [], outcome: 'approved' },
	{ kycStatus: 'Approved', retryCount: 2, retryReasons: REASON, outcome: 'approved' },
	{ kycStatus: 'approved', retryCount: 3, retryReasons: [], outcome: 'rejected' },
	{ kycStatus: 'pending', retryCount: 0, retryReasons: [], outcome: 'pending' },
	{ kycStatus: 'pending', retryCount: 1, retryReasons: REASON, outcome: 'pending' },
	{ kycStatus: 'onhold', retryCount: 0, retryReasons: [], outcome: 'unknown' },
	{ kycStatus: 'onhold', retryCount: 1, retryReasons: REASON, outcome: 'unknown' },
])(
	'is $outcome for the status $kycStatus, $retryCount tries and the reasons $retryReasons',
	({ outcome, ...answer }) => {
		expect(outcomeOf(answer)).toBe(outcome);
	},
);
