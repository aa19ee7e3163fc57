/** Lets so many do their work at a time; the others wait in line. */
export class Turnstile {
	private readonly waiting: Array<() => void> = [];

	constructor(private free: number) {}

	async pass<T>(work: () => Promise<T>): Promise<T> {
		if (this.free > 0) this.free -= 1;
		else await new Promise<void>((goOn) => this.waiting.push(goOn));
		try {
			return await work();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.free += 1;
		}
	}
}
