import type { SubmissionStatus } from '../submissions/submission';

/** A one-time token that was registered. Times in milliseconds since 1970, by the emulator's clock. */
export interface Token {
	updatedAt: number;
	/** When a link with it was first opened. */
	firstUsedAt?: number;
	/** The submission that was begun with it. */
	submissionId?: string;
}

/** ARGOS documentation: the most that a project can have. */
export const MAX_TOKENS = 100_000;

/** ARGOS documentation: how long a token is good for, from its first use. */
const USABLE_MS = 3 * 60 * 1000;

/** ARGOS documentation: a submission of these uses its token up. */
const FINAL: readonly (SubmissionStatus | undefined)[] = ['approved', 'rejected', 'pending'];

export type TokenFault = 'tokenUnknown' | 'tokenExpired' | 'tokenUsed';

/** The one-time tokens of the project. */
export class TokenPool {
	readonly all = new Map<string, Token>();
	private readonly bySubmission = new Map<string, string>();

	/** ARGOS documentation: one that is there already is overwritten. Emulator's own: it starts over. */
	register(tokenIds: readonly string[], now: number): void {
		for (const tokenId of tokenIds) this.all.set(tokenId, { updatedAt: now });
	}

	/** How many there would be with these. */
	countWith(tokenIds: readonly string[]): number {
		const isNew = (tokenId: string) => !this.all.has(tokenId);
		return this.all.size + new Set(tokenIds.filter(isNew)).size;
	}

	/**
	 * Uses a token, or says why it cannot be used. Inferred: opening its link is the first use.
	 * ARGOS documentation: where both apply, the time is told.
	 */
	use(
		tokenId: string,
		now: number,
		statusOf: (submissionId: string) => SubmissionStatus | undefined,
	): TokenFault | undefined {
		const token = this.all.get(tokenId);
		if (!token) return 'tokenUnknown';
		token.firstUsedAt ??= now;
		if (now - token.firstUsedAt > USABLE_MS) return 'tokenExpired';
		const { submissionId } = token;
		return submissionId !== undefined && FINAL.includes(statusOf(submissionId))
			? 'tokenUsed'
			: undefined;
	}

	/** Notes which submission was begun with a token. */
	bind(tokenId: string, submissionId: string): void {
		const token = this.all.get(tokenId);
		if (!token) return;
		token.submissionId = submissionId;
		this.bySubmission.set(submissionId, tokenId);
	}

	/** The token that the submission was last sent with. */
	tokenOf(submissionId: string): string | undefined {
		return this.bySubmission.get(submissionId);
	}

	clear(): void {
		this.all.clear();
		this.bySubmission.clear();
	}
}
