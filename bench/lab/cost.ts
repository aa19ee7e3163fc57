/** What some work cost the process that did it. */
export interface Cost {
	wallMs: number;
	/** User and system time of all threads. */
	cpuMs: number;
	/** Highest resident memory while it ran. */
	peakBytes: number;
	/** By how much that is above what the process held, what it prepared included, before it first sent anything. */
	grownBytes: number;
	/** The longest time in which the event loop did not turn, as the clock says. */
	longestBlockMs: number;
	/** The longest work of the main thread between two turns: no waiting for a busy machine in it. */
	longestBusyMs: number;
	/** The longest single garbage collection; it is part of such a time. */
	longestGcMs: number;
}

/** A cost with what the emulator saw. */
export interface Measurement extends Cost {
	/** 0 where nothing was sent. */
	mostInFlight: number;
}
