import { NOT_SENT_BACK, type ColumnFacts } from './columnFacts';
import { asItIs, firstLetter, hidden, numberTail, year, type Mask } from './masks';

const fromDocument = (example: string, meaning: string, mask: Mask): ColumnFacts => ({
	type: 'string',
	example,
	meaning,
	emptyWhen: 'it was not read, or the document has none',
	mask,
});

/** What stands on the document, and the address of its holder. */
export const DOCUMENT_COLUMNS = {
	fullName: fromDocument('Anna Specimen', 'Name as one text.', firstLetter),
	firstName: fromDocument('Anna', 'First names.', firstLetter),
	lastName: fromDocument('Specimen', 'Last name.', firstLetter),
	birthDate: fromDocument('1991-05-17', 'YYYY-MM-DD.', year),
	gender: fromDocument('female', 'As ARGOS writes it.', asItIs),
	nationality: fromDocument('KOR', 'ISO 3166 alpha-3.', asItIs),
	identityNumber: fromDocument(
		'9*****-1******',
		"Number of the person, or of a passport or card: ARGOS's answer has no field for a document's number, though `documentFields` may name it `documentNumber`. ARGOS masks some.",
		numberTail,
	),
	licenseNumber: fromDocument(
		'12-34-567890-12',
		"Number of a driver's license (Korean ones only).",
		numberTail,
	),
	documentNumber: fromDocument('M1234567', 'Number of the document.', numberTail),
	issueDate: fromDocument('2020-01-02', 'YYYY-MM-DD.', asItIs),
	expireDate: fromDocument('2030-01-01', 'YYYY-MM-DD.', asItIs),
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
} as const satisfies Record<string, ColumnFacts>;
