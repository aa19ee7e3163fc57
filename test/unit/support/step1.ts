import fc from 'fast-check';
import { readStep1Answer, type Step1Answer } from '../../../nodes/ArgosIdentity/model/step1/answer';
import type { Step1Fields } from '../../../nodes/ArgosIdentity/model/step1/fields';

/** The fields of a first try with nothing optional. */
export const firstTry: Step1Fields = {
	issuingCountry: 'KOR',
	email: 'anna@example.test',
	idType: 'passport',
	submissionId: null,
	userid: null,
	cf1: null,
	cf2: null,
	cf3: null,
	customOptions: null,
};

/** The answer in a body that surely is one. */
export function answerOf(body: unknown): Step1Answer {
	const answer = readStep1Answer(body);
	if (answer === null) throw new Error('The body is no answer of Step 1');
	return answer;
}

const anyJson = fc.jsonValue({ maxDepth: 4 });
const keyed = (...keys: string[]) =>
	fc.record(Object.fromEntries(keys.map((key) => [key, anyJson])), { requiredKeys: [] });

/** Any JSON at all, and bodies whose known keys hold any JSON. */
export const anyBody: fc.Arbitrary<unknown> = fc.oneof(
	anyJson,
	fc.record(
		{
			submissionId: fc.oneof(fc.string(), anyJson),
			Submissionid: fc.oneof(fc.constantFrom(null, ''), anyJson),
			kycStatus: fc.oneof(fc.constantFrom('incomplete', 'rejected', 'approved', 'other'), anyJson),
			retryCount: fc.oneof(fc.integer(), fc.double(), fc.string(), anyJson),
			retry: fc.oneof(
				fc.string(),
				fc.array(keyed('retryCode', 'retryMsg')),
				anyJson.map((value) => JSON.stringify(value)),
				anyJson,
			),
			Retry: anyJson,
			retryCode: fc.oneof(fc.string(), fc.array(fc.string()), anyJson),
			reviewOCRData: fc.oneof(
				keyed('ocr_name', 'ocr_birthDate', 'ocr_identityNumber', 'accepted_ocr_name'),
				anyJson,
			),
			missing_fields: fc.oneof(fc.string(), fc.array(fc.string()), anyJson),
			document_fields: anyJson,
			file_upload: anyJson,
			file_back_upload: anyJson,
			idImage: anyJson,
			idBackImage: anyJson,
		},
		{ requiredKeys: [] },
	),
);
