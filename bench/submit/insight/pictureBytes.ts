/** How often the memory is looked at, in milliseconds. */
const INTERVAL_MS = 10;

/**
 * The most bytes of pictures (of array buffers) in memory while `work` runs. With `collecting`,
 * garbage is collected before each look, so that only what is still needed counts.
 */
export async function mostPictureBytes(
	work: () => Promise<void>,
	{ collecting }: { collecting: boolean },
): Promise<number> {
	const look = () => {
		if (collecting) globalThis.gc?.();
		return process.memoryUsage().arrayBuffers;
	};
	let most = look();
	const timer = setInterval(() => {
		most = Math.max(most, look());
	}, INTERVAL_MS);
	try {
		await work();
		return most;
	} finally {
		clearInterval(timer);
	}
}
