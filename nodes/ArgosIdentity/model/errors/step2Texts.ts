import { sentence, type ArgosText } from './argosTexts';

const refused = (message: string, description: string): ArgosText['meaning'] => ({
	code: 'invalidRequest',
	message,
	description,
});

/**
 * What ARGOS's page lists for Step 2; the list there is cut off after these. They come before the
 * texts of the other endpoints, some of which mean less here.
 */
export const STEP2_TEXTS: readonly ArgosText[] = [
	{
		says: sentence('invalid api key'),
		meaning: {
			code: 'unauthorized',
			message: 'The API key is not the one with which Step 1 of this submission was sent',
			description: 'Choose the same credential for both steps.',
		},
	},
	{
		says: sentence('invalid submission id'),
		meaning: {
			code: 'notFound',
			description:
				"Check that 'submissionId' is the one of the applicant's Step 1 row, that the row is not older than four hours, and that both steps have the same credential.",
		},
	},
	{
		says: sentence('this submission is already processed'),
		meaning: refused(
			'ARGOS has finished this submission already',
			'Do not send it again: read with Get what became of it. A submission that is left for too long ends by itself.',
		),
	},
	{
		says: sentence('invalid face image'),
		meaning: refused(
			'ARGOS cannot use the selfie',
			'Ask for another JPEG or PNG image and run the item again.',
		),
	},
	{
		says: sentence('missing required parameters for identity verification'),
		meaning: refused(
			'ARGOS misses something that it needs for this kind of ID',
			"Add under 'additionalFields' what stands on the document: 'identityNumber' for a Korean ID, 'licenseNumber' for a Korean driver's license, else 'documentNumber', 'issueDate', 'expireDate' and 'serialNumber'. Which kind needs which is not public.",
		),
	},
	{
		says: sentence('missing required parameters'),
		meaning: refused(
			"ARGOS misses 'submissionId', 'fullName', 'birthDate' or 'faceImage'",
			'Correct it and run the item again.',
		),
	},
	{
		says: sentence('missing address data parameters'),
		meaning: refused(
			'ARGOS misses the address, which this project collects',
			"Add 'globalCode', 'compoundCode' or 'formattedAddress' under 'additionalFields'.",
		),
	},
	{
		says: sentence('invalid or missing an address image'),
		meaning: refused(
			'ARGOS misses a proof of address, which this project collects and this node cannot send',
			"Use a project that collects none, or ARGOS's own form (Verification Link).",
		),
	},
];
