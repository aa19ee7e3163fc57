import type { ErrorCode, Sent } from './errorTexts';

/** What a text of ARGOS means here; the words where they can be more exact than ERROR_TEXTS. */
interface Meaning {
	code: ErrorCode;
	message?: string;
	description?: string;
	sent?: Sent;
}

/** One text that ARGOS's pages list. */
export interface ArgosText {
	/** How a text of the answer begins that says this. */
	says: RegExp;
	/** Only with these HTTP statuses, where the text alone says too little. */
	statuses?: readonly number[];
	meaning: Meaning;
}

/**
 * This sentence, in any case; more may follow it after a mark, such as a value. A text in which it
 * stands elsewhere may quote what an applicant typed, so it says nothing.
 */
export function sentence(words: string): RegExp {
	return new RegExp(`^${words}\\s*(?:[.:;,!(–—-]|$)`, 'i');
}

const CORRECT_IT = 'Correct it and run the item again.';

/**
 * In the order in which they are looked for. The texts are documented; for most of Step 1 the
 * HTTP status and the key they stand under are not, so neither is relied on.
 */
const ARGOS_TEXTS: readonly ArgosText[] = [
	{
		// The gateway's; how it goes on is not documented.
		says: /^(?:user is not authorized\b.*)?\bwith an explicit deny/is,
		statuses: [200, 401, 403],
		meaning: { code: 'ipNotAllowed' },
	},
	{ says: sentence('forbidden'), statuses: [200, 403], meaning: { code: 'unauthorized' } },
	{ says: sentence('invalid api key'), meaning: { code: 'unauthorized' } },
	// Of tokens: "missing project ID or invalid API key".
	{ says: sentence('invalid_project'), meaning: { code: 'unauthorized' } },
	{
		says: sentence('missing authentication token'),
		meaning: {
			code: 'invalidRequest',
			message: 'The Base URL of the credential does not lead to the ARGOS API',
			description: 'Check the Base URL; it ends in /v3.',
			sent: 'no',
		},
	},
	{
		says: sentence('failed to find the project'),
		meaning: {
			code: 'unauthorized',
			message: 'ARGOS finds no project for this API key',
			description:
				'Compare the API key in the credential with the one in the ARGOS dashboard (Project Settings > Integration Info), or ask ARGOS support about the project.',
		},
	},
	{
		// An e-mail address stands before it.
		says: sentence('(?:[^\\s\'"]+ )?had submitted another kyc and is already approved'),
		meaning: { code: 'duplicateApplicant' },
	},
	{ says: sentence('invalid submission id'), meaning: { code: 'notFound' } },
	{ says: sentence('not exist submission data'), meaning: { code: 'notFound' } },
	{ says: sentence('request entity too large'), meaning: { code: 'tooLarge' } },
	{
		says: sentence('failed to parse the input data'),
		meaning: {
			code: 'invalidRequest',
			message: 'ARGOS could not read the request',
			description: 'Mostly an image is the cause. Ask for another image and run the item again.',
		},
	},
	{
		says: sentence('invalid id image'),
		meaning: {
			code: 'invalidRequest',
			message: 'ARGOS cannot use the image of the ID',
			description: 'Ask for another JPEG or PNG image and run the item again.',
		},
	},
	{
		says: sentence('missing required parameters'),
		meaning: {
			code: 'invalidRequest',
			message: "ARGOS misses 'issuingCountry', 'email' or 'idType'",
			description: CORRECT_IT,
		},
	},
	{
		says: sentence('invalid id type'),
		meaning: {
			code: 'invalidRequest',
			message: "ARGOS does not accept the value of 'idType'",
			description:
				'Choose another type, or allow this one in the ARGOS dashboard (KYC Process > Supported ID Type Management).',
		},
	},
	{
		says: sentence('invalid email address format'),
		meaning: {
			code: 'invalidRequest',
			message: "ARGOS does not accept the value of 'email' as an address",
			description: CORRECT_IT,
		},
	},
	{
		says: sentence('id image processing error'),
		meaning: {
			code: 'serverError',
			message: 'ARGOS could not process or store the image of the ID',
		},
	},
	{
		says: sentence('data processing error'),
		meaning: {
			code: 'serverError',
			message: 'ARGOS could not store the submission',
		},
	},
	{ says: sentence('internal server error'), meaning: { code: 'serverError' } },
	{ says: sentence('bad gateway'), meaning: { code: 'serverError' } },
	{
		says: sentence('invalid query string parameters'),
		meaning: {
			code: 'invalidRequest',
			message: 'ARGOS calls the request malformed',
		},
	},
];

/**
 * What the texts in an answer of this HTTP status mean; null when none of them is a listed one.
 *
 * @param own texts of the endpoint, looked for before those of Step 1 and the gateway
 */
export function meaningOfTexts(
	texts: readonly string[],
	status: number,
	own: readonly ArgosText[] = [],
): Meaning | null {
	const said = texts.map((text) => text.trim().replace(/^\w*(?:error|exception)\s*:\s*/i, ''));
	const found = [...own, ...ARGOS_TEXTS].find(
		({ says, statuses }) =>
			(statuses?.includes(status) ?? true) && said.some((text) => says.test(text)),
	);
	return found?.meaning ?? null;
}
