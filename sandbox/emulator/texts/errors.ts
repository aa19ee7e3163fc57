/** Error texts of Step 1. ARGOS documentation (older pages): the texts; status and key: inferred. */
export const STEP1_ERRORS = {
	'parse-input': 'failed to parse the input data',
	'invalid-id-image': 'invalid id image',
	'missing-parameters': 'missing required parameters',
	'invalid-id-type': 'invalid id type : id type must be passport, government_id or drivers_license',
	'invalid-email': 'invalid email address format',
	'image-processing': 'id image processing error',
	'data-processing': 'data processing error',
	duplicate:
		'{email} had submitted another KYC and is already approved; therefore, this submission is not accepted to avoid duplicate submissions.',
	'project-not-found': 'failed to find the project',
} as const;

/** Error texts of Step 2. ARGOS documentation (older pages): the texts; status and key: inferred. */
export const STEP2_ERRORS = {
	'parse-input': STEP1_ERRORS['parse-input'],
	'invalid-api-key': 'invalid api key',
	'invalid-face-image': 'invalid face image',
	'invalid-address-image': 'invalid or missing an address image',
	'missing-address': 'missing address data parameters',
	'invalid-submission-id': 'invalid submission id',
	'already-processed': 'this submission is already processed',
	'missing-identity-parameters': 'missing required parameters for identity verification',
} as const;

/** ARGOS documentation: the texts; the bodies (capital M of the second) are inferred from AWS. */
export const GATEWAY = {
	badQuery: { message: 'Invalid Query String parameters' },
	forbidden: { message: 'Forbidden' },
	ipDenied: { Message: 'User is not authorized to access this resource with an explicit deny' },
	tooLarge: { message: 'Request Entity Too Large' },
	serverError: { message: 'Internal Server Error' },
	badGateway: { message: 'Bad Gateway' },
	/** Inferred: no page names the status or the body. */
	tooMany: { message: 'Too Many Requests' },
	/** Inferred: what AWS API Gateway answers on a route that it does not have. */
	noRoute: { message: 'Missing Authentication Token' },
} as const;

/** ARGOS documentation gives the first two for Step 2 only; the others are the emulator's own. */
export const SUBMISSION_ERRORS = {
	unknown: STEP2_ERRORS['invalid-submission-id'],
	succeeded: STEP2_ERRORS['already-processed'],
	expired: 'submission id is expired',
	rejected: 'this submission is already rejected',
	notPassed: 'step 1 of this submission has not been passed',
} as const;

/** Inferred: what GET says of an id or a picture that it does not have is not documented. */
export const UNKNOWN_ID = { message: SUBMISSION_ERRORS.unknown } as const;
export const UNKNOWN_IMAGE = { message: 'image not found' } as const;

/** ARGOS documentation: the codes of POST tokens, each with HTTP 400; the texts are the emulator's own. */
export const TOKEN_ERRORS = {
	invalid_payload: 'The body is missing or cannot be read.',
	invalid_token_id: 'tokenId must be a list of texts.',
	invalid_token_id_format: 'A token has characters that are not allowed.',
	invalid_token_id_length: 'A token must have 8 to 64 bytes.',
	request_token_limit_exceeded: 'Too many tokens in one request.',
	token_limit_exceeded: 'The project has too many tokens.',
} as const;

export type TokenError = keyof typeof TOKEN_ERRORS;

/** The stand-in's form, in its own words: ARGOS has pages with codes for such faults. */
export const LIVEFORM_ERRORS = {
	project: 'There is no such project.',
	tokenUnknown: 'This link has a token that nobody registered.',
	tokenExpired: 'This link was first used more than 3 minutes ago.',
	tokenUsed: 'This link has been used.',
	selfie: 'The selfie must be a JPEG or PNG image.',
	step1: 'The check could not be carried out.',
} as const;

/** The emulator's own: the documentation has no text for these faults. */
export const OWN_ERRORS = {
	issuingCountry: 'invalid issuing country : issuing country must be an alpha-3 code',
	birthDate: 'invalid date of birth : date of birth must be YYYY-MM-DD',
	gender: 'invalid gender : gender must be male or female',
	nationality: 'invalid nationality : nationality must be an alpha-3 code',
	licenseNumber: 'invalid license number',
	customOptionsJson: 'invalid custom options : custom options must be a JSON object',
	customOptionsKey: 'invalid custom options : unknown option',
	customOptionsValue: 'invalid custom options : value not accepted',
} as const;
