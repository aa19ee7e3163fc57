import { NOT_SENT_BACK, type ColumnFacts } from './columnFacts';
import { fieldNames } from './masks';

const accepted = (field: string): ColumnFacts => ({
	type: 'boolean',
	example: 'true',
	meaning: `Whether ARGOS trusts \`${field}\`.`,
	emptyWhen: NOT_SENT_BACK,
	mask: 'public',
});

/** How well the document was read, and what of it ARGOS trusts. */
export const READING_COLUMNS = {
	ocrRead: {
		type: 'boolean',
		example: 'true',
		meaning: 'Whether ARGOS read anything from the document.',
		emptyWhen: null,
		mask: 'public',
	},
	dataComplete: {
		type: 'boolean',
		example: 'true',
		meaning: 'Something was read, nothing is missing, and no value is marked as not accepted.',
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
} as const satisfies Record<string, ColumnFacts>;
