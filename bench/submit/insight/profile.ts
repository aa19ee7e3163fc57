import { Session, type Profiler } from 'node:inspector/promises';

/** Often enough for a batch of a second or two, and seldom enough not to change it much. */
const INTERVAL_MICROSECONDS = 500;

/** Records where the main thread is while `work` runs, and no longer. */
export async function profileOf(work: () => Promise<void>): Promise<Profiler.Profile> {
	const session = new Session();
	session.connect();
	try {
		await session.post('Profiler.enable');
		await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
		await session.post('Profiler.start');
		await work();
		return (await session.post('Profiler.stop')).profile;
	} finally {
		session.disconnect();
	}
}
