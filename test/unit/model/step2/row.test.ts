import fc from 'fast-check';
import { protectRow } from '../../../../nodes/ArgosIdentity/model/row/privacy';
import { readStep2Answer } from '../../../../nodes/ArgosIdentity/model/step2/answer';
import {
	STEP2_COLUMN_TABLE,
	STEP2_COLUMNS,
	step2Row,
} from '../../../../nodes/ArgosIdentity/model/step2/row';
import { isRecord } from '../../../../nodes/ArgosIdentity/model/values/unknown';
import { sample } from '../../support/samples';
import { anyBody, answerOf } from '../../support/step2';

const COLUMNS = [
	...['outcome', 'retryAdvice', 'submissionId', 'canRetry', 'attemptsLeft', 'kycStatus'],
	...['faceSimilarityScore', 'livenessScore', 'retryCode', 'retryCount', 'retryCodes'],
	...['retryMessage', 'retryCategory', 'verificationResult'],
];

const rowOf = (body: unknown) => step2Row('sub-1', answerOf(body));
const rowOfAny = (body: unknown) => {
	const answer = readStep2Answer(body);
	return answer === null ? null : step2Row('sub-1', answer);
};

describe('the row of a selfie', () => {
	it('has its columns in a fixed order', () => {
		expect(Object.keys(rowOf({ kycStatus: 'approved' }))).toEqual(COLUMNS);
		expect(STEP2_COLUMNS).toEqual(COLUMNS);
		expect(STEP2_COLUMN_TABLE.map(({ name }) => name)).toEqual(COLUMNS);
	});

	it('of somebody approved has both scores, and no count that nobody gave', () => {
		expect(rowOf(sample('step2-approved'))).toEqual({
			outcome: 'approved',
			retryAdvice: null,
			submissionId: 'sub-1',
			canRetry: false,
			attemptsLeft: null,
			kycStatus: 'approved',
			faceSimilarityScore: 99,
			livenessScore: 99,
			retryCode: null,
			retryCount: null,
			retryCodes: null,
			retryMessage: null,
			retryCategory: null,
			verificationResult: 'success',
		});
	});

	it('of a selfie that does not resemble the ID says what the person can do', () => {
		expect(rowOf(sample('step2-retry-incomplete'))).toMatchObject({
			outcome: 'retry',
			canRetry: true,
			retryCount: 1,
			attemptsLeft: 2,
			retryCode: 'face_compare_underscore',
			retryAdvice: expect.stringContaining('new selfie'),
			retryCategory: 'retakePhoto',
		});
	});

	it('speaks of a selfie where the code is not known', () => {
		expect(rowOf({ kycStatus: 'incomplete', retry: [{ retryCode: 'two_faces' }] })).toMatchObject({
			retryCode: 'two_faces',
			retryCategory: 'unknown',
			retryAdvice: expect.stringContaining('only your own face'),
		});
	});

	it('of somebody rejected leaves no try, though verificationResult says success', () => {
		expect(rowOf(sample('step2-rejected-after-3'))).toMatchObject({
			outcome: 'rejected',
			attemptsLeft: 0,
			retryCount: 3,
			canRetry: false,
			faceSimilarityScore: 0,
			verificationResult: 'success',
		});
	});

	it('of somebody who waits for a person is pending', () => {
		expect(rowOf(sample('step2-pending'))).toMatchObject({ outcome: 'pending', canRetry: false });
	});

	it('has the submission that ARGOS names, where it names one', () => {
		expect(rowOf({ kycStatus: 'approved', submission_id: 'other' }).submissionId).toBe('other');
	});

	it('has every column with a scalar, whatever the answer', () => {
		fc.assert(
			fc.property(anyBody, (body) => {
				const row = rowOfAny(body);
				fc.pre(row !== null);
				expect(Object.keys(row)).toEqual(COLUMNS);
				const kinds = Object.values(row).map((value) => (value === null ? 'null' : typeof value));
				expect(['null', 'string', 'number', 'boolean']).toEqual(expect.arrayContaining(kinds));
			}),
			{ numRuns: 500 },
		);
	});

	it('shows no free text of ARGOS where there is to be no personal data', () => {
		const row = rowOf({
			...(sample('step2-retry-incomplete') as object),
			verificationResult: 'Anna Specimen differs',
		});
		expect(protectRow(row, 'none')).toMatchObject({
			outcome: 'retry',
			retryCode: 'face_compare_underscore',
			retryMessage: null,
			verificationResult: null,
		});
		expect(protectRow(rowOf(sample('step2-approved')), 'none')).toEqual(
			rowOf(sample('step2-approved')),
		);
	});
});

describe('the outcome', () => {
	it('is never changed by verificationResult, whatever it says', () => {
		const anyResult = fc.oneof(
			fc.constantFrom('success', 'fail', 'rejected', ''),
			fc.jsonValue({ maxDepth: 2 }),
		);
		fc.assert(
			fc.property(anyBody, anyResult, anyResult, (body, one, other) => {
				fc.pre(isRecord(body));
				const [first, second] = [one, other].map((verificationResult) => {
					const row = rowOfAny({ ...body, verificationResult });
					return row && { ...row, verificationResult: null };
				});
				expect(first).toEqual(second);
			}),
			{ numRuns: 500 },
		);
	});

	it('is never success or unread, which only Step 1 can prove', () => {
		fc.assert(
			fc.property(anyBody, (body) => {
				const row = rowOfAny(body);
				fc.pre(row !== null);
				expect(['approved', 'pending', 'rejected', 'retry', 'unknown']).toContain(row.outcome);
			}),
			{ numRuns: 500 },
		);
	});

	it('is approved only where ARGOS says approved', () => {
		fc.assert(
			fc.property(anyBody, (body) => {
				const row = rowOfAny(body);
				fc.pre(row !== null && row.outcome === 'approved');
				expect(String(row.kycStatus).toLowerCase()).toBe('approved');
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		['scores without a status', { faceSimilarityScore: 99, livenessScore: 99 }],
		['a status that is not known', { kycStatus: 'verified' }],
		['a submission without a status', { submissionId: 'sub-1' }],
		['a status that is no text', { kycStatus: { is: 'approved' }, livenessScore: 99 }],
	])('is unknown for %s', (_, body) => {
		expect(rowOf(body).outcome).toBe('unknown');
	});
});
