import { cancelSignalOf, endingWith, type ArgosContext } from './argosContext';

/**
 * Lets `work` use a context whose cancel signal also ends after so many milliseconds.
 *
 * n8n's own time-out restarts with every byte, so that a dripping answer could last forever, and
 * on old versions it does not cover connecting. n8n's request helper takes its abort signal from
 * the context, so a context with a signal of ours is the way to a deadline for the whole request.
 * (Not by AbortSignal.any: some supported Node.js versions lose time-outs in it.)
 */
export async function beforeDeadline<T>(
	context: ArgosContext,
	milliseconds: number,
	work: (limited: ArgosContext) => Promise<T>,
): Promise<T> {
	const controller = new AbortController();
	const abort = () => controller.abort();
	const cancel = cancelSignalOf(context);
	const signals = [AbortSignal.timeout(milliseconds), ...(cancel ? [cancel] : [])];
	if (cancel?.aborted) abort();
	for (const signal of signals) signal.addEventListener('abort', abort);
	try {
		return await work(endingWith(context, controller.signal));
	} finally {
		for (const signal of signals) signal.removeEventListener('abort', abort);
	}
}
