/** A clock that tests can move; it runs with the real time until it is set. Milliseconds since 1970. */
export class Clock {
	private ahead = 0;
	private stoppedAt: number | undefined;

	/** `moved` is called whenever somebody moves it. */
	constructor(private readonly moved: () => void = () => undefined) {}

	now(): number {
		return this.stoppedAt ?? Date.now() + this.ahead;
	}

	/** Moves it forward, whether it runs or stands. */
	advance(ms: number): void {
		if (this.stoppedAt === undefined) this.ahead += ms;
		else this.stoppedAt += ms;
		this.moved();
	}

	/** Stops it at this time. */
	set(ms: number): void {
		this.stoppedAt = ms;
		this.moved();
	}

	/** Real time again. */
	reset(): void {
		this.ahead = 0;
		this.stoppedAt = undefined;
	}
}
