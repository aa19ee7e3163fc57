/** The longest that a timer of Node.js can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Alarm {
	time: number;
	ring: () => void;
	timer?: NodeJS.Timeout;
}

/** A clock that tests can move; it runs with the real time until it is set. Milliseconds since 1970. */
export class Clock {
	private ahead = 0;
	private stoppedAt: number | undefined;
	private readonly alarms = new Set<Alarm>();

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
		this.look();
	}

	/** Stops it at this time. */
	set(ms: number): void {
		this.stoppedAt = ms;
		this.moved();
		this.look();
	}

	/** Real time again. */
	reset(): void {
		this.ahead = 0;
		this.stoppedAt = undefined;
		this.look();
	}

	/**
	 * Rings once when it shows this time or a later one: by itself while it runs, else when it is moved
	 * there. Returns what calls the alarm off.
	 */
	at(time: number, ring: () => void): () => void {
		const alarm: Alarm = { time, ring };
		this.alarms.add(alarm);
		this.wind(alarm);
		return () => this.drop(alarm);
	}

	/** Rings what has come due, in the order of time, and waits for the others anew. */
	private look(): void {
		const byTime = [...this.alarms].sort((a, b) => a.time - b.time);
		for (const alarm of byTime) {
			if (!this.alarms.has(alarm)) continue;
			if (alarm.time <= this.now()) this.ringNow(alarm);
			else this.wind(alarm);
		}
	}

	private wind(alarm: Alarm): void {
		clearTimeout(alarm.timer);
		if (this.stoppedAt !== undefined && alarm.time > this.stoppedAt) return;
		const left = Math.min(Math.max(alarm.time - this.now(), 0), LONGEST_TIMER_MS);
		// A timer can be a little early, and one that is too long comes in parts.
		alarm.timer = setTimeout(() => {
			if (alarm.time <= this.now()) this.ringNow(alarm);
			else this.wind(alarm);
		}, left).unref();
	}

	private ringNow(alarm: Alarm): void {
		this.drop(alarm);
		alarm.ring();
	}

	private drop(alarm: Alarm): void {
		clearTimeout(alarm.timer);
		this.alarms.delete(alarm);
	}
}
