/** How n8n runs: all in one process, or a main process with workers, Redis and PostgreSQL. */
export const SITES = ['one', 'queue'] as const;
export type SiteName = (typeof SITES)[number];

/** What an applicant sends, or what ARGOS sends of one. */
export const LOADS = ['photos', 'images', 'verdict'] as const;
export type Load = (typeof LOADS)[number];

export const LOAD_WORDS: Readonly<Record<Load, string>> = {
	photos: 'Step 1 with a phone photo of front and back, then Step 2',
	images: 'Step 1 with images of 1 MB, then Step 2',
	verdict: 'One verdict by the trigger',
};

/** Processes of a site whose processor time is told apart. */
export const PARTS = ['main', 'worker', 'services'] as const;
export type Part = (typeof PARTS)[number];

/** How many workers, and how many executions each carries at a time. */
export interface Point {
	workers: number;
	concurrency: number;
}

/** n8n's own default. */
export const USUAL_CONCURRENCY = 10;

/** In the order in which they are measured in each round. The first one is what the others are reckoned from. */
export const POINTS = [
	{ workers: 1, concurrency: USUAL_CONCURRENCY },
	{ workers: 2, concurrency: USUAL_CONCURRENCY },
	{ workers: 4, concurrency: USUAL_CONCURRENCY },
	{ workers: 1, concurrency: 2 * USUAL_CONCURRENCY },
] as const satisfies readonly Point[];

/** Max Concurrency of batches: as it comes, and the most. */
export const BATCH_CONCURRENCIES = [20, 50] as const;

/** Answers that an execution waits for: Step 1 and Step 2. */
export const ANSWERS = 2;

/** How long the local ARGOS waits before each answer of Step 1 and Step 2, in milliseconds. */
export const ANSWER_MS = 1000;

/** How much is measured in each round. */
export interface Sizes {
	photos: number;
	images: number;
	verdict: number;
	/** Applicants at each point of the queue, for each execution that its workers carry at a time. */
	waves: number;
	/** Applicants of a batch. */
	batch: number;
	rounds: number;
}

export const FULL: Sizes = {
	photos: 10,
	images: 20,
	verdict: 30,
	waves: 6,
	batch: 100,
	rounds: 3,
};
export const QUICK: Sizes = { photos: 2, images: 2, verdict: 2, waves: 1, batch: 10, rounds: 1 };

/** What some applicants cost. */
export interface Measurement {
	applicants: number;
	/** From the first one sent to the end of the last execution. */
	wallMs: number;
	/** User and system time of each part until then; of all workers together. */
	cpuMs: Partial<Record<Part, number>>;
	/** The same of what stands in for the rest of the world on this machine: callers and the local ARGOS. */
	aroundMs: number;
	/** Highest resident memory of n8n's parts; of workers, of the one that took most. */
	peakBytes: Partial<Record<Part, number>>;
}
