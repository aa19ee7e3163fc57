import {
	notFoundRow,
	type SubmissionRow,
} from '../../../../nodes/ArgosIdentity/model/submission/row';
import type { UnknownRecord } from '../../../../nodes/ArgosIdentity/model/values/unknown';
import { eventRow } from '../../../../nodes/ArgosIdentity/model/webhook/row';
import { PROOFS, proofOf } from '../../../../nodes/ArgosIdentity/model/webhook/proofs';

const TIME = '2024-01-02T03:04:05.678Z';

/** Whether an event is proven by what ARGOS says now. */
function proven(event: string, says: Partial<SubmissionRow>, body: UnknownRecord = {}): boolean {
	const proof = proofOf(event);
	if (proof === undefined) throw new Error(`${event} cannot be proven`);
	return proof.by({ ...notFoundRow('s1'), ...says }, body);
}

const OUTCOMES = ['approved', 'rejected', 'pending', 'retry', 'incomplete', 'deleted', 'unknown'];

describe('what ARGOS says now proves', () => {
	it.each([
		['approved', ['approved']],
		['rejected', ['rejected']],
		['submit', ['pending']],
		['retry', ['retry']],
		['delete', ['deleted']],
		['created', OUTCOMES.filter((outcome) => outcome !== 'deleted')],
	])('the event %s by the outcome alone: %j', (event, outcomes) => {
		expect(OUTCOMES.filter((outcome) => proven(event, { outcome }))).toEqual(outcomes);
	});

	it.each<[string, unknown, boolean]>([
		[TIME, TIME, true],
		[TIME, '2024-01-02-03-04-05-678', true],
		['2024-01-02T03:05:05.678Z', TIME, true],
		['2024-01-02T03:03:05.678Z', TIME, true],
		['2024-01-02T03:05:05.679Z', TIME, false],
		['2024-01-02T03:03:05.677Z', TIME, false],
		[TIME, undefined, false],
		[TIME, 'just now', false],
		['just now', 'just now', false],
	])('a change at %s by an event of %j: %s', (updatedAt, update_time, expected) => {
		expect(proven('updated', { updatedAt }, { update_time })).toBe(expected);
	});

	it('no change where ARGOS names no time of one', () => {
		expect(proven('updated', {}, { update_time: TIME })).toBe(false);
		expect(proven('updated', {}, {})).toBe(false);
	});

	it.each<[string | null, unknown, boolean]>([
		['matched', { currentstatus: 'Matched' }, true],
		['MATCHED', { currentstatus: ' matched ' }, true],
		['matched', { currentstatus: 'cleared' }, false],
		['matched', {}, false],
		['matched', 'matched', false],
		[null, { currentstatus: 'matched' }, false],
		[null, { currentstatus: null }, false],
		[null, undefined, false],
	])('a screening with the status %j by an event of %j: %s', (amlStatus, aml_result, expected) => {
		expect(proven('aml', { amlStatus }, { aml_result })).toBe(expected);
	});

	it.each(['injection', 'faceAuth', 'token_expired', 'encrypted', 'constructor', ''])(
		'nothing of the event %j',
		(event) => {
			expect(proofOf(event)).toBeUndefined();
		},
	);
});

it('every proof has words for the docs', () => {
	for (const { says } of Object.values(PROOFS)) expect(says).toMatch(/^[a-z].{10,}/);
});

it('the row of an event begins with what came and whether it is proven', () => {
	expect(Object.entries(eventRow('approved', true, { outcome: 'approved' }))).toEqual([
		['event', 'approved'],
		['verified', true],
		['outcome', 'approved'],
	]);
});
