import { LEFT_MS, type Submission } from './submission';

export const isUnfinished = ({ status }: Submission) =>
	status === 'incomplete' || status === 'success';

const dueAt = ({ createdAt }: Submission) => createdAt + LEFT_MS;

/** Submissions that can still be left lying; nothing is looked at before the first one is due. */
export class Unfinished {
	private readonly watched = new Set<Submission>();
	private nextDue = Infinity;

	/** Watches it, unless it is finished. */
	watch(submission: Submission): void {
		if (!isUnfinished(submission)) return;
		this.watched.add(submission);
		this.nextDue = Math.min(this.nextDue, dueAt(submission));
	}

	/** Those that are still unfinished after their time, the longest due first; each is given once. */
	takeDue(now: number): Submission[] {
		if (now < this.nextDue) return [];
		const due = [...this.watched].filter((submission) => dueAt(submission) <= now);
		for (const submission of due) this.watched.delete(submission);
		this.nextDue = [...this.watched].reduce(
			(first, submission) => Math.min(first, dueAt(submission)),
			Infinity,
		);
		return due.filter(isUnfinished).sort((a, b) => dueAt(a) - dueAt(b) || a.position - b.position);
	}

	clear(): void {
		this.watched.clear();
		this.nextDue = Infinity;
	}
}
