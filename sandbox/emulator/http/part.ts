import type { ReceivedPart } from './received';

/** A file that is not empty. */
export const isImage = (part: ReceivedPart | undefined) =>
	part !== undefined && part.value === undefined && part.size > 0;

/** The first part of each name. */
export function partsByName(parts: readonly ReceivedPart[]) {
	const part = (name: string) => parts.find((candidate) => candidate.name === name);
	return { part, text: (name: string) => part(name)?.value };
}
