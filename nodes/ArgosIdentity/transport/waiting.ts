import { sleep } from 'n8n-workflow';

/** Resolves when the signal is aborted; never when there is none. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve) => {
		if (signal?.aborted) resolve();
		else signal?.addEventListener('abort', () => resolve(), { once: true });
	});
}

/**
 * Waits, but not beyond a cancelled execution. (n8n-workflow had `sleepWithAbort` for this; its
 * newest versions no longer export it.)
 */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	await Promise.race([sleep(milliseconds), aborted(signal)]);
}
