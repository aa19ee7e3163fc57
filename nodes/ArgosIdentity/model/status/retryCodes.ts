/** What the applicant has to do. */
export type RetryCategory = 'retakePhoto' | 'wrongDocument' | 'documentExpired' | 'unknown';

interface RetryCode {
	category: Exclude<RetryCategory, 'unknown'>;
	/** Plain words to show an applicant. */
	advice: string;
}

const TAKE_A_NEW_PHOTO =
	'Please take a new photo: the whole document on a plain background with a little space around it, sharp and in even light.';
const USE_THE_ORIGINAL =
	'Please photograph the original document itself, not a screen, a print or a copy.';
const BOTH_SIDES_OF_ONE = 'Please upload the front and the back of the same document.';

function showField(field: string): RetryCode {
	return {
		category: 'retakePhoto',
		advice: `Please take a new photo in which ${field} can be read clearly. Nothing may cover it.`,
	};
}

/**
 * The retry codes of Step 1 that ARGOS's documentation names, and the two of Step 2 seen in its
 * samples. The list is open: at least four more codes exist whose names are not public.
 */
const RETRY_CODES = {
	mrz_protocol_fail: {
		category: 'retakePhoto',
		advice:
			'Please take a new photo that shows the lines of letters and < signs at the bottom of the page completely and sharply.',
	},
	barcode_protocol_fail: {
		category: 'retakePhoto',
		advice: 'Please take a new photo of the back in which the barcode is complete, flat and sharp.',
	},
	invalid_back_document: { category: 'wrongDocument', advice: BOTH_SIDES_OF_ONE },
	document_country_mismatch: { category: 'wrongDocument', advice: BOTH_SIDES_OF_ONE },
	document_name_mismatch: { category: 'wrongDocument', advice: BOTH_SIDES_OF_ONE },
	document_dob_mismatch: { category: 'wrongDocument', advice: BOTH_SIDES_OF_ONE },
	document_expired: {
		category: 'documentExpired',
		advice: 'This document has expired. Please use one that is still valid.',
	},
	missing_expiry_date: showField('the expiry date'),
	missing_issue_date: showField('the date of issue'),
	missing_birth_date: showField('the date of birth'),
	missing_document_number: showField('the document number'),
	missing_personal_number: showField('the personal identity number'),
	missing_name: showField('the name'),
	glare_detected: {
		category: 'retakePhoto',
		advice:
			'Light is reflected on the document. Please tilt it or move away from the lamp, then take a new photo.',
	},
	recaptured_document: { category: 'retakePhoto', advice: USE_THE_ORIGINAL },
	screen_detected: { category: 'retakePhoto', advice: USE_THE_ORIGINAL },
	face_compare_underscore: {
		category: 'retakePhoto',
		advice:
			'The selfie and the photo on the document do not look alike enough. Please take a new selfie in even light, looking straight at the camera.',
	},
	liveness_error: {
		category: 'retakePhoto',
		advice: 'Please take a new selfie with your whole face in the middle of the picture.',
	},
} as const satisfies Record<string, RetryCode>;

export type KnownRetryCode = keyof typeof RETRY_CODES;

export const KNOWN_RETRY_CODES = Object.keys(RETRY_CODES) as readonly KnownRetryCode[];

function isKnown(code: string): code is KnownRetryCode {
	return Object.hasOwn(RETRY_CODES, code);
}

/** A known code in ARGOS's spelling, whatever its case; null when it is not known. */
export function knownRetryCode(code: string): KnownRetryCode | null {
	const lower = code.toLowerCase();
	return isKnown(lower) ? lower : null;
}

/** What a step asks the applicant for. */
export type AskedPicture = 'document' | 'selfie';

const GENERAL_ADVICE: Readonly<Record<AskedPicture, string>> = {
	document: TAKE_A_NEW_PHOTO,
	selfie:
		'Please take a new selfie: only your own face, all of it and in the middle, neither very near nor far away, sharp and in even light.',
};

/**
 * What to show for a retry code; a code that is not known gets general words about the picture that was
 * asked for, category `unknown`.
 */
export function retryGuidance(
	code: string | null,
	picture: AskedPicture,
): { category: RetryCategory; advice: string } {
	return code !== null && isKnown(code)
		? RETRY_CODES[code]
		: { category: 'unknown', advice: GENERAL_ADVICE[picture] };
}

/** What to show when nothing could be read from the image, for which ARGOS gives no code. */
export const UNREAD_GUIDANCE = {
	category: 'retakePhoto',
	advice: `Nothing could be read from the image. ${TAKE_A_NEW_PHOTO}`,
} as const satisfies RetryCode;
