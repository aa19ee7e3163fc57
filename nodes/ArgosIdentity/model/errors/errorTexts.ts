/**
 * Whether ARGOS may have counted a try for the applicant: `no`, it surely has not; `yes`, it
 * received the request and answered; `maybe`, sending had begun and nobody knows.
 */
export type Sent = 'no' | 'yes' | 'maybe';

/** Everything that can keep an item from becoming a row. */
export type ErrorCode =
	| 'invalidInput'
	| 'invalidImage'
	| 'unauthorized'
	| 'ipNotAllowed'
	| 'tooLarge'
	| 'rateLimited'
	| 'duplicateApplicant'
	| 'notFound'
	| 'invalidRequest'
	| 'serverError'
	| 'notSent'
	| 'noAnswer'
	| 'unexpectedRedirect'
	| 'unexpectedResponse'
	| 'encryptedResponse'
	| 'cancelled'
	| 'answeredBefore';

export interface ErrorText {
	/** What happened. */
	message: string;
	/** What to do; what the error means for repeating the operation is added by `consequenceOf`. */
	description: string;
	sent: Sent;
}

/** The words for each code where nothing more exact is known. `docs/errors.md` is made from this table. */
export const ERROR_TEXTS: Record<ErrorCode, ErrorText> = {
	invalidInput: {
		message: 'A parameter has a value that cannot be used',
		description: 'Correct the parameter named in the message.',
		sent: 'no',
	},
	invalidImage: {
		message: 'An image cannot be sent to ARGOS',
		description: 'Ask for a complete JPEG or PNG image of at most 2 MB.',
		sent: 'no',
	},
	unauthorized: {
		message: 'ARGOS does not accept the API key',
		description:
			'Compare the API key in the credential with the one in the ARGOS dashboard (Project Settings > Integration Info).',
		sent: 'no',
	},
	ipNotAllowed: {
		message: "ARGOS does not allow this server's IP address",
		description:
			"Add the public IP address of your n8n server to the project's API allow-list in the ARGOS dashboard. The API key itself is not the cause.",
		sent: 'no',
	},
	tooLarge: {
		message: 'The request is too large for ARGOS',
		description:
			"Make the images smaller, at most 2 MB each and better 1 MB, for example with n8n's Edit Image node (Resize, then a lower Quality).",
		sent: 'no',
	},
	rateLimited: {
		message: 'ARGOS is receiving too many requests from this project',
		description:
			'Send this item again later. A smaller Max Concurrency in Options slows a batch down.',
		sent: 'no',
	},
	duplicateApplicant: {
		message: 'ARGOS has already approved somebody with this e-mail address',
		description:
			'Use the approved submission, or another e-mail address. To let the same address in once more, turn off the Approve Period under Project Rules.',
		sent: 'yes',
	},
	notFound: {
		message: 'ARGOS has no submission with this ID',
		description:
			'Check the Submission ID, and that the credential is of the project in which the submission was made.',
		sent: 'yes',
	},
	invalidRequest: {
		message: 'ARGOS did not accept the request',
		description:
			'Check the parameters of this item. A submission takes no other image four hours after its first try. Also ask ARGOS whether the project may use the API (Step 1 and Step 2): a project set up for Liveform may not.',
		sent: 'yes',
	},
	serverError: {
		message: 'ARGOS could not process the request',
		description: 'The fault is on the ARGOS side.',
		sent: 'maybe',
	},
	notSent: {
		message: 'ARGOS could not be reached, so nothing was sent',
		description:
			"Check the Base URL in the credential and this server's way to the internet (DNS, proxy, firewall, certificates), then run the item again.",
		sent: 'no',
	},
	noAnswer: {
		message: 'No complete answer came from ARGOS',
		description: 'The connection broke off or the time-out passed after sending had begun.',
		sent: 'maybe',
	},
	unexpectedRedirect: {
		message: 'The server wanted to pass the request on to another address',
		description:
			'The API key and the images were not passed on. Check the Base URL in the credential, and any proxy in between.',
		sent: 'maybe',
	},
	unexpectedResponse: {
		message: 'The answer is not one that ARGOS documents',
		description:
			'It names neither a submission nor a status. Check the Base URL in the credential.',
		sent: 'yes',
	},
	encryptedResponse: {
		message: 'The answer is encrypted and cannot be read here',
		description: 'Turn secure data transmission off for this project in the ARGOS dashboard.',
		sent: 'yes',
	},
	cancelled: {
		message: 'The execution was canceled',
		description: '',
		sent: 'maybe',
	},
	answeredBefore: {
		message: 'ARGOS has answered this item before, so it was not sent again',
		description: 'The row of the earlier run in this execution is no longer held.',
		sent: 'yes',
	},
};

export const ERROR_CODES = Object.keys(ERROR_TEXTS) as readonly ErrorCode[];
