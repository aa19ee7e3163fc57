import type { UnknownRecord } from '../values/unknown';
import { ERROR_TEXTS, type ErrorCode, type Sent } from './errorTexts';

export interface ErrorDetails {
	/** What happened, where it can be said more exactly than in ERROR_TEXTS. */
	message?: string;
	/** What to do, likewise. */
	description?: string;
	sent?: Sent;
	httpStatus?: number;
	/** How long ARGOS asks to wait, in seconds. */
	retryAfter?: number;
}

/**
 * Why one item did not become a row. Its texts are shown to people and stored by n8n, so they
 * never hold a key, a picture, an e-mail address, identity data or a response body.
 */
export class ArgosIdentityError extends Error {
	readonly description: string;
	readonly sent: Sent;
	readonly httpStatus: number | null;
	readonly retryAfter: number | null;
	/** The submission that was to be continued, on a retry. */
	submissionId: string | null = null;
	/** What an item had given before: the rows of a list's earlier pages. They are not lost. */
	rowsBefore: readonly UnknownRecord[] = [];

	constructor(
		readonly code: ErrorCode,
		details: ErrorDetails = {},
	) {
		const texts = ERROR_TEXTS[code];
		super(details.message ?? texts.message);
		this.name = 'ArgosIdentityError';
		this.description = details.description ?? texts.description;
		this.sent = details.sent ?? texts.sent;
		this.httpStatus = details.httpStatus ?? null;
		this.retryAfter = details.retryAfter ?? null;
	}

	/** The same error, with the submission that it is about. */
	about(submissionId: string | null): this {
		this.submissionId = submissionId;
		return this;
	}

	/** The same error, with the rows that there were before it. */
	after(rows: readonly UnknownRecord[]): this {
		this.rowsBefore = rows;
		return this;
	}
}

/**
 * Whatever was thrown, as our own error. What we did not throw is a fault in this package; its
 * text is not passed on, since nobody knows what it quotes.
 */
export function asArgosIdentityError(thrown: unknown): ArgosIdentityError {
	if (thrown instanceof ArgosIdentityError) return thrown;
	return new ArgosIdentityError('unexpectedResponse', {
		message: 'The node met something that it was not made for',
		description: 'Please report this with the version of the node.',
		sent: 'maybe',
	});
}
