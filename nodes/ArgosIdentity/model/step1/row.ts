import { SUBMISSION_LIFETIME_MS } from '../limits';
import type { ColumnName, Row } from '../row/columns';
import type { Outcome } from '../status/outcome';
import { list, statusBlock } from '../status/statusBlock';
import { OCR_FIELD_NAMES, type OcrField, type Step1Answer } from './answer';
import type { Step1Fields } from './fields';

/** The columns of the row that `submitId` puts out, in their order. */
export const STEP1_COLUMNS = [
	'outcome',
	'retryAdvice',
	'submissionId',
	'fullName',
	'birthDate',
	'nationality',
	'identityNumber',
	'expireDate',
	'dataComplete',
	'canRetry',
	'kycStatus',
	'retryCount',
	'attemptsLeft',
	'retryCode',
	'retryCodes',
	'retryMessage',
	'retryCategory',
	'submissionExpiresAt',
	'issuingCountry',
	'idType',
	'email',
	'userid',
	'cf1',
	'cf2',
	'cf3',
	'firstName',
	'lastName',
	'gender',
	'licenseNumber',
	'issueDate',
	'ocrRead',
	'missingFields',
	'documentFields',
	'frontImageReceived',
	'backImageReceived',
	'frontImageUrl',
	'backImageUrl',
	'fullNameAccepted',
	'firstNameAccepted',
	'lastNameAccepted',
	'birthDateAccepted',
	'genderAccepted',
	'nationalityAccepted',
	'identityNumberAccepted',
	'licenseNumberAccepted',
	'issueDateAccepted',
	'expireDateAccepted',
] as const satisfies readonly ColumnName[];

export type Step1Row = Row<(typeof STEP1_COLUMNS)[number]>;

type AcceptedKey = `${OcrField}Accepted`;

function documentColumns(answer: Step1Answer) {
	const { ocr } = answer;
	const values = OCR_FIELD_NAMES.map((field) => [field, ocr[field].value]);
	const accepted = OCR_FIELD_NAMES.map((field) => [`${field}Accepted`, ocr[field].accepted]);
	return {
		ocrRead: answer.ocrRead,
		dataComplete:
			answer.ocrRead &&
			!answer.lacksFields &&
			OCR_FIELD_NAMES.every((field) => ocr[field].accepted !== false),
		missingFields: list(answer.missingFields),
		documentFields: list(answer.documentFields),
		...(Object.fromEntries([...values, ...accepted]) as Row<OcrField | AcceptedKey>),
	};
}

/**
 * What it means that ARGOS gives neither a status nor a reason: with a submission whose document was
 * read a success. That the front image was not received contradicts what was read from it.
 */
function outcomeOfSilence(answer: Step1Answer): Outcome {
	if (answer.submissionId === null || answer.ocrIsUnclear) return 'unknown';
	if (!answer.ocrRead) return 'unread';
	return answer.frontImageReceived === false ? 'unknown' : 'success';
}

/**
 * The flat row of one submission, every key present, in the order of STEP1_COLUMNS.
 *
 * @param answeredAt when the answer came, in milliseconds since 1970; a first try's submission
 * expires four hours later. On a retry the first answer's time is not known here.
 */
export function step1Row(fields: Step1Fields, answer: Step1Answer, answeredAt: number): Step1Row {
	const isFirstTry = fields.submissionId === null;
	const isNew = isFirstTry && answer.submissionId !== null;
	const columns: Step1Row = {
		...statusBlock(answer, {
			whenSilent: outcomeOfSilence(answer),
			isFirstTry,
			picture: 'document',
		}),
		submissionId: answer.submissionId ?? fields.submissionId,
		submissionExpiresAt: isNew ? new Date(answeredAt + SUBMISSION_LIFETIME_MS).toISOString() : null,
		issuingCountry: fields.issuingCountry,
		idType: fields.idType,
		email: fields.email,
		userid: fields.userid,
		cf1: fields.cf1,
		cf2: fields.cf2,
		cf3: fields.cf3,
		...documentColumns(answer),
		frontImageReceived: answer.frontImageReceived,
		backImageReceived: answer.backImageReceived,
		frontImageUrl: answer.frontImageUrl,
		backImageUrl: answer.backImageUrl,
	};
	return Object.fromEntries(STEP1_COLUMNS.map((name) => [name, columns[name]])) as Step1Row;
}
