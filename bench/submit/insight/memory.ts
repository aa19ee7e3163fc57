/** Bytes of pictures (of array buffers), and of JavaScript's own heap. */
export interface Memory {
	pictures: number;
	heap: number;
}

/** How often the memory is looked at, in milliseconds. */
const INTERVAL_MS = 10;

function look(collecting: boolean): Memory {
	if (collecting) globalThis.gc?.();
	const { arrayBuffers, heapUsed } = process.memoryUsage();
	return { pictures: arrayBuffers, heap: heapUsed };
}

/**
 * The most memory in use while `work` runs. With `collecting`, garbage is collected before each look,
 * so that only what is still needed counts.
 */
export async function mostMemory(
	work: () => Promise<void>,
	{ collecting }: { collecting: boolean },
): Promise<Memory> {
	const most = look(collecting);
	const timer = setInterval(() => {
		const { pictures, heap } = look(collecting);
		most.pictures = Math.max(most.pictures, pictures);
		most.heap = Math.max(most.heap, heap);
	}, INTERVAL_MS);
	try {
		await work();
		return most;
	} finally {
		clearInterval(timer);
	}
}
