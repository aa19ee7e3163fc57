/** The text fields that every way sends, beside the applicant's e-mail. */
export const FIELDS = { issuingCountry: 'USA', idType: 'drivers_license', userid: 'user-0042' };

/** The names of the picture parts, and of the items' binary fields with them. */
export const PICTURES = [
	['idImage', 'front'],
	['idBackImage', 'back'],
] as const;
