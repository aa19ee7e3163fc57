import { sleep } from 'n8n-workflow';

/**
 * Preparing two pictures takes milliseconds, in which n8n can do nothing else. With one start in a turn,
 * 50 at a time take longer; with four, n8n stands still half as long again (docs/performance.md).
 */
const STARTS_PER_TURN = 2;

/** Gives what to wait for before starting, so that few pieces of work start in one turn of the event loop. */
function turnsForFew(): () => Promise<void> {
	let left = STARTS_PER_TURN;
	let nextTurn = Promise.resolve();
	return async () => {
		while (left === 0) await nextTurn;
		left -= 1;
		if (left > 0) return;
		nextTurn = sleep(0).then(() => {
			left = STARTS_PER_TURN;
		});
	};
}

/** Calls `work` for 0 … count-1, at most `concurrency` at a time, and starts none once cancelled. */
export async function inPool(
	count: number,
	concurrency: number,
	cancel: AbortSignal | undefined,
	work: (index: number) => Promise<void>,
): Promise<void> {
	const toStart = turnsForFew();
	let next = 0;
	const isMore = () => next < count && cancel?.aborted !== true;
	const lane = async () => {
		while (isMore()) {
			await toStart();
			if (isMore()) await work(next++);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, lane));
}
