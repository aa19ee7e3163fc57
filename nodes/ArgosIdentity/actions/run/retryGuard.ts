import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import { SUBMISSION_LIFETIME_MS } from '../../model/limits';
import type { AskedPicture } from '../../model/status/retryCodes';
import type { ItemContext } from '../item/itemContext';
import { executionIdOf, runIndexOf } from './execution';

export interface GuardBounds {
	/** How long after the latest answer an applicant is known, in milliseconds: as long as a submission can be continued. */
	keptForMs: number;
	/** How many applicants, and how many submissions, are known in all executions together; then the oldest are forgotten. */
	applicants: number;
}

const BOUNDS: GuardBounds = { keptForMs: SUBMISSION_LIFETIME_MS, applicants: 20_000 };

/** What an answer says about going on, in a row's words. */
interface Answer {
	outcome?: unknown;
	submissionId?: unknown;
}

/** What was sent: a document with the applicant's address, or a selfie, for which the submission is enough. */
type Sent = { picture: 'document'; email: string } | { picture: 'selfie' };

/** A submission that can be continued: the run of a node that had the answer, and what ARGOS asked for. */
interface Open {
	run: string;
	picture: AskedPicture;
}

/** An applicant of one execution whom ARGOS has asked for another try. */
interface Asked {
	/** By the ID of the submission. */
	open: Map<string, Open>;
	answeredAt: number;
}

/** Whose submission it is. */
interface Owner {
	applicant: string;
	answeredAt: number;
}

/** What is said of an applicant who was asked for another picture. */
const WORDS: Readonly<Record<AskedPicture, { asked: string; advice: string }>> = {
	document: {
		asked: 'another try',
		advice:
			'Let its expression carry that submissionId over, through the pages and nodes in between.',
	},
	selfie: {
		asked: 'another selfie',
		advice:
			'Send the selfie with Submit Selfie (Step 2) and that submissionId: once Step 1 has passed, ARGOS does not take it again.',
	},
};

/** Execution and applicant, or submission; no address is held. */
function keyOf(context: IExecuteFunctions, name: string): string {
	const text = JSON.stringify([executionIdOf(context), name]);
	return createHash('sha256').update(text).digest('base64');
}

function runOf(context: IExecuteFunctions): string {
	return JSON.stringify([context.getNode().name, runIndexOf(context)]);
}

/** Whether somebody means the parameter to be filled in by the workflow. */
function isExpression(context: IExecuteFunctions, parameter: string): boolean {
	const given = context.getNode().parameters[parameter];
	return typeof given === 'string' && given.startsWith('=');
}

const applicantOf = (context: IExecuteFunctions, email: string) =>
	keyOf(context, email.toLowerCase());

/**
 * Keeps another try from opening a second submission because the workflow lost the first one's id: the
 * expression for it gives nothing, though an earlier run in the execution, of whichever node of this
 * package, was answered `retry` for the same e-mail address. A field that is left empty by hand means a
 * first try always, and so does an expression in the same run, so that people who share an address are
 * no trouble. A selfie is known to be of the applicant whose address an earlier run sent with the ID of
 * the document.
 *
 * By this process's memory only: where the answer is forgotten, or was had by another process, nothing is
 * refused and a second submission is opened, as if there were no guard. Refusing then instead would keep
 * every first try from being sent.
 */
export class RetryGuard {
	/** The latest answer last. */
	private readonly asked = new Map<string, Asked>();

	/** By execution and submission, the latest answer last. */
	private readonly owners = new Map<string, Owner>();

	constructor(
		private readonly bounds: GuardBounds = BOUNDS,
		private readonly now: () => number = Date.now,
	) {}

	/** Remembers whether the submission of an answer can be continued, and whose it is. */
	note({ context }: ItemContext, sent: Sent, { outcome, submissionId }: Answer): void {
		if (typeof submissionId !== 'string' || executionIdOf(context) === undefined) return;
		const key = keyOf(context, submissionId);
		const applicant =
			sent.picture === 'document'
				? applicantOf(context, sent.email)
				: this.owners.get(key)?.applicant;
		if (applicant === undefined) return;
		const answeredAt = this.now();
		this.owners.delete(key);
		this.owners.set(key, { applicant, answeredAt });
		const open = this.asked.get(applicant)?.open ?? new Map<string, Open>();
		open.delete(submissionId);
		if (outcome === 'retry') {
			open.set(submissionId, { run: runOf(context), picture: sent.picture });
		}
		this.asked.delete(applicant);
		if (open.size > 0) this.asked.set(applicant, { open, answeredAt });
		this.forgetOld();
	}

	/** @throws ArgosIdentityError `invalidInput`, naming the submissions that could be continued */
	refuseLost({ context }: ItemContext, email: string, submissionId: string | null): void {
		if (submissionId !== null || !isExpression(context, 'submissionId')) return;
		this.forgetOld();
		const asked = this.asked.get(applicantOf(context, email));
		if (asked === undefined) return;
		const thisRun = runOf(context);
		const lost = [...asked.open].filter(([, { run }]) => run !== thisRun);
		const [latest, { picture } = { picture: 'document' as const }] = lost.at(-1) ?? [];
		if (latest === undefined) return;
		const { asked: what, advice } = WORDS[picture];
		const ids = lost.map(([id]) => id).join(' or ');
		throw invalidInput(
			'submissionId',
			`gives nothing, though ARGOS has asked this applicant for ${what} of submission ${ids} in this execution`,
			`${advice} To open a new submission all the same, clear the field.`,
		).about(latest);
	}

	private forgetOld(): void {
		const oldest = this.now() - this.bounds.keptForMs;
		for (const known of [this.asked, this.owners]) {
			for (const [key, { answeredAt }] of known) {
				if (answeredAt > oldest && known.size <= this.bounds.applicants) break;
				known.delete(key);
			}
		}
	}
}
