/** ARGOS documentation: the texts of review, with the "error type" of each; the keys are inferred. */
export const REVIEW_ERRORS = {
	'admin-missing': ['Validation : project', 'admin is required.'],
	'admin-unknown': [
		'Validation : project',
		'Access denied. The admin is not registered in the project.',
	],
	'id-missing': ['Validation : submission', 'Submission Id is required.'],
	'id-unknown': ['Validation : submission', 'Invalid Submission Id.'],
	'not-pending': ['Validation : submission', 'Only submissions in pending status can be reviewed'],
	'not-by-client': ['Validation : submission', 'This submission cannot be reviewed by client'],
	status: ['Validation : request parameter', 'Invalid status'],
	'update-fields': ['Validation : request parameter', 'Invalid data format.'],
	'reject-comment': ['Validation : request parameter', 'Reject comment is required'],
} as const;

/** ARGOS documentation: the texts of PATCH. It has none for an unknown ID or admin: those of review. */
export const PATCH_ERRORS = {
	'parse-input': 'data parsing error. please check input data.',
	'id-missing': 'submissionId is required.',
	'admin-missing': 'admin is required.',
	'nothing-to-change': 'At least one property to modify is required.',
	'id-unknown': REVIEW_ERRORS['id-unknown'][1],
	'admin-unknown': REVIEW_ERRORS['admin-unknown'][1],
	payload: 'invalid_payload',
} as const;

/** ARGOS documentation: the texts of DELETE; that partial deletion has the same is inferred. */
export const DELETE_ERRORS = {
	'id-missing': 'not Exist Submission ID',
	'id-unknown': 'not Exist Submission Data',
} as const;
