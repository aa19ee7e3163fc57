/** What the bytes of a complete picture say about it. */
export interface ImageFacts {
	/** Pixels as stored, before any turning by EXIF. */
	width: number;
	height: number;
}

/** `cutOff`: the end is missing. `damaged`: the bytes contradict themselves. */
export type ImageFault = 'cutOff' | 'damaged';
