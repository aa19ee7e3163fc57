import {
	KNOWN_RETRY_CODES,
	knownRetryCode,
	retryGuidance,
	UNREAD_GUIDANCE,
} from '../../../../nodes/ArgosIdentity/model/status/retryCodes';

it.each([
	['mrz_protocol_fail', 'retakePhoto', 'lines of letters'],
	['barcode_protocol_fail', 'retakePhoto', 'barcode'],
	['invalid_back_document', 'wrongDocument', 'same document'],
	['document_country_mismatch', 'wrongDocument', 'same document'],
	['document_name_mismatch', 'wrongDocument', 'same document'],
	['document_dob_mismatch', 'wrongDocument', 'same document'],
	['document_expired', 'documentExpired', 'expired'],
	['missing_expiry_date', 'retakePhoto', 'the expiry date'],
	['missing_issue_date', 'retakePhoto', 'the date of issue'],
	['missing_birth_date', 'retakePhoto', 'the date of birth'],
	['missing_document_number', 'retakePhoto', 'the document number'],
	['missing_personal_number', 'retakePhoto', 'the personal identity number'],
	['missing_name', 'retakePhoto', 'the name'],
	['glare_detected', 'retakePhoto', 'Light'],
	['recaptured_document', 'retakePhoto', 'original document'],
	['screen_detected', 'retakePhoto', 'original document'],
	['face_compare_underscore', 'retakePhoto', 'selfie'],
	['liveness_error', 'retakePhoto', 'selfie'],
])('tells an applicant what to do about %s (%s): %s', (code, category, words) => {
	const guidance = retryGuidance(code, 'document');
	expect(guidance.category).toBe(category);
	expect(guidance.advice).toContain(words);
});

it('knows eighteen codes', () => {
	expect(KNOWN_RETRY_CODES).toHaveLength(18);
});

it.each(KNOWN_RETRY_CODES)('puts the advice for %s in whole sentences without codes', (code) => {
	expect(retryGuidance(code, 'document').advice).toMatch(/^[A-Z][^_]*\.$/);
});

it.each([null, '', 'forged_image', 'GLARE_DETECTED', 'constructor', '__proto__'])(
	'gives general advice for %j',
	(code) => {
		const guidance = retryGuidance(code, 'document');
		expect(guidance.category).toBe('unknown');
		expect(guidance.advice).toContain('the whole document on a plain background');
	},
);

it.each([null, 'face_not_found'])('speaks of a selfie for %j where one was asked for', (code) => {
	const { category, advice } = retryGuidance(code, 'selfie');

	expect(category).toBe('unknown');
	expect(advice).toMatch(/^Please take a new selfie: only your own face,.*\.$/);
	expect(advice).not.toContain('document');
});

it('has the same words for a known code, whichever picture was asked for', () => {
	expect(retryGuidance('liveness_error', 'selfie')).toEqual(
		retryGuidance('liveness_error', 'document'),
	);
});

it.each(['glare_detected', 'GLARE_DETECTED', 'Glare_Detected'])(
	'knows a code whatever its case: %s',
	(code) => {
		expect(knownRetryCode(code)).toBe('glare_detected');
	},
);

it.each(['forged_image', 'glare', '', 'constructor', '__proto__'])(
	'knows no code in %j',
	(code) => {
		expect(knownRetryCode(code)).toBeNull();
	},
);

it('tells an applicant of whose image nothing was read to take another', () => {
	expect(UNREAD_GUIDANCE.category).toBe('retakePhoto');
	expect(UNREAD_GUIDANCE.advice).toMatch(/^Nothing could be read .*a new photo.*\.$/);
});
