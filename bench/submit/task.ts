import type { BinaryMode } from '../../sandbox/engine/binaryStore';

/** The ways to send a batch that are compared; `nothing` is the same workflow without a node that sends. */
export const WAY_NAMES = [
	'nothing',
	'node',
	'node50',
	'httpRequest',
	'httpRequest10',
	'httpRequest50',
	'bare',
	'bare50',
] as const;

export type WayName = (typeof WAY_NAMES)[number];

/** The most that the node's Max Concurrency allows. */
export const MOST = 50;

export const WAY_WORDS: Readonly<Record<WayName, string>> = {
	nothing: 'Workflow without upload',
	node: 'ARGOS Identity',
	node50: `ARGOS Identity, Max Concurrency ${MOST}`,
	httpRequest: 'HTTP Request',
	httpRequest10: 'HTTP Request, batches of 10, 0 ms',
	httpRequest50: 'HTTP Request, batches of 50, 100 ms',
	bare: 'axios + form-data',
	bare50: `axios + form-data, ${MOST} at a time`,
};

/** One batch to send. */
export interface Task {
	way: WayName;
	binaryMode: BinaryMode;
	items: number;
	/** How long the emulator waits before it answers, in milliseconds. */
	latencyMs: number;
}

/** What a process needs to carry out a task. */
export interface Assignment extends Task {
	/** Of the emulator. */
	baseUrl: string;
	/** Folder with the n8n to measure in. */
	n8nFolder: string;
	/** Folder that `writePictures` has filled. */
	picturesFolder: string;
	/** What to look into instead of measuring what the batch costs. */
	look?: Look;
	/** Where a CPU profile is kept for reading it by hand. */
	profileFolder?: string;
}

/**
 * What a process can find out about itself while it sends: where its time goes, the most memory in
 * use, and the most that is still needed. Looking changes what a batch costs.
 */
export type Look = 'time' | 'used' | 'held';
