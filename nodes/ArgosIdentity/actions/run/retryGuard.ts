import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { invalidInput } from '../../model/errors/inputErrors';
import { SUBMISSION_LIFETIME_MS } from '../../model/limits';
import type { ItemContext } from '../item/itemContext';
import { executionIdOf, runIndexOf } from './execution';

export interface GuardBounds {
	/** How long after the latest answer an applicant is known, in milliseconds: as long as a submission can be continued. */
	keptForMs: number;
	/** How many applicants are known in all executions together; then the oldest are forgotten. */
	applicants: number;
}

const BOUNDS: GuardBounds = { keptForMs: SUBMISSION_LIFETIME_MS, applicants: 20_000 };

/** What an answer says about going on, in a row's words. */
interface Answer {
	outcome?: unknown;
	submissionId?: unknown;
}

/** An applicant of one execution whom ARGOS has asked for another try. */
interface Asked {
	/** The submissions that can be continued, each with the run of a node that had the answer. */
	runs: Map<string, string>;
	answeredAt: number;
}

/** Execution and applicant; no address is held. */
function applicantOf(context: IExecuteFunctions, email: string): string {
	const text = JSON.stringify([executionIdOf(context), email.toLowerCase()]);
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

/**
 * Keeps another try from opening a second submission because the workflow lost the first one's id: the
 * expression for it gives nothing, though an earlier run in the execution, of whichever node of this
 * package, was answered `retry` for the same e-mail address. A field that is left empty by hand means a
 * first try always, and so does an expression in the same run, so that people who share an address are
 * no trouble.
 *
 * By this process's memory only: where the answer is forgotten, or was had by another process, nothing is
 * refused and a second submission is opened, as if there were no guard. Refusing then instead would keep
 * every first try from being sent.
 */
export class RetryGuard {
	/** The latest answer last. */
	private readonly asked = new Map<string, Asked>();

	constructor(
		private readonly bounds: GuardBounds = BOUNDS,
		private readonly now: () => number = Date.now,
	) {}

	/** Remembers whether the submission of an answer can be continued. */
	note({ context }: ItemContext, email: string, { outcome, submissionId }: Answer): void {
		if (typeof submissionId !== 'string' || executionIdOf(context) === undefined) return;
		const applicant = applicantOf(context, email);
		const runs = this.asked.get(applicant)?.runs ?? new Map<string, string>();
		runs.delete(submissionId);
		if (outcome === 'retry') runs.set(submissionId, runOf(context));
		this.asked.delete(applicant);
		if (runs.size > 0) this.asked.set(applicant, { runs, answeredAt: this.now() });
		this.forgetOld();
	}

	/** @throws ArgosIdentityError `invalidInput`, naming the submissions that could be continued */
	refuseLost({ context }: ItemContext, email: string, submissionId: string | null): void {
		if (submissionId !== null || !isExpression(context, 'submissionId')) return;
		this.forgetOld();
		const asked = this.asked.get(applicantOf(context, email));
		if (asked === undefined) return;
		const thisRun = runOf(context);
		const lost = [...asked.runs].filter(([, run]) => run !== thisRun).map(([id]) => id);
		const latest = lost.at(-1);
		if (latest === undefined) return;
		throw invalidInput(
			'submissionId',
			`gives nothing, though ARGOS has asked this applicant for another try of submission ${lost.join(' or ')} in this execution`,
			'Let its expression carry that submissionId over, through the pages and nodes in between. To open a new submission all the same, clear the field.',
		).about(latest);
	}

	private forgetOld(): void {
		const oldest = this.now() - this.bounds.keptForMs;
		for (const [applicant, { answeredAt }] of this.asked) {
			if (answeredAt > oldest && this.asked.size <= this.bounds.applicants) return;
			this.asked.delete(applicant);
		}
	}
}
