import { nodeOf, readExample, type ExampleName } from '../../../sandbox/start/examples';
import { travel } from './trip';

/** Where an example leads somebody. Examples that do not branch have a record only. */
interface Places {
	/** Only who was read or approved comes here. */
	read?: string;
	/** The applicant is asked for another picture. */
	again?: string;
	/** The applicant is asked for another picture, in a new submission. */
	anew?: string;
	/** The applicant is told that this ID is not accepted. */
	rejected?: string;
	/** A person of the team gets it. */
	person?: string;
	/** Errors of the applicant's making, which cost nothing: asked once more. */
	mend?: string;
	/** Where a person of the team finds it, whichever way it went there. */
	record: string;
	/** The same for an error, where that has a place of its own. */
	errorRecord?: string;
}

export const PLACES: Record<ExampleName, Places> = {
	'form-to-table': {
		read: 'Say: It Was Read',
		again: 'Say: Another Image',
		rejected: 'Say: Not This ID',
		person: 'Say: Somebody Looks',
		record: 'Add Row',
	},
	're-upload-loop': {
		read: 'Say: It Was Read',
		again: 'What to Improve',
		anew: 'Say: Start Anew',
		rejected: 'Say: Not This ID',
		person: 'Say: Somebody Looks',
		mend: 'What to Improve',
		record: 'Add Row',
	},
	// Step 2 decides there who passes: fullOnboarding.test.ts.
	'full-onboarding': { mend: 'What to Improve', record: 'Add Row' },
	'large-photo': {
		read: 'Say: It Was Read',
		again: 'Say: Another Image',
		rejected: 'Say: Not This ID',
		person: 'Say: Somebody Looks',
		record: 'Add Row',
	},
	'slack-review': {
		read: 'It Was Read',
		again: 'Another Image',
		person: 'Ask a Reviewer',
		mend: 'Not Checked',
		record: 'Add to the List',
	},
	'google-sheets': { record: 'Add Row' },
	'hubspot-upsert': { mend: 'Not Checked', record: 'Save Contact' },
	'batch-from-disk': { record: 'Report', errorRecord: 'Errors' },
	'recover-unanswered': { record: 'Add Row' },
	'expiring-documents': { record: 'Add or Update', errorRecord: 'Say That It Failed' },
	'review-queue': { record: 'Add Row' },
	'erase-applicant': { record: 'Add Row' },
};

/** What the nodes before ARGOS Identity gave, for expressions that ask for them. */
export const EARLIER = {
	'ID Form': {
		name: 'Anna Specimen',
		email: 'anna@example.test',
		country: 'Japan',
		idType: 'Passport',
		submittedAt: '2026-01-31T12:00:00.000+09:00',
	},
	Applicants: { id: '17', back: '' },
	'Read Front': {},
	'Read Back': {},
	'Reviewer Form': { admin: 'reviewer@example.test', show: 'Masked data, no image' },
	Case: { submissionId: 'made-up' },
	'Case Page': { submittedAt: '2026-01-31T12:00:00.000Z', decision: 'Approve' },
	'Request Form': { email: 'anna@example.test', what: 'Everything', admin: 'boss@example.test' },
	'Make the Table': { id: 'table' },
	'Make the List': { id: 'list' },
};

export const ADVICE = 'Light is reflected on the document.';

/** The way of a row with this outcome through an example. */
export const wayOf = (name: ExampleName, outcome: unknown, row: Record<string, unknown> = {}) =>
	travel(readExample(name), {
		from: 'ARGOS Identity',
		output: 0,
		earlier: EARLIER,
		json: {
			outcome,
			submissionId: 'made-up',
			canRetry: outcome === 'retry',
			retryAdvice: outcome === 'retry' ? ADVICE : null,
			...row,
		},
	});

/** The way of an error item. */
export const wayOfError = (name: ExampleName, error: { code: string; sent: string }) =>
	travel(readExample(name), {
		from: 'ARGOS Identity',
		output:
			nodeOf(readExample(name), 'ARGOS Identity')['onError'] === 'continueRegularOutput' ? 0 : 1,
		earlier: EARLIER,
		json: { message: 'It failed', error: { submissionId: null, description: null, ...error } },
	});

/** Which of an example's places an item came by, but for its records and for errors. */
export const placesOn = (name: ExampleName, visited: string[]) =>
	Object.entries(PLACES[name])
		.filter(
			([place, node]) =>
				!['record', 'errorRecord', 'mend'].includes(place) && visited.includes(node),
		)
		.map(([place]) => place);
