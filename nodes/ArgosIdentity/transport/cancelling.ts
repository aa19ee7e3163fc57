import { ArgosIdentityError } from '../model/errors/argosIdentityError';

/** Whatever is waited for here comes before anything is sent. */
const cancelled = () => new ArgosIdentityError('cancelled', { sent: 'no' });

/** @throws ArgosIdentityError `cancelled`, where the execution was stopped */
export function endIfCancelled(cancel: AbortSignal | undefined): void {
	if (cancel?.aborted === true) throw cancelled();
}

/**
 * Waits for something, but not beyond the stop of the execution.
 *
 * @throws ArgosIdentityError `cancelled`, and what the promise is rejected with
 */
export async function unlessCancelled<T>(
	cancel: AbortSignal | undefined,
	promise: Promise<T>,
): Promise<T> {
	if (cancel === undefined) return await promise;
	let stop = () => {};
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(cancelled());
		if (cancel.aborted) stop();
	});
	cancel.addEventListener('abort', stop);
	try {
		return await Promise.race([promise, stopped]);
	} finally {
		cancel.removeEventListener('abort', stop);
	}
}
