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

/** The one-time tokens of the project. */
export class TokenPool {
	readonly all = new Map<string, Token>();

	/** ARGOS documentation: one that is there already is overwritten. Emulator's own: it begins anew. */
	register(tokenIds: readonly string[], now: number): void {
		for (const tokenId of tokenIds) this.all.set(tokenId, { updatedAt: now });
	}

	/** How many there would be with these. */
	countWith(tokenIds: readonly string[]): number {
		const isNew = (tokenId: string) => !this.all.has(tokenId);
		return this.all.size + new Set(tokenIds.filter(isNew)).size;
	}

	clear(): void {
		this.all.clear();
	}
}
