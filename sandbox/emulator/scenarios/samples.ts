import applicantDuplicates from '../samples/get-applicant-duplicates.json';
import listLastPage from '../samples/get-submission-list-last-page.json';
import listWithNextPage from '../samples/get-submission-list-with-next-page.json';
import notFound from '../samples/get-submission-not-found.json';
import rejectedWithAttempts from '../samples/get-submission-rejected-with-attempts.json';
import single from '../samples/get-submission-single.json';
import type { Scenario, ScenarioTable } from './scenario';

/** Made-up answers with the keys of ARGOS documentation; they are played as they stand. */
const SAMPLES: Readonly<Record<string, unknown>> = {
	'get-applicant-duplicates': applicantDuplicates,
	'get-submission-list-last-page': listLastPage,
	'get-submission-list-with-next-page': listWithNextPage,
	'get-submission-not-found': notFound,
	'get-submission-rejected-with-attempts': rejectedWithAttempts,
	'get-submission-single': single,
};

export const sampleScenarios: ScenarioTable = Object.fromEntries(
	Object.entries(SAMPLES).map(([name, body]): [string, Scenario] => [
		name,
		[{ kind: 'raw', status: 200, body }],
	]),
);
