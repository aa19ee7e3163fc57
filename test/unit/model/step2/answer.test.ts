import fc from 'fast-check';
import { readStep2Answer } from '../../../../nodes/ArgosIdentity/model/step2/answer';
import { anyBody } from '../../support/step2';

it.each([
	['99', 99],
	[99, 99],
	[0, 0],
	[' 87.5 ', 87.5],
	['', null],
	['high', null],
	[null, null],
	[true, null],
	[{ score: 99 }, null],
])('reads the score %j as %j', (given, score) => {
	const body = { kycStatus: 'approved', faceSimilarityScore: given, livenessScore: given };

	expect(readStep2Answer(body)).toMatchObject({
		faceSimilarityScore: score,
		livenessScore: score,
	});
});

it.each([
	{ kycStatus: 'approved' },
	{ retry: [{ retryCode: 'liveness_error' }] },
	{ submissionId: 'sub-1' },
	{ faceSimilarityScore: 0 },
	{ livenessScore: '99' },
])('%j is an answer', (body) => {
	expect(readStep2Answer(body)).not.toBeNull();
});

it.each([
	null,
	42,
	'approved',
	[{ kycStatus: 'approved' }],
	{},
	{ message: 'invalid face image' },
	{ verificationResult: 'success' },
])('%j is none', (body) => {
	expect(readStep2Answer(body)).toBeNull();
});

it('is read of any JSON without an error', () => {
	fc.assert(
		fc.property(anyBody, (body) => {
			readStep2Answer(body);
		}),
		{ numRuns: 500 },
	);
});
