import {
	asItIs,
	code,
	emailDomain,
	fieldNames,
	firstLetter,
	hidden,
	numberTail,
	systemOnly,
	time,
	year,
	type Mask,
} from './masks';

/** A row holds scalars only, so that the columns of a sheet never shift. */
export type Scalar = string | number | boolean | null;

interface ColumnFacts {
	type: 'string' | 'number' | 'boolean';
	example: string;
	meaning: string;
	/** When the column is empty (null); null = never. */
	emptyWhen: string | null;
	/** `public`, or what is shown of it where personal data is masked or left out. */
	mask: 'public' | Mask;
}

/** One column of the row that an operation puts out. */
export interface Column extends ColumnFacts {
	name: string;
}

const NO_RETRY = 'ARGOS asked for no other try';
const NOT_ASKED_AGAIN = '`outcome` is neither `retry` nor `unread`';
const notCounted = (outcomes: string) =>
	`ARGOS does not say, and it was another try than the first or \`outcome\` is ${outcomes}`;
const NOT_READ = 'it was not read, or the document has none';
const NOT_GIVEN = 'it was not given';
const NOT_SENT_BACK = 'ARGOS does not say';
const NO_URL = 'ARGOS gives none, or Personal Data is not Full';

const asSent = (example: string): ColumnFacts => ({
	type: 'string',
	example,
	meaning: 'As sent.',
	emptyWhen: NOT_GIVEN,
	mask: 'public',
});

const fromDocument = (example: string, meaning: string, mask: Mask): ColumnFacts => ({
	type: 'string',
	example,
	meaning,
	emptyWhen: NOT_READ,
	mask,
});

const timeOf = (meaning: string): ColumnFacts => ({
	type: 'string',
	example: '2026-01-31T12:00:00.000Z',
	meaning,
	emptyWhen: NOT_SENT_BACK,
	mask: time,
});

const imageUrl = (which: string): ColumnFacts => ({
	type: 'string',
	example: 'https://…',
	meaning: `Where ARGOS keeps ${which}.`,
	emptyWhen: NO_URL,
	mask: hidden,
});

const accepted = (field: string): ColumnFacts => ({
	type: 'boolean',
	example: 'true',
	meaning: `Whether ARGOS trusts \`${field}\`.`,
	emptyWhen: NOT_SENT_BACK,
	mask: 'public',
});

/**
 * Every column of every row; each operation has its own choice and order of them. Row keys, personal-data modes, output schema and
 * docs/output.md come from here; a column without a mask does not compile.
 */
export const COLUMNS = {
	// What a person looks for first.
	outcome: {
		type: 'string',
		example: 'retry',
		meaning:
			'What to branch on: `success` (the ID was read; the check is not complete before Step 2 or a verdict), `unread`, `retry`, `rejected`, `approved`, `pending` or `unknown`.',
		emptyWhen: null,
		mask: 'public',
	},
	retryAdvice: {
		type: 'string',
		example: 'Light is reflected on the document. …',
		meaning: 'Plain words to show to the applicant.',
		emptyWhen: NOT_ASKED_AGAIN,
		mask: 'public',
	},
	submissionId: {
		type: 'string',
		example: 'a1b2c3d4e5',
		meaning: 'The submission at ARGOS. Needed for another try and for Step 2.',
		emptyWhen: 'ARGOS gave none',
		mask: 'public',
	},
	fullName: fromDocument('Anna Specimen', 'Name as one text.', firstLetter),
	birthDate: fromDocument('1991-05-17', 'YYYY-MM-DD.', year),
	nationality: fromDocument('KOR', 'ISO 3166 alpha-3.', asItIs),
	identityNumber: fromDocument(
		'9*****-1******',
		"Number of the person, or of a passport or card: ARGOS's answer has no field for a document's number, though `documentFields` may name it `documentNumber`. ARGOS masks some.",
		numberTail,
	),
	expireDate: fromDocument('2030-01-01', 'YYYY-MM-DD.', asItIs),
	dataComplete: {
		type: 'boolean',
		example: 'true',
		meaning: 'Something was read, nothing is missing, and no value is marked as not accepted.',
		emptyWhen: null,
		mask: 'public',
	},
	canRetry: {
		type: 'boolean',
		example: 'true',
		meaning:
			'Whether ARGOS asks the applicant to try again: true with `retry` only, also where nobody knows how many tries are left. What ARGOS allows after `unread` is not documented.',
		emptyWhen: null,
		mask: 'public',
	},
	// The status in detail.
	kycStatus: {
		type: 'string',
		example: 'incomplete',
		meaning: "ARGOS's own status, as it came.",
		emptyWhen: 'ARGOS gave none, as with every success',
		mask: code,
	},
	retryCount: {
		type: 'number',
		example: '1',
		meaning: 'Failed tries so far, as far as that is known.',
		emptyWhen: notCounted('`unread`, `rejected` or `unknown`'),
		mask: 'public',
	},
	attemptsLeft: {
		type: 'number',
		example: '2',
		meaning: 'Tries left of the three, as far as that is known; 0 once rejected.',
		emptyWhen: notCounted('`unread` or `unknown`'),
		mask: 'public',
	},
	retryCode: {
		type: 'string',
		example: 'glare_detected',
		meaning:
			"The first reason for another try: a known code in ARGOS's spelling, another one as it came.",
		emptyWhen: `${NO_RETRY}, or gave a reason without a code`,
		mask: code,
	},
	retryCodes: {
		type: 'string',
		example: 'glare_detected, missing_name',
		meaning: 'All reasons, each once.',
		emptyWhen: `${NO_RETRY}, or gave a reason without a code`,
		mask: code,
	},
	retryMessage: {
		type: 'string',
		example: 'Hide reflections …',
		meaning: "ARGOS's words.",
		emptyWhen: `${NO_RETRY}, or Personal Data is not Full`,
		mask: hidden,
	},
	retryCategory: {
		type: 'string',
		example: 'retakePhoto',
		meaning: '`retakePhoto`, `wrongDocument`, `documentExpired` or `unknown`.',
		emptyWhen: NOT_ASKED_AGAIN,
		mask: 'public',
	},
	submissionExpiresAt: {
		type: 'string',
		example: '2026-01-31T16:00:00.000Z',
		meaning: 'Until when it can be used: four hours after a first try was answered.',
		emptyWhen: 'this was not the first try',
		mask: 'public',
	},
	// What was sent.
	issuingCountry: {
		type: 'string',
		example: 'KOR',
		meaning: 'As sent, ISO 3166 alpha-3.',
		emptyWhen: null,
		mask: 'public',
	},
	idType: {
		type: 'string',
		example: 'passport',
		meaning: 'As sent.',
		emptyWhen: null,
		mask: 'public',
	},
	email: {
		type: 'string',
		example: 'name@example.com',
		meaning: 'As sent.',
		emptyWhen: 'Personal Data is None',
		mask: emailDomain,
	},
	userid: asSent('user-7'),
	cf1: asSent('spring campaign'),
	cf2: asSent(''),
	cf3: asSent(''),
	// The rest of the document.
	firstName: fromDocument('Anna', 'First names.', firstLetter),
	lastName: fromDocument('Specimen', 'Last name.', firstLetter),
	gender: fromDocument('female', 'As ARGOS writes it.', asItIs),
	licenseNumber: fromDocument(
		'12-34-567890-12',
		"Number of a driver's license (Korean ones only).",
		numberTail,
	),
	issueDate: fromDocument('2020-01-02', 'YYYY-MM-DD.', asItIs),
	// How well it was read, and its images.
	ocrRead: {
		type: 'boolean',
		example: 'true',
		meaning: 'Whether ARGOS read anything from the document.',
		emptyWhen: null,
		mask: 'public',
	},
	missingFields: {
		type: 'string',
		example: 'gender, documentNumber',
		meaning: "Fields that the document has but that were not read, in ARGOS's names.",
		emptyWhen: 'nothing is missing',
		mask: fieldNames,
	},
	documentFields: {
		type: 'string',
		example: 'expireDate, name',
		meaning: "Fields that this kind of document has, in ARGOS's names.",
		emptyWhen: 'ARGOS names none',
		mask: fieldNames,
	},
	frontImageReceived: {
		type: 'boolean',
		example: 'true',
		meaning: 'Whether ARGOS stored the front image.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	backImageReceived: {
		type: 'boolean',
		example: 'false',
		meaning: 'Whether ARGOS stored the back image.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	frontImageUrl: imageUrl('the front image'),
	backImageUrl: imageUrl('the back image'),
	// What ARGOS trusts. Last, since a table in n8n shows no more than 40 columns.
	fullNameAccepted: accepted('fullName'),
	firstNameAccepted: accepted('firstName'),
	lastNameAccepted: accepted('lastName'),
	birthDateAccepted: accepted('birthDate'),
	genderAccepted: accepted('gender'),
	nationalityAccepted: accepted('nationality'),
	identityNumberAccepted: accepted('identityNumber'),
	licenseNumberAccepted: accepted('licenseNumber'),
	issueDateAccepted: accepted('issueDate'),
	expireDateAccepted: accepted('expireDate'),
	// What ARGOS keeps of a submission beside all that.
	rejectCodes: {
		type: 'string',
		example: 'too_many_retry',
		meaning: "Why it was rejected, in ARGOS's codes.",
		emptyWhen: 'ARGOS gives no reason',
		mask: code,
	},
	rejectReason: {
		type: 'string',
		example: 'All tries are used up.',
		meaning: 'The same in plain words, for your team.',
		emptyWhen: 'ARGOS gives no reason, or none that is known here',
		mask: 'public',
	},
	rejectComment: {
		type: 'string',
		example: '…',
		meaning: "ARGOS's or a reviewer's own words.",
		emptyWhen: 'there are none, or Personal Data is not Full',
		mask: hidden,
	},
	applicantId: {
		type: 'string',
		example: 'e5d4c3b2a1',
		meaning: 'The person at ARGOS, the same in all approved submissions.',
		emptyWhen: 'ARGOS gives none, as for whoever is not approved',
		mask: 'public',
	},
	createdAt: timeOf('When the submission was begun, ISO 8601 in UTC.'),
	updatedAt: timeOf('When it was changed last.'),
	pendingAt: timeOf('Since when it waits for a person.'),
	decidedAt: timeOf('When it was approved or rejected.'),
	reviewer: {
		type: 'string',
		example: 'system',
		meaning: 'Who decided: `system`, or a person.',
		emptyWhen: `${NOT_SENT_BACK}, or it is a person and Personal Data is not Full`,
		mask: systemOnly,
	},
	documentNumber: fromDocument('M1234567', 'Number of the document.', numberTail),
	ageGroup: {
		...fromDocument(
			'adult',
			"ARGOS's own: `minor`, `early-teen`, `teen`, `adult` or `N/A`.",
			asItIs,
		),
		emptyWhen: NOT_SENT_BACK,
	},
	addressFormatted: {
		...fromDocument('1 Specimen Street, …', 'The address as one text.', hidden),
		emptyWhen: 'none was given, or Personal Data is not Full',
	},
	addressCountry: {
		...fromDocument('KOR', 'The country of the address.', asItIs),
		emptyWhen: 'none was given',
	},
	selfieImageUrl: imageUrl('the selfie'),
	addressImageUrl: imageUrl('the proof of address'),
	amlStatus: {
		type: 'string',
		example: '',
		meaning: 'What the screening against watch lists (AML) says. Its values are not documented.',
		emptyWhen: NOT_SENT_BACK,
		mask: code,
	},
	// What Step 2 found.
	faceSimilarityScore: {
		type: 'number',
		example: '99',
		meaning:
			'How much the selfie resembles the photo on the ID; 0 to 99 in the samples of ARGOS. From which on it is enough is not documented.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	livenessScore: {
		type: 'number',
		example: '99',
		meaning:
			'How sure ARGOS is that a living person took the selfie; 0 to 99 in the samples of ARGOS.',
		emptyWhen: NOT_SENT_BACK,
		mask: 'public',
	},
	verificationResult: {
		type: 'string',
		example: 'success',
		meaning:
			"ARGOS's own word. It is `success` in ARGOS's sample of a rejected submission too, so it decides nothing here: never branch on it.",
		emptyWhen: NOT_SENT_BACK,
		mask: code,
	},
} as const satisfies Record<string, ColumnFacts>;

export type ColumnName = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** How many columns, from the first, stand for a row that is simplified. */
export const SIMPLE_COLUMNS = 10;

/** A row of the columns that an operation puts out. */
export type Row<Name extends ColumnName = ColumnName> = Record<Name, Scalar>;

/** What an operation says of a column otherwise than the table does. */
type Words = Partial<Pick<ColumnFacts, 'example' | 'meaning' | 'emptyWhen'>>;

/** The columns of these names, for the output schema and the docs. */
export function columnsOf<Name extends ColumnName>(
	names: readonly Name[],
	words: Partial<Record<Name, Words>> = {},
): readonly Column[] {
	return names.map((name) => {
		const facts: ColumnFacts = COLUMNS[name];
		return { name, ...facts, ...words[name] };
	});
}
