import type { Forms } from '../forms/forms';
import type { Submission } from '../submissions/submission';
import type { Happening } from '../submissions/watch';
import { eventOf, toldOf } from './tidings';
import type { Webhooks } from './webhooks';

/** What else webhooks tell. */
export interface Knows {
	forms(): Forms;
	tokenOf(submissionId: string): string | undefined;
}

/** Tells at the webhook address what happens to submissions. */
export class Announcer {
	private heard: Array<{ submission: Submission; happening: Happening }> = [];

	constructor(
		private readonly webhooks: Webhooks,
		private readonly knows: Knows,
	) {}

	/**
	 * Takes what happened. It is told once the request that brought it about has done all of its work, so
	 * that the webhook knows it too; the answer of the request may come before or after.
	 */
	hear(submission: Submission, happening: Happening): void {
		if (!this.webhooks.hasAddress) return;
		this.heard.push({ submission, happening });
		if (this.heard.length > 1) return;
		const told = new Promise<void>((done) => {
			setImmediate(() => {
				this.tellAll();
				done();
			});
		});
		void this.webhooks.track(told);
	}

	/** Forgets what has not been told. */
	forget(): void {
		this.heard.length = 0;
	}

	/** Tells what has not been told, as the settings are now. */
	tellAll(): void {
		const all = this.heard.splice(0);
		const forms = this.knows.forms();
		const bySubmission = new Map<Submission, Happening[]>();
		for (const { submission, happening } of all) {
			const together = bySubmission.get(submission) ?? [];
			bySubmission.set(submission, [...together, happening]);
		}
		for (const { submission, happening } of all) {
			const together = bySubmission.get(submission) ?? [];
			const heard = { submission, happening, together, forms };
			const event = eventOf(heard);
			if (event === undefined) continue;
			const tokenId = this.knows.tokenOf(submission.submissionId);
			this.webhooks.announce(event, { ...toldOf(heard), tokenId });
		}
	}
}
