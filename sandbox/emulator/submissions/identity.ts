import { createHash } from 'node:crypto';
import { personFor } from './person';
import type { Person } from './person';
import type { Submission } from './submission';

/** The person of a submission: made up from the e-mail, unless it was given one. */
export function personOf({ application, person }: Submission): Person {
	return { ...personFor(application.email, application.issuingCountry), ...person };
}

const digest = (kind: string, { firstName, lastName, birthDate, gender, nationality }: Person) =>
	createHash('sha256')
		.update([kind, firstName, lastName, birthDate, gender, nationality].join('|'))
		.digest('hex')
		.slice(0, 24);

/** ARGOS documentation: a hash made of name, birth date, gender and nationality; how is unknown. */
export const duplicatedInformation = (person: Person) => digest('person', person);

/** ARGOS documentation: one person's approved submissions share it (the selfie counts there too). */
export const applicantId = (person: Person) => digest('applicant', person);
