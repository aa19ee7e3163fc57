import type { Person } from '../submissions/person';
import type { Submission } from '../submissions/submission';

/** GET's names of what was read on the pictures; what was not read is left out. */
const dataOnPictures = (data: NonNullable<Submission['readData']>) => ({
	first_name: data['ocr_firstName'],
	last_name: data['ocr_lastName'],
	full_name: data['ocr_name'],
	gender: data['ocr_gender'],
	nationality: data['ocr_nationality'],
	date_of_birth: data['ocr_birthDate'],
	idcard_issueDate: data['ocr_issueDate'],
	idcard_expireDate: data['ocr_expireDate'],
	identityNumber: data['ocr_identityNumber'],
});

/** Whether ARGOS knows the person: not before a check has passed (inferred). */
export const hasPerson = ({ status, person }: Submission) =>
	person !== undefined || !['incomplete', 'rejected', 'deleted'].includes(status);

/** What is known of the person, by GET's names. */
export function applicantData(submission: Submission, person: Person): Record<string, unknown> {
	if (!hasPerson(submission)) return {};
	if (submission.readData) return dataOnPictures(submission.readData);
	return {
		age_group: 'adult',
		first_name: person.firstName,
		last_name: person.lastName,
		full_name: `${person.firstName} ${person.lastName}`,
		gender: person.gender,
		nationality: person.nationality,
		date_of_birth: person.birthDate,
		idcard_issueDate: person.issueDate,
		idcard_expireDate: person.expireDate,
		identityNumber: person.identityNumber,
	};
}
