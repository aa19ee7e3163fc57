import { randomBytes } from 'node:crypto';
import type { Application } from './application';
import type { ReadDocument } from './reader';

/** `success`: Step 1 has passed and Step 2 is awaited. */
export type SubmissionStatus = 'incomplete' | 'success' | 'pending' | 'approved' | 'rejected';

export interface Attempt {
	retryCodes: string[];
	retryMessages: string[];
}

export interface Submission {
	submissionId: string;
	createdAt: number;
	updatedAt: number;
	status: SubmissionStatus;
	/** Steps of the scenario that have been played. */
	tries: number;
	/** Failed checks, in order; their number is ARGOS's retryCount. */
	attempts: Attempt[];
	/** As sent with the latest try. */
	application: Application;
	/** What the latest try's pictures showed, in ARGOS's words; only when the emulator reads them. */
	readData?: ReadDocument['reviewOCRData'];
}

/** ARGOS documentation: three chances in all, the third failure rejects. */
export const MAX_FAILURES = 3;

/** ARGOS documentation: a submissionId is valid for 4 hours from its creation. */
export const LIFETIME_MS = 4 * 60 * 60 * 1000;

const sameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export class SubmissionStore {
	readonly all = new Map<string, Submission>();

	/** Free answers to first tries, by e-mail: no submission exists yet to count them on. */
	private readonly unborn = new Map<string, number>();

	triesBefore(email: string): number {
		return this.unborn.get(email.toLowerCase()) ?? 0;
	}

	countUnborn(email: string): void {
		this.unborn.set(email.toLowerCase(), this.triesBefore(email) + 1);
	}

	create(application: Application, now: number): Submission {
		const submission: Submission = {
			submissionId: randomBytes(12).toString('hex'),
			createdAt: now,
			updatedAt: now,
			status: 'incomplete',
			tries: this.triesBefore(application.email),
			attempts: [],
			application,
		};
		this.unborn.delete(application.email.toLowerCase());
		this.all.set(submission.submissionId, submission);
		return submission;
	}

	hasApproved(email: string): boolean {
		return [...this.all.values()].some(
			({ status, application }) => status === 'approved' && sameAddress(application.email, email),
		);
	}

	clear(): void {
		this.all.clear();
		this.unborn.clear();
	}
}
