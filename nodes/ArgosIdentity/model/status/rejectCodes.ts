/**
 * Why a submission was rejected, in plain words for the team. The 24 codes that ARGOS's pages name;
 * the list is open.
 */
const REJECT_CODES = {
	id_image_invalidImage: 'No ID can be seen on the image.',
	id_image_invalidId: 'The document is not an acceptable ID.',
	id_image_error: 'The upload of the ID image failed.',
	id_image_badImage: 'The ID image cannot be read.',
	id_info_dataMismatch: 'What was typed in differs from the ID.',
	id_info_blacklist: "The project's rules bar this country.",
	id_info_notOfAge: 'The person is under the age limit.',
	duplicate_user: 'The same person is known already.',
	duplicated_user_PII_exact: 'The same personal data are known already.',
	duplicated_face: 'The same face is known already.',
	too_many_retry: 'All tries are used up.',
	blacklistCountry: "The project's rules bar this country.",
	under_ageLimit: "The person is under the project's age limit.",
	invalid_acceptedID: 'The project does not accept this kind of ID.',
	'no-date-of-birth': 'The ID shows no birth date.',
	expired_id: 'The ID has expired.',
	automatic_verification_fail:
		'The automatic checks failed: the data or the images were not good enough.',
	address_image_invalidImage:
		'The proof of address is not valid. It must show the full name and the address.',
	address_image_error: 'The upload of the proof of address failed.',
	address_image_badImage: 'The proof of address cannot be read.',
	address_info_expiredDocument: 'The proof of address is older than 6 months.',
	address_info_dataMismatch: 'What was typed in differs from the proof of address.',
	timeout: 'The submission was not finished in time.',
	other: 'A reviewer rejected it. The reason stands in rejectComment.',
} as const;

export const KNOWN_REJECT_CODES = Object.keys(REJECT_CODES);

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(REJECT_CODES));

/** Plain words for reject codes; null for those that are not known, which stand in `rejectCodes`. */
export function rejectReason(codes: readonly string[]): string | null {
	const reasons = codes.map((code) => WORDS.get(code)).filter((words) => words !== undefined);
	return reasons.length === 0 ? null : [...new Set(reasons)].join(' ');
}
