/** What deliveries go by. */
export interface Timekeeper {
	now(): number;
	/** Calls back at that time and gives what calls it off. */
	at(time: number, ring: () => void): () => void;
}

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

	/** Waits so many milliseconds by the clock, or until it ends. */
	async wait(ms: number, clock: Timekeeper): Promise<void> {
		if (ms === 0 || this.over) return;
		await new Promise<void>((goOn) => {
			const forget = this.atEnd(() => {
				callOff();
				goOn();
			});
			const callOff = clock.at(clock.now() + ms, () => {
				forget();
				goOn();
			});
		});
	}

	end(): void {
		this.over = true;
		for (const wake of this.waiting) wake();
		this.waiting.clear();
	}
}
