import applicantDuplicates from '../samples/get-applicant-duplicates.json';
import listLastPage from '../samples/get-submission-list-last-page.json';
import listWithNextPage from '../samples/get-submission-list-with-next-page.json';
import notFound from '../samples/get-submission-not-found.json';
import rejectedWithAttempts from '../samples/get-submission-rejected-with-attempts.json';
import single from '../samples/get-submission-single.json';
import alreadyProcessed from '../samples/step2-error-already-processed.json';
import invalidAddressImage from '../samples/step2-error-invalid-address-image.json';
import invalidApiKey from '../samples/step2-error-invalid-api-key.json';
import invalidFaceImage from '../samples/step2-error-invalid-face-image.json';
import invalidSubmissionId from '../samples/step2-error-invalid-submission-id.json';
import missingAddress from '../samples/step2-error-missing-address.json';
import missingIdentityParameters from '../samples/step2-error-missing-identity-parameters.json';
import rejectedAfter3 from '../samples/step2-rejected-after-3.json';
import type { Scenario, ScenarioTable } from './scenario';

/** Of Step 2; the other ones are what `step2Scenarios` answer. */
const STEP2_SAMPLES: Readonly<Record<string, [status: number, body: unknown]>> = {
	'step2-rejected-after-3': [200, rejectedAfter3],
	'step2-error-already-processed': [400, alreadyProcessed],
	'step2-error-invalid-address-image': [400, invalidAddressImage],
	'step2-error-invalid-api-key': [400, invalidApiKey],
	'step2-error-invalid-face-image': [400, invalidFaceImage],
	'step2-error-invalid-submission-id': [400, invalidSubmissionId],
	'step2-error-missing-address': [400, missingAddress],
	'step2-error-missing-identity-parameters': [400, missingIdentityParameters],
};

/** Made-up answers with the keys of ARGOS documentation; they are played as they stand. */
const SAMPLES: Readonly<Record<string, unknown>> = {
	'get-applicant-duplicates': applicantDuplicates,
	'get-submission-list-last-page': listLastPage,
	'get-submission-list-with-next-page': listWithNextPage,
	'get-submission-not-found': notFound,
	'get-submission-rejected-with-attempts': rejectedWithAttempts,
	'get-submission-single': single,
};

const played = (name: string, status: number, body: unknown): [string, Scenario] => [
	name,
	[{ kind: 'raw', status, body }],
];

export const sampleScenarios: ScenarioTable = Object.fromEntries([
	...Object.entries(SAMPLES).map(([name, body]) => played(name, 200, body)),
	...Object.entries(STEP2_SAMPLES).map(([name, [status, body]]) => played(name, status, body)),
]);
