import {
	OUTCOMES,
	outcomeOf,
	type Outcome,
	type StatusFacts,
} from '../../../../nodes/ArgosIdentity/model/status/outcome';

const REASON = [{ code: 'glare_detected', message: null }];
const SILENT: StatusFacts = {
	kycStatus: null,
	retryCount: null,
	retryReasons: [],
	isUnclear: false,
};

it('is one of seven words', () => {
	expect([...OUTCOMES].sort()).toEqual([
		'approved',
		'pending',
		'rejected',
		'retry',
		'success',
		'unknown',
		'unread',
	]);
});

it.each([
	{ kycStatus: null, retryCount: null, retryReasons: [], outcome: 'success' },
	{ kycStatus: null, retryCount: 0, retryReasons: [], outcome: 'success' },
	{ kycStatus: null, retryCount: 2, retryReasons: [], outcome: 'success' },
	{ kycStatus: null, retryCount: 0, retryReasons: REASON, outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: null, retryReasons: [], outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: 0, retryReasons: [], outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: 1, retryReasons: REASON, outcome: 'retry' },
	{ kycStatus: 'Incomplete', retryCount: 2, retryReasons: REASON, outcome: 'retry' },
	{ kycStatus: 'incomplete', retryCount: 3, retryReasons: REASON, outcome: 'rejected' },
	{ kycStatus: 'incomplete', retryCount: 4, retryReasons: REASON, outcome: 'rejected' },
	{ kycStatus: null, retryCount: 3, retryReasons: [], outcome: 'rejected' },
	{ kycStatus: 'onhold', retryCount: 3, retryReasons: [], outcome: 'rejected' },
	{ kycStatus: 'rejected', retryCount: null, retryReasons: [], outcome: 'rejected' },
	{ kycStatus: 'REJECTED', retryCount: 1, retryReasons: REASON, outcome: 'rejected' },
	{ kycStatus: 'approved', retryCount: null, retryReasons: [], outcome: 'approved' },
	{ kycStatus: 'Approved', retryCount: 2, retryReasons: REASON, outcome: 'approved' },
	{ kycStatus: 'approved', retryCount: 3, retryReasons: [], outcome: 'approved' },
	{ kycStatus: 'pending', retryCount: 0, retryReasons: [], outcome: 'pending' },
	{ kycStatus: 'pending', retryCount: 1, retryReasons: REASON, outcome: 'pending' },
	{ kycStatus: 'pending', retryCount: 3, retryReasons: [], outcome: 'pending' },
	{ kycStatus: 'onhold', retryCount: 0, retryReasons: [], outcome: 'unknown' },
	{ kycStatus: 'onhold', retryCount: 1, retryReasons: REASON, outcome: 'unknown' },
])(
	'is $outcome for the status $kycStatus, $retryCount tries and the reasons $retryReasons',
	({ outcome, ...answer }) => {
		expect(outcomeOf({ ...SILENT, ...answer }, 'success')).toBe(outcome);
	},
);

it.each<Outcome>(['success', 'unread', 'unknown'])(
	'is what silence means in the answer, such as %s, where nothing is said',
	(whenSilent) => {
		expect(outcomeOf(SILENT, whenSilent)).toBe(whenSilent);
	},
);

it('is unknown where a status or a retry cannot be understood', () => {
	expect(outcomeOf({ ...SILENT, isUnclear: true }, 'success')).toBe('unknown');
});

it.each([
	{ kycStatus: 'incomplete', retryReasons: [], outcome: 'retry' },
	{ kycStatus: 'approved', retryReasons: [], outcome: 'approved' },
	{ kycStatus: null, retryReasons: REASON, outcome: 'retry' },
])(
	'is $outcome for the status $kycStatus and the reasons $retryReasons, though something beside them is unclear',
	({ outcome, ...answer }) => {
		expect(outcomeOf({ ...SILENT, ...answer, isUnclear: true }, 'success')).toBe(outcome);
	},
);
