import type { Person } from './person';
import type { SubmissionStore } from './store';
import type { Application, Images, Submission, SubmissionStatus } from './submission';

const MINUTE_MS = 60 * 1000;

/** What a seeded submission is to be; all of it can be left out. Times in milliseconds since 1970. */
export interface Seed extends Partial<
	Pick<Application, 'email' | 'idType' | 'issuingCountry' | 'userid' | 'cf1' | 'cf2' | 'cf3'>
> {
	submissionId?: string;
	/** `approved` unless it is given. */
	status?: SubmissionStatus;
	/** A minute after the one before, the last one a minute ago, unless it is given. */
	createdAt?: number;
	updatedAt?: number;
	pendingAt?: number;
	decidedAt?: number;
	attempts?: Submission['attempts'];
	rejectCodes?: string[];
	/** In place of what is made up from the e-mail, such as `{ expireDate: '2030-01-01' }`. */
	person?: Partial<Person>;
	images?: Images;
	/** GET gives this as it stands, in place of all that the emulator would make up. */
	item?: Readonly<Record<string, unknown>>;
}

/** The times that a submission of this status has gone through. */
function timesFor(status: SubmissionStatus, time: number): Partial<Submission> {
	if (status === 'pending') return { pendingAt: time };
	return status === 'approved' || status === 'rejected' ? { decidedAt: time } : {};
}

/** Submissions that ARGOS had before: opens them in order and gives their ids. */
export function seed(
	store: SubmissionStore,
	count: number,
	make: (index: number) => Seed,
	now: number,
): string[] {
	const ids: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const number = store.arrived.length + 1;
		const {
			submissionId = `5eed${String(number).padStart(20, '0')}`,
			createdAt = now - (count - index) * MINUTE_MS,
			status = 'approved',
			email = `applicant-${number}@example.test`,
			idType = 'passport',
			issuingCountry = 'KOR',
			userid,
			cf1,
			cf2,
			cf3,
			...rest
		} = make(index);
		const application: Application = {
			email,
			idType,
			issuingCountry,
			hasBackImage: rest.images?.idBackImage !== undefined,
			ignoreApproved: false,
			...(userid !== undefined && { userid }),
			...(cf1 !== undefined && { cf1 }),
			...(cf2 !== undefined && { cf2 }),
			...(cf3 !== undefined && { cf3 }),
		};
		const times = timesFor(status, rest.updatedAt ?? createdAt);
		store.add({ submissionId, createdAt, status, application, ...times, ...rest });
		ids.push(submissionId);
	}
	return ids;
}
