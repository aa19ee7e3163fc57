import type { ReadDocument } from '../reader';

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

/** Every kind of turn may wait before it answers. */
interface Delayed {
	delayMs?: number;
}

/** A turn that changes the submission. */
interface Counted extends Delayed {
	/** ARGOS did it, but the connection is reset instead of the answer. */
	lost?: boolean;
	/** ARGOS did it, but answers that it failed, with this status. */
	failsWith?: number;
}

/** Step 1 passed: no kycStatus, retry or retryCount in the answer. */
export interface SuccessTurn extends Counted {
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
export interface RetryTurn extends Counted {
	kind: 'retry';
	codes: string[];
	form?: RetryForm;
	/** Stands in place of the text that belongs to the code. */
	message?: string;
}

/** An answer that names a kycStatus, with the document part if a shape is given. */
export interface StatusTurn extends Counted {
	kind: 'status';
	kycStatus: string;
	shape?: Shape;
}

/**
 * A free answer that leaves the submission as it is. `body` is sent as JSON, `text` as it stands,
 * neither = empty. `{email}`, `{submissionId}` and `{baseUrl}` are filled in, in headers too.
 */
export interface RawTurn extends Delayed {
	kind: 'raw';
	status: number;
	body?: unknown;
	text?: string;
	contentType?: string;
	headers?: Record<string, string>;
}

/** The whole request is taken, then the connection is reset without an answer. */
export interface ResetTurn extends Delayed {
	kind: 'reset';
}

/** What happens on one try of a submission. */
export type Turn = SuccessTurn | RetryTurn | StatusTurn | RawTurn | ResetTurn;

/** One turn for each try of a submission; the last one repeats. */
export type Scenario = readonly [Turn, ...Turn[]];
export type ScenarioTable = Readonly<Record<string, Scenario>>;
