/** Stand-ins for ARGOS's own wording, which is not public. */
export const RETRY_MESSAGES: Readonly<Record<string, string>> = {
	mrz_protocol_fail: 'Synthetic text: show the whole machine-readable zone.',
	barcode_protocol_fail: 'Synthetic text: show the whole barcode on the back.',
	invalid_back_document: 'Synthetic text: front and back must be of one document.',
	document_country_mismatch: 'Synthetic text: front and back name different countries.',
	document_expired: 'Synthetic text: this document has expired.',
	document_name_mismatch: 'Synthetic text: front and back show different names.',
	document_dob_mismatch: 'Synthetic text: front and back show different birth dates.',
	missing_expiry_date: 'Synthetic text: the expiry date could not be read.',
	missing_issue_date: 'Synthetic text: the issue date could not be read.',
	missing_birth_date: 'Synthetic text: the birth date could not be read.',
	missing_document_number: 'Synthetic text: the document number could not be read.',
	missing_personal_number: 'Synthetic text: the personal number could not be read.',
	missing_name: 'Synthetic text: the name could not be read.',
	glare_detected: 'Synthetic text: hide reflections and take the picture again.',
	recaptured_document: 'Synthetic text: take the picture of the document itself.',
	screen_detected: 'Synthetic text: do not take the picture from a screen.',
	face_compare_underscore: 'Synthetic text: faces differ, use another selfie.',
	liveness_error: 'Synthetic text: show one whole face in the middle of the selfie.',
};

export const OTHER_RETRY_MESSAGE = 'Synthetic text: take the picture again.';
