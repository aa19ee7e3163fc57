import type { ErrorCode, Sent } from './errorTexts';

/** What a text of ARGOS means here; the words where they can be more exact than ERROR_TEXTS. */
interface Meaning {
	code: ErrorCode;
	message?: string;
	description?: string;
	sent?: Sent;
}

/** One text that ARGOS's pages list for Step 1 or for its gateway. */
interface ArgosText {
	/** Looked for anywhere in the answer's text, in any case. */
	contains: string;
	/** Only with this HTTP status, where the text alone says too little. */
	status?: number;
	meaning: Meaning;
}

const CORRECT_IT = 'Correct it and run the item again.';

/**
 * In the order in which they are looked for. The texts are documented; for most of Step 1 the
 * HTTP status and the key they stand under are not, so neither is relied on.
 */
const ARGOS_TEXTS: readonly ArgosText[] = [
	{ contains: 'with an explicit deny', meaning: { code: 'ipNotAllowed' } },
	{ contains: 'forbidden', status: 403, meaning: { code: 'unauthorized' } },
	{ contains: 'invalid api key', meaning: { code: 'unauthorized' } },
	{
		contains: 'missing authentication token',
		meaning: {
			code: 'invalidRequest',
			message: 'The Base URL of the credential does not lead to the ARGOS API',
			description: 'Check the Base URL; it ends in /v3.',
			sent: 'no',
		},
	},
	{
		contains: 'failed to find the project',
		meaning: {
			code: 'unauthorized',
			message: 'ARGOS finds no project for this API key',
			description:
				'Compare the API key in the credential with the one in the ARGOS dashboard (Project Settings > Integration Info), or ask ARGOS support about the project.',
		},
	},
	{
		contains: 'had submitted another kyc and is already approved',
		meaning: { code: 'duplicateApplicant' },
	},
	{ contains: 'request entity too large', meaning: { code: 'tooLarge' } },
	{
		contains: 'failed to parse the input data',
		meaning: {
			code: 'invalidRequest',
			message: 'ARGOS could not read the request',
			description: 'Mostly an image is the cause. Ask for another image and run the item again.',
		},
	},
	{
		contains: 'invalid id image',
		meaning: {
			code: 'invalidRequest',
			message: 'ARGOS cannot use the image of the ID',
			description: 'Ask for another JPEG or PNG image and run the item again.',
		},
	},
	{
		contains: 'missing required parameters',
		meaning: {
			code: 'invalidRequest',
			message: "ARGOS misses 'issuingCountry', 'email' or 'idType'",
			description: CORRECT_IT,
		},
	},
	{
		contains: 'invalid id type',
		meaning: {
			code: 'invalidRequest',
			message: "ARGOS does not accept the value of 'idType'",
			description:
				'Choose another type, or allow this one in the ARGOS dashboard (KYC Process > Supported ID Type Management).',
		},
	},
	{
		contains: 'invalid email address format',
		meaning: {
			code: 'invalidRequest',
			message: "ARGOS does not accept the value of 'email' as an address",
			description: CORRECT_IT,
		},
	},
	{
		contains: 'id image processing error',
		meaning: {
			code: 'serverError',
			message: 'ARGOS could not process or store the image of the ID',
		},
	},
	{
		contains: 'data processing error',
		meaning: {
			code: 'serverError',
			message: 'ARGOS could not store the submission',
		},
	},
	{
		contains: 'invalid query string parameters',
		meaning: {
			code: 'invalidRequest',
			message: 'ARGOS calls the request malformed',
		},
	},
];

/** What a text in an answer of this HTTP status means; null when no listed text is in it. */
export function meaningOfText(text: string, status: number): Meaning | null {
	const lower = text.toLowerCase();
	const found = ARGOS_TEXTS.find(
		(entry) => lower.includes(entry.contains) && (entry.status ?? status) === status,
	);
	return found?.meaning ?? null;
}
