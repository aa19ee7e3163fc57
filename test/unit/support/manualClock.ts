/** A clock that stands still until it is told to go on. */
export class ManualClock {
	private time = 0;

	private waiting: Array<{ at: number; call: () => void }> = [];

	now = (): number => this.time;

	later = (milliseconds: number, call: () => void): void => {
		this.waiting.push({ at: this.time + milliseconds, call });
	};

	/** How many calls are still to come. */
	get callsToCome(): number {
		return this.waiting.length;
	}

	advance(milliseconds: number): void {
		this.time += milliseconds;
		const due = this.waiting.filter(({ at }) => at <= this.time);
		this.waiting = this.waiting.filter(({ at }) => at > this.time);
		for (const { call } of due) call();
	}
}

export const MINUTE = 60_000;
