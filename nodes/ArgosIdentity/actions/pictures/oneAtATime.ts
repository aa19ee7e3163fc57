import { endIfCancelled, unlessCancelled } from '../../transport/cancelling';

let last: Promise<unknown> = Promise.resolve();

/**
 * Lets only one such piece of work run in this process at a time, in the order of asking. For work
 * whose memory must not add up, however many items and workflows there are. What still waits for its
 * turn when its execution is cancelled gives up at once.
 *
 * @throws ArgosIdentityError `cancelled`, and what the work throws
 */
export async function oneAtATime<T>(
	cancel: AbortSignal | undefined,
	work: () => Promise<T>,
): Promise<T> {
	const mine = last.then(async () => {
		endIfCancelled(cancel);
		return await work();
	});
	last = mine.catch(() => undefined);
	return await unlessCancelled(cancel, mine);
}
