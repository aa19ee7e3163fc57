import fc from 'fast-check';
import { readStep2Answer, type Step2Answer } from '../../../nodes/ArgosIdentity/model/step2/answer';

/** The answer in a body that surely is one. */
export function answerOf(body: unknown): Step2Answer {
	const answer = readStep2Answer(body);
	if (answer === null) throw new Error('The body is no answer of Step 2');
	return answer;
}

const anyJson = fc.jsonValue({ maxDepth: 4 });

/** Any JSON at all, and bodies whose known keys hold any JSON. */
export const anyBody: fc.Arbitrary<unknown> = fc.oneof(
	anyJson,
	fc.record(
		{
			submissionId: fc.oneof(fc.string(), anyJson),
			kycStatus: fc.oneof(
				fc.constantFrom('incomplete', 'rejected', 'approved', 'pending', 'other', ''),
				anyJson,
			),
			retryCount: fc.oneof(fc.integer(), fc.double(), fc.string(), anyJson),
			retry: fc.oneof(
				fc.string(),
				fc.array(fc.record({ retryCode: anyJson, retryMsg: anyJson }, { requiredKeys: [] })),
				anyJson,
			),
			faceSimilarityScore: fc.oneof(fc.integer(), fc.double(), fc.string(), anyJson),
			livenessScore: fc.oneof(fc.integer(), fc.double(), fc.string(), anyJson),
		},
		{ requiredKeys: [] },
	),
);
