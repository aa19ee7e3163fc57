import { randomBytes } from 'node:crypto';
import type { Application, Submission } from './submission';

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
