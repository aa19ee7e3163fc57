/** How long deliveries go on: what waits in it is woken when it ends. */
export class Life {
	private over = false;
	private readonly waiting = new Set<() => void>();

	get ended(): boolean {
		return this.over;
	}

	/** Calls back when it ends; returns what calls that off. */
	atEnd(wake: () => void): () => void {
		this.waiting.add(wake);
		return () => this.waiting.delete(wake);
	}

	end(): void {
		this.over = true;
		for (const wake of this.waiting) wake();
		this.waiting.clear();
	}
}
