let last: Promise<unknown> = Promise.resolve();

/**
 * Lets only one such piece of work run in this process at a time, in the order of asking. For work
 * whose memory must not add up, however many items and workflows there are.
 */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work);
	last = mine.catch(() => undefined);
	return await mine;
}
