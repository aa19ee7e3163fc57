import { createHash } from 'node:crypto';
import { personFor, type Person } from './person';
import type { Submission } from './submission';

/** The person of a submission: made up from the e-mail, unless it was given one. */
export function personOf({ application, person }: Submission): Person {
	return { ...personFor(application.email, application.issuingCountry), ...person };
}

/** How ARGOS tells who is who. */
export interface Identity {
	/** ARGOS documentation: one person's approved submissions share it (the selfie counts there too). */
	applicantId: string;
	/** ARGOS documentation: a hash made of name, birth date, gender and nationality; how is unknown. */
	duplicatedInformation: string;
}

export function identityOf({
	firstName,
	lastName,
	birthDate,
	gender,
	nationality,
}: Person): Identity {
	const hash = createHash('sha256')
		.update([firstName, lastName, birthDate, gender, nationality].join('|'))
		.digest('hex');
	return { applicantId: hash.slice(0, 24), duplicatedInformation: hash.slice(24, 48) };
}
