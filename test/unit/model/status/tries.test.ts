import { OUTCOMES, type Outcome } from '../../../../nodes/ArgosIdentity/model/status/outcome';
import { triesOf } from '../../../../nodes/ArgosIdentity/model/status/tries';

const NOBODY_KNOWS = { retryCount: null, attemptsLeft: null };

it.each([
	[0, 3],
	[1, 2],
	[2, 1],
	[3, 0],
	[7, 0],
])('%d failed tries that ARGOS counts leave %d', (said, attemptsLeft) => {
	for (const isFirstTry of [true, false]) {
		expect(triesOf('retry', said, isFirstTry)).toEqual({ retryCount: said, attemptsLeft });
	}
});

it.each<[Outcome, number, number]>([
	['success', 0, 3],
	['approved', 0, 3],
	['pending', 0, 3],
	['retry', 1, 2],
])('a first try with the outcome %s and no count: %d failed, %d left', (outcome, failed, left) => {
	expect(triesOf(outcome, null, true)).toEqual({ retryCount: failed, attemptsLeft: left });
});

it.each<Outcome>(['unread', 'unknown'])(
	'nobody knows whether ARGOS counts a first try with the outcome %s',
	(outcome) => {
		expect(triesOf(outcome, null, true)).toEqual(NOBODY_KNOWS);
	},
);

it.each(OUTCOMES.filter((outcome) => outcome !== 'rejected'))(
	'nobody knows how many tries are left after another try without a count (%s)',
	(outcome) => {
		expect(triesOf(outcome, null, false)).toEqual(NOBODY_KNOWS);
	},
);

it.each([null, 1, 3])('a rejection leaves none, whatever ARGOS counts (%j)', (said) => {
	for (const isFirstTry of [true, false]) {
		expect(triesOf('rejected', said, isFirstTry)).toEqual({ retryCount: said, attemptsLeft: 0 });
	}
});
