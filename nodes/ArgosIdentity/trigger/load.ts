/** How much may be in work in this process at a time, waiting included. */
export const MOST_IN_WORK = { deliveries: 2000, bytes: 64 * 1024 * 1024 } as const;

/** The largest body that is looked at, in bytes (1 MB). ARGOS's samples have less than 2 KB. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Counts what is in work, so that a slow ARGOS, or somebody who sends without end, cannot fill the memory. */
export class Load {
	private deliveries = 0;
	private bytes = 0;

	constructor(private readonly most: { deliveries: number; bytes: number } = MOST_IN_WORK) {}

	/** Does the work, or gives null where there is no room for it. */
	async carry<T>(bytes: number, work: () => Promise<T>): Promise<T | null> {
		const isFull = this.deliveries >= this.most.deliveries || this.bytes + bytes > this.most.bytes;
		if (isFull) return null;
		this.deliveries += 1;
		this.bytes += bytes;
		try {
			return await work();
		} finally {
			this.deliveries -= 1;
			this.bytes -= bytes;
		}
	}
}
