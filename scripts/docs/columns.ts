import { OCR_FIELD_NAMES, type OcrField } from '../../nodes/ArgosIdentity/model/step1/answer';
import { ROW_KEYS, type RowKey } from '../../nodes/ArgosIdentity/model/step1/row';
import { table } from './table';

interface Column {
	type: 'text' | 'number' | 'true/false';
	example: string;
	meaning: string;
	/** When the column is empty (null). */
	empty: string;
}

type AcceptedKey = `${OcrField}Accepted`;

const text = (example: string, meaning: string, empty: string): Column => ({
	type: 'text',
	example,
	meaning,
	empty,
});
const flag = (example: string, meaning: string, empty = 'never'): Column => ({
	type: 'true/false',
	example,
	meaning,
	empty,
});
const number = (example: string, meaning: string): Column => ({
	type: 'number',
	example,
	meaning,
	empty: 'never',
});

const NO_RETRY = 'ARGOS asked for no other try';
const NOT_READ = 'it was not read, or the document has none';
const NOT_GIVEN = 'it was not given';
const NOT_SENT_BACK = 'ARGOS does not say';

const COLUMNS: Record<Exclude<RowKey, AcceptedKey>, Column> = {
	outcome: text(
		'retry',
		'What to branch on: `success`, `retry`, `rejected`, `approved`, `pending` or `unknown`.',
		'never',
	),
	kycStatus: text(
		'incomplete',
		"ARGOS's own status, as it came.",
		'ARGOS gave none, as with every success',
	),
	retryCount: number('1', 'Failed tries so far; 0 when ARGOS does not say.'),
	attemptsLeft: number('2', 'Tries left of the three; 0 once rejected.'),
	canRetry: flag('true', 'Whether the applicant may try again.'),
	retryCode: text('glare_detected', 'The first reason for another try.', NO_RETRY),
	retryCodes: text('glare_detected, missing_name', 'All reasons.', NO_RETRY),
	retryMessage: text('Hide reflections …', "ARGOS's words.", NO_RETRY),
	retryAdvice: text(
		'Light is reflected on the document. …',
		'Plain words to show to the applicant.',
		'`outcome` is not `retry`',
	),
	retryCategory: text(
		'retakePhoto',
		'`retakePhoto`, `wrongDocument`, `documentExpired` or `unknown`.',
		'`outcome` is not `retry`',
	),
	submissionId: text(
		'a1b2c3d4e5',
		'The submission at ARGOS. Needed for another try and for Step 2.',
		'ARGOS gave none',
	),
	submissionExpiresAt: text(
		'2026-01-31T16:00:00.000Z',
		'Until when it can be used: four hours after a first try was answered.',
		'this was not the first try',
	),
	issuingCountry: text('KOR', 'As sent, ISO 3166 alpha-3.', 'never'),
	idType: text('passport', 'As sent.', 'never'),
	email: text('name@example.com', 'As sent.', 'Personal Data is None'),
	userid: text('user-7', 'As sent.', NOT_GIVEN),
	cf1: text('spring campaign', 'As sent.', NOT_GIVEN),
	cf2: text('', 'As sent.', NOT_GIVEN),
	cf3: text('', 'As sent.', NOT_GIVEN),
	ocrRead: flag('true', 'Whether ARGOS read anything from the document.'),
	dataComplete: flag(
		'true',
		'Something was read, nothing is missing, and no value is marked as not accepted.',
	),
	missingFields: text(
		'gender, documentNumber',
		"Fields that the document has but that were not read, in ARGOS's names.",
		'nothing is missing',
	),
	documentFields: text(
		'expireDate, name',
		"Fields that this kind of document has, in ARGOS's names.",
		'ARGOS names none',
	),
	fullName: text('Anna Specimen', 'Name as one text.', NOT_READ),
	firstName: text('Anna', 'First names.', NOT_READ),
	lastName: text('Specimen', 'Last name.', NOT_READ),
	birthDate: text('1991-05-17', 'YYYY-MM-DD.', NOT_READ),
	gender: text('female', 'As ARGOS writes it.', NOT_READ),
	nationality: text('KOR', 'ISO 3166 alpha-3.', NOT_READ),
	identityNumber: text('9*****-1******', 'Number of the person; ARGOS masks some.', NOT_READ),
	licenseNumber: text(
		'12-34-567890-12',
		"Number of a driver's license (Korean ones only).",
		NOT_READ,
	),
	issueDate: text('2020-01-02', 'YYYY-MM-DD.', NOT_READ),
	expireDate: text('2030-01-01', 'YYYY-MM-DD.', NOT_READ),
	frontImageReceived: flag('true', 'Whether ARGOS stored the front picture.', NOT_SENT_BACK),
	backImageReceived: flag('false', 'Whether ARGOS stored the back picture.', NOT_SENT_BACK),
	frontImageUrl: text(
		'https://…',
		'Where ARGOS keeps the front picture.',
		'ARGOS gives none, or Personal Data is not Full',
	),
	backImageUrl: text(
		'https://…',
		'Where ARGOS keeps the back picture.',
		'ARGOS gives none, or Personal Data is not Full',
	),
};

function acceptedColumn(field: OcrField): Column {
	return flag('true', `Whether ARGOS trusts \`${field}\`.`, NOT_SENT_BACK);
}

function columnOf(key: RowKey): Column {
	const field = OCR_FIELD_NAMES.find((name) => key === `${name}Accepted`);
	return field ? acceptedColumn(field) : COLUMNS[key as keyof typeof COLUMNS];
}

/** Every column of the row, in its order. */
export function columnTable(): string {
	return table(
		['Column', 'Type', 'Example', 'Meaning', 'Empty (null) when'],
		ROW_KEYS.map((key) => {
			const { type, example, meaning, empty } = columnOf(key);
			return [`\`${key}\``, type, example === '' ? '' : `\`${example}\``, meaning, empty];
		}),
	);
}
