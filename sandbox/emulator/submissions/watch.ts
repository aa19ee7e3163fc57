import type { Submission, SubmissionStatus } from './submission';

/** What just happened to a submission; `at` by the emulator's clock, in milliseconds since 1970. */
export type Happening = { at: number } & (
	| { kind: 'created' }
	/** A check failed, the `count`th of the submission. */
	| { kind: 'failure'; count: number }
	| { kind: 'status'; from: SubmissionStatus; to: SubmissionStatus }
	/** An administrator changed what the names say, by PATCH's names. */
	| { kind: 'updated'; names: readonly string[]; admin: string }
);

export type Watcher = (submission: Submission, happening: Happening) => void;

const watchers = new WeakMap<Submission, Watcher>();

/** Whoever changes a submission has nothing but the submission at hand: its watcher is found by it. */
export function watch(submission: Submission, watcher: Watcher): void {
	watchers.set(submission, watcher);
}

/** Tells whoever watches the submission. */
export function tell(submission: Submission, happening: Happening): void {
	watchers.get(submission)?.(submission, happening);
}
