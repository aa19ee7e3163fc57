import type { BinaryMode } from '../../sandbox/engine/binaryStore';

/** What is read: a list of everybody, one submission for each item, or one picture for each item. */
export const READINGS = ['getAll', 'get', 'getImage'] as const;
export type Reading = (typeof READINGS)[number];

/** The ways to read that are compared. */
export type WayName = 'node' | 'httpRequest' | 'httpRequestSplit' | 'bare';

export const WAY_WORDS: Readonly<Record<WayName, string>> = {
	node: 'ARGOS Identity',
	httpRequest: 'HTTP Request',
	httpRequestSplit: 'HTTP Request and Split Out',
	bare: 'axios',
};

/** How many submissions are on a page of a list: what the node asks for. */
export const PAGE_SIZE = 50;

/** What is read at one place, and how. */
export interface Task {
	reading: Reading;
	way: WayName;
	binaryMode: BinaryMode;
	/** Submissions that are read, or that have a picture that is. */
	count: number;
	/** How long the emulator waits before it answers, in milliseconds. */
	latencyMs: number;
}

/** What a process needs to carry out a task. */
export interface Assignment extends Task {
	/** Of the emulator. */
	baseUrl: string;
	/** Folder with the n8n to measure in. */
	n8nFolder: string;
	/** Find out what memory is still needed, instead of measuring what reading costs. Looking changes that. */
	held: boolean;
}

/** Bytes of JavaScript's heap that were still needed, garbage collected before each look. */
export interface Held {
	/** The most while it was read, above what there was before. */
	heldBytes: number;
	/** What was let go of with the items that came out. */
	rowsBytes: number;
}
