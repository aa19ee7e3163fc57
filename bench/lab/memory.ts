/** Bytes of pictures (of array buffers), and of JavaScript's own heap. */
export interface Memory {
	pictures: number;
	heap: number;
}

function memoryNow(collecting: boolean): Memory {
	if (collecting) globalThis.gc?.();
	const { arrayBuffers, heapUsed } = process.memoryUsage();
	return { pictures: arrayBuffers, heap: heapUsed };
}

/**
 * The most memory in use while `work` runs. With `collecting`, garbage is collected before each look,
 * so that only what is still needed counts.
 *
 * @param everyMs how often it is looked at, in milliseconds
 */
export async function mostMemory(
	work: () => Promise<void>,
	{ collecting, everyMs }: { collecting: boolean; everyMs: number },
): Promise<Memory> {
	const most = memoryNow(collecting);
	const timer = setInterval(() => {
		const { pictures, heap } = memoryNow(collecting);
		most.pictures = Math.max(most.pictures, pictures);
		most.heap = Math.max(most.heap, heap);
	}, everyMs);
	try {
		await work();
		return most;
	} finally {
		clearInterval(timer);
	}
}
