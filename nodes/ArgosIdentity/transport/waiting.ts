import { sleep } from 'n8n-workflow';

/**
 * Waits, but not beyond a cancelled execution. (n8n-workflow had `sleepWithAbort` for this; its
 * newest versions no longer export it.)
 */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	if (signal?.aborted) return;
	let stop = () => {};
	const stopped = new Promise<void>((resolve) => {
		stop = resolve;
	});
	signal?.addEventListener('abort', stop);
	await Promise.race([sleep(milliseconds), stopped]);
	signal?.removeEventListener('abort', stop);
}
