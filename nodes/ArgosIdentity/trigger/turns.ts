import { unlessCancelled } from '../transport/cancelling';

/** Lets so many pieces of work run at a time; the others wait, in the order of asking. */
export class Turns {
	private running = 0;
	private readonly waiting = new Set<() => void>();

	constructor(private readonly most: number) {}

	/** @throws ArgosIdentityError `cancelled` when `late` comes before the turn, and what the work throws */
	async take<T>(late: AbortSignal, work: () => Promise<T>): Promise<T> {
		if (this.running < this.most) this.running += 1;
		else await this.wait(late);
		try {
			return await work();
		} finally {
			this.passOn();
		}
	}

	private async wait(late: AbortSignal): Promise<void> {
		let start = () => {};
		const turn = new Promise<void>((resolve) => {
			start = resolve;
		});
		this.waiting.add(start);
		let isMine = false;
		try {
			await unlessCancelled(late, turn);
			isMine = true;
		} finally {
			// Called and late at once: the turn is somebody else's then, or it would be lost.
			if (!isMine && !this.waiting.delete(start)) this.passOn();
		}
	}

	/** Hands the turn to whoever waits longest. */
	private passOn(): void {
		const [next] = this.waiting;
		if (next === undefined) {
			this.running -= 1;
			return;
		}
		this.waiting.delete(next);
		next();
	}
}
