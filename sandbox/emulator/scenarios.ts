import type { ReadDocument } from './reader';

/** What the document part of an answer looks like; `auto` chooses by idType. */
export const SHAPES = [
	'auto',
	'card',
	'drivers-license',
	'front-only',
	'partial',
	'ocr-failed',
	'universal-array',
] as const;
export type Shape = (typeof SHAPES)[number];

export const RETRY_FORMS = ['array', 'object', 'string'] as const;
export type RetryForm = (typeof RETRY_FORMS)[number];

/** Every kind of step may wait before it answers. */
interface Delayed {
	delayMs?: number;
}

/** Step 1 passed: no kycStatus, retry or retryCount in the answer. */
export interface SuccessStep extends Delayed {
	kind: 'success';
	shape?: Shape;
	/** Stands as reviewOCRData, in place of the made-up person. */
	ocr?: Record<string, string | boolean>;
	/** Stands in place of the whole document part. Not for scenario files: what the reader read. */
	document?: ReadDocument;
	/** Flags as "true", missing_fields as "[a, b]", the key Submissionid, as the field table words it. */
	textual?: boolean;
}

/** A failed check; the third one of a submission is answered as a rejection instead. */
export interface RetryStep extends Delayed {
	kind: 'retry';
	codes: string[];
	form?: RetryForm;
	/** Stands in place of the text that belongs to the code. */
	message?: string;
}

/** An answer that names a kycStatus, with the document part if a shape is given. */
export interface StatusStep extends Delayed {
	kind: 'status';
	kycStatus: string;
	shape?: Shape;
}

/**
 * A free answer that leaves the submission as it is. `body` is sent as JSON, `text` as it stands,
 * neither = empty. `{email}`, `{submissionId}` and `{baseUrl}` are filled in, in headers too.
 */
export interface RawStep extends Delayed {
	kind: 'raw';
	status: number;
	body?: unknown;
	text?: string;
	contentType?: string;
	headers?: Record<string, string>;
}

/** The whole request is read, then the connection is reset without an answer. */
export interface ResetStep extends Delayed {
	kind: 'reset';
}

export type Step = SuccessStep | RetryStep | StatusStep | RawStep | ResetStep;

/** One step for each try of a submission; the last one repeats. */
export type Scenario = readonly [Step, ...Step[]];
export type ScenarioTable = Readonly<Record<string, Scenario>>;

const DEFAULT_NAME = 'success';

/** Emulator's own rule: the tag after the last + of the e-mail's local part names the scenario. */
const tagOf = (email: string) => /\+([^+@]*)@[^@]*$/.exec(email)?.[1];

/** Whether an e-mail's tag names a scenario of the table. */
export function namesScenario(email: string, table: ScenarioTable): boolean {
	const tag = tagOf(email);
	return tag !== undefined && Object.hasOwn(table, tag);
}

/** An unknown tag plays the default scenario, so that ordinary tagged addresses work. */
export function scenarioFor(
	email: string,
	table: ScenarioTable,
	forced?: string,
): { name: string; steps: Scenario } {
	const wanted = forced ?? tagOf(email) ?? DEFAULT_NAME;
	const name = Object.hasOwn(table, wanted) ? wanted : DEFAULT_NAME;
	return { name, steps: table[name] ?? [{ kind: 'success' }] };
}

export function stepOf(steps: Scenario, index: number): Step {
	return steps[Math.min(index, steps.length - 1)] ?? steps[0];
}
